import { isVerbLike, standsAsName } from './acting.ts'
import { isGivenName } from './given-names.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { Place } from './place.ts'
import { isPlace } from './places.ts'
import { isThing } from './unlisted/hardly-names.ts'
import { isAcronym, isSchoolWord, isShorthand } from './words-of-schools.ts'

/**
 * Whether a word that is one typo from a listed name is taken for it. A word of no dictionary is, where it is long enough; an
 * English one only with a capital and where a name stands ("Grave said", for Grace).
 */
export function isMisspeltName(place: Place): boolean {
  const { word, letters } = place
  const { folded } = word
  if ((isAcronym(folded) && letters !== 'capital') || isShorthand(folded) || (isSchoolWord(folded) && !isGivenName(folded))) return false
  if (isPlace(folded)) return letters === 'capital' && standsAsName(place)
  if (isOrdinary(folded))
    return letters === 'capital' && folded.length > 2 && (place.begins ? saysOrOwns(place) : !place.besideCapital || standsAsName(place))
  if (letters === 'lower') return folded.length > 2
  return folded.length > 2 || standsAsName(place)
}

const opensSentences =
  /^(?:so|well|ok|okay|now|yes|no|then|first|next|also|last|today|here|there|and|but|when|while|after|before|later|still|too|oh|hey|wow|nice|good|great|right|sure|again|once|if|as|in|at|all|most|some|both|three|four|five|six|ten|math|same|more|less|even|see|look|wait|again|thanks|please|sorry|friends|class|team)$/

const saysOrOwns = (place: Place): boolean =>
  place.labels === 'quotation' ||
  (place.labels === 'line' && place.beginsLine && !isThing(place.word.folded)) ||
  (standsAsName(place) && !place.word.possessive) ||
  (/^,/.test(place.gapAfter) && !opensSentences.test(place.word.folded)) ||
  isVerbLike(place.next)

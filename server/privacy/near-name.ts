import { standsAsName } from './acting.ts'
import { isGivenName } from './given-names.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { Place } from './place.ts'
import { isPlace } from './places.ts'
import { isSchoolWord, isShorthand } from './words-of-schools.ts'

/**
 * Whether a word that is one typo from a listed name is taken for it. A word of no dictionary is, where it is long enough; an
 * English one only with a capital and where a name stands ("Grave said", for Grace).
 */
export function isMisspeltName(place: Place): boolean {
  const { word, letters } = place
  const { folded } = word
  if (isShorthand(folded) || (isSchoolWord(folded) && !isGivenName(folded))) return false
  if (isPlace(folded)) return letters === 'capital' && standsAsName(place)
  if (isOrdinary(folded))
    return letters === 'capital' && folded.length > 2 && (place.begins ? saysOrOwns(place) : !place.besideCapital || standsAsName(place))
  if (letters === 'lower') return folded.length > 2
  return folded.length > 2 || standsAsName(place)
}

const saysOrOwns = (place: Place): boolean => place.labels === 'quotation' || (standsAsName(place) && !place.word.possessive)

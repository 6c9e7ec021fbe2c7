import { isAct, standsAsName } from '../acting.ts'
import { isEnglish, isMadeOfEnglish } from '../dictionary.ts'
import { isGivenName } from '../given-names.ts'
import { isOrdinary } from '../ordinary-words.ts'
import { placeOf, type Reading } from '../place.ts'
import { isNamesakePlace, isPlace } from '../places.ts'
import { isOnlyTitle, isTitle } from '../titles.ts'
import { isAcronym, isSchoolWord } from '../words-of-schools.ts'
import { evidenceAt } from './evidence.ts'
import { isForeign } from './foreign.ts'
import type { Stays } from './stays.ts'

/** Names in small letters: in dictated notes, and where somebody was in a hurry. */
export function namesInSmallLetters(reading: Reading, stays: Stays): Set<string> {
  const dictated = isDictated(reading)
  const names = new Set<string>()
  reading.words.forEach(({ written, folded }, at) => {
    if (/^\p{Lu}/u.test(written) || folded.length < 2 || stays.words.has(folded) || stays.firstNames.has(folded)) return
    const name = nameAt(reading, at, dictated)
    if (name) names.add(name)
  })
  return names
}

/** Hardly a capital: a phone or a recorder wrote it, or somebody who never presses shift, not even where a line begins. */
function isDictated({ text, words }: Reading): boolean {
  const capitals = words.filter(({ written }) => /^\p{Lu}/u.test(written) && written !== 'I').length
  const heads = text.split('\n').flatMap((line) => /\p{L}/u.exec(line)?.[0] ?? [])
  return (
    (words.length > 20 && capitals * 40 < words.length) ||
    (heads.length > 3 && heads.filter((head) => /\p{Ll}/u.test(head)).length * 10 > heads.length * 6)
  )
}

function nameAt(reading: Reading, at: number, dictated: boolean): string | null {
  const word = reading.words[at]
  if (!word) return null
  const { folded } = word
  const titled = titleBefore(reading, at)
  if (titled !== null && isTitlesName(folded, isOnlyTitle(titled), dictated))
    return standsWithoutS(reading, folded) ? folded.slice(0, -1) : folded
  if (isSchoolWord(folded) || isAcronym(folded)) return null
  const hurried = dictated && !isGivenName(folded) && /[^s]s$/.test(folded) && !isEnglish(folded)
  const base = hurried ? folded.slice(0, -1) : folded
  if (isGivenName(base) && !isOrdinary(base) && !isNamesakePlace(base)) {
    if (isForeign(reading, at)) return null
    const { beginsLine, labels } = placeOf(reading, at)
    return (dictated && base.length > 3) || (beginsLine && labels !== null) || (base.length > 2 && standsAsName(placeOf(reading, at)))
      ? base
      : null
  }
  if (!dictated || folded.length < 4) return null
  if (isGivenName(folded) || isNamesakePlace(folded)) return isNamesakesName(reading, at) ? folded : null
  if (isPlace(folded)) return null
  if (isEnglish(folded) || isMadeOfEnglish(folded) || isForeign(reading, at)) return null
  return hurried || standsAsName(placeOf(reading, at)) ? base : null
}

function titleBefore({ text, words }: Reading, at: number): string | null {
  const [title, word] = [words[at - 1], words[at]]
  return title && word && isTitle(title.folded) && /^\.?[ \t]{1,2}$/.test(text.slice(title.end, word.start)) ? title.folded : null
}

// "ms ortiz", "miss june": not "miss the point", "coach asked".
const isTitlesName = (folded: string, only: boolean, dictated: boolean): boolean =>
  folded.length > 2 && (only ? !isAct(folded) : dictated && (isGivenName(folded) || !isEnglish(folded)))

// "mister okafors fourth period", where "okafor" stands elsewhere.
const standsWithoutS = ({ words }: Reading, folded: string): boolean =>
  folded.endsWith('s') && words.some((word) => word.folded === folded.slice(0, -1))

// "grace said", "called on hope": not "the page said", "art was".
function isNamesakesName(reading: Reading, at: number): boolean {
  const { determined, acts, actsWeakly, addressed } = evidenceAt(reading, at)
  return !determined && ((acts && !actsWeakly) || addressed)
}

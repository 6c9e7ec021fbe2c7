import type { Passage } from '../domain/passage.ts'
import { isEnglish, isMadeOfEnglish } from '../privacy/dictionary.ts'
import { fold } from '../privacy/fold.ts'
import { isAcronym, isSchoolWord } from '../privacy/words-of-schools.ts'

/**
 * What a query says. `unknown`: not one of its words is English or stands in our passages, so that their vectors mean nothing: any of them is as
 * near to some passage as a word that fits. They may still stand in a document that somebody added; `near` is what else may be meant.
 */
export type Heard = 'known' | { unknown: string; near: string | null }

/** Of a shorter word, a typo can't be told from another word; of a longer one, not even where it stands in none of our passages. */
const shortestMisspelt = 4
const longEnough = 6
/** So many letters of a word that is still being typed say which it may become. */
const fewestTyped = 3

/** Hears whether a query says anything, by the words of these passages and of a dictionary. */
export function createKnownWords(passages: readonly Passage[]): (query: string) => Heard {
  const often = countWords(passages)
  const oftenest = (words: string[]) => words.toSorted((one, other) => (often.get(other) ?? 0) - (often.get(one) ?? 0))[0] ?? null
  const isKnown = (word: string) =>
    often.has(word) || isSchoolWord(word) || isAcronym(word) || isEnglish(word) || (word.length >= longEnough && isMadeOfEnglish(word))

  function oneTypoFrom(word: string): string | null {
    if (word.length < shortestMisspelt) return null
    const near = oneTypoAway(word)
    return oftenest(near.filter((one) => often.has(one))) ?? (word.length >= longEnough ? (near.find(isEnglish) ?? null) : null)
  }

  /** The last word may be one that is still being typed. */
  function meantBy(word: string, isLast: boolean): string | null {
    const begun = isLast && word.length >= fewestTyped ? oftenest([...often.keys()].filter((one) => one.startsWith(word))) : null
    return begun ?? oneTypoFrom(word)
  }

  return (query) => {
    const words = wordsIn(query)
      .map(fold)
      .filter((word) => !saysNothing.has(word))
    if (words.length === 0 || words.some(isKnown)) return 'known'
    const meant = words.map((word, at) => meantBy(word, at === words.length - 1))
    return { unknown: words.join(' '), near: meant.includes(null) ? null : meant.join(' ') }
  }
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []

/** How often each word stands there. */
function countWords(passages: readonly Passage[]): Map<string, number> {
  const written = new Map<string, number>()
  for (const { heading, text } of passages)
    for (const word of wordsIn(`${heading} ${text}`)) written.set(word, (written.get(word) ?? 0) + 1)
  const often = new Map<string, number>()
  for (const [word, times] of written) often.set(fold(word), (often.get(fold(word)) ?? 0) + times)
  return often
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Every word with a letter less, two in another order, another letter, or a letter more (Damerau 1964). */
function oneTypoAway(word: string): string[] {
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const)
  return cuts.flatMap(([before, after]) => [
    before + after.slice(1),
    before + after.charAt(1) + after.charAt(0) + after.slice(2),
    ...letters.flatMap((letter) => [before + letter + after.slice(1), before + letter + after]),
  ])
}

/** Words that say nothing of what is looked for. */
const saysNothing: ReadonlySet<string> = new Set(
  `a about am an and any are as at be been but by can could did do does doing for from had has have he her him his how i if in into is it its me my
  no not of on or our she should so some such than that the their them then there these they this those to up us was we were what when where which
  who why will with would you your`.split(/\s+/),
)

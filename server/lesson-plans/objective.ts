import type { ObjectiveDoing } from '../domain/lesson-plan.ts'
import { createPhrases, type Word, wordsOf } from './phrases.ts'
import type { Unit } from './units.ts'
import { betweenWords, doings, otherVerbs, unseenVerbs } from './words/verbs.ts'

const openings = createPhrases(
  [
    'be able to',
    'swbat|tswbat',
    'walt',
    'we are learning to|how',
    'i can',
    'we can',
    'i will|am',
    'we will',
    'students|pupils|learners|children|student|they|scholars|readers|writers|mathematicians|scientists|you can|will|should|could',
    'class ... will',
    'learner|pupil will',
    'want ... students|pupils|learners|children|them|class|kids to',
    'how to',
    'today they|we|students|pupils',
    'they can|will',
    'goal|aim|purpose|objective ... is|are to|for',
    'lesson ... will|should',
    'to',
  ].map((phrase) => [phrase, true] as const),
)
const knownVerbs = new Set([...Object.values(doings).flatMap((verbs) => [...verbs]), ...otherVerbs, ...unseenVerbs])
const farthest = 12

/**
 * What an objective names that students are to do. Observable is a doing whose verb is none of those that nobody can see; one that cannot be seen
 * is observable by what shows it: "understand fractions by drawing them". A topic alone is nothing that can be seen.
 */
export function doingsOf(units: readonly Unit[]): ObjectiveDoing[] {
  const found = units
    .filter(({ isHeading, parts }) => parts.has('objective') && !isHeading)
    .flatMap(({ line, text }) => verbsIn(text).map((verb) => ({ line, text, ...verb })))
  const told = found.filter(({ verb }) => verb !== null)
  return told.length > 0 ? told : found
}

type Verb = { verb: string | null; isObservable: boolean }

function verbsIn(text: string): Verb[] {
  const words = wordsOf(text.replace(/\([^()]{0,60}\)/g, (found) => ' '.repeat(found.length)))
  const first = verbBehind(words, 0, true)
  const opened = openings(words)
    .filter(({ to }, at) => to <= farthest || at === 0)
    .map(({ to }) => verbBehind(words, to, false))
    .filter((place) => place !== null)
  const at = opened[0] ?? first
  if (at === null) return [{ verb: null, isObservable: false }]
  return [at, ...joinedTo(words, at)].map((place) => seen(words, place))
}

/** The place of the verb that begins here, small words left out; at the beginning of a line it has to be a verb that is known. */
function verbBehind(words: readonly Word[], from: number, hasToBeKnown: boolean): number | null {
  for (let at = from; at < Math.min(words.length, from + 5); at += 1) {
    const word = words[at]?.lower ?? ''
    if (betweenWords.has(word) || /ly$/.test(word)) continue
    return !hasToBeKnown || knownVerbs.has(word) || knownVerbs.has(stem(word)) ? at : null
  }
  return null
}

/** Verbs joined by "and", "or" or commas: "identify and explain", "understand X and be able to compare Y". */
function joinedTo(words: readonly Word[], first: number): number[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1]?.lower ?? ''
    const isJoined = at > first && (['and', 'or', 'then', 'to'].includes(before) || (before === 'also' && at - first > 1))
    return isJoined && knownVerbs.has(word.lower) && words[at - 2]?.lower !== 'how' ? [at] : []
  })
}

function seen(words: readonly Word[], at: number): Verb {
  const verb = words[at]?.lower ?? ''
  const plain = stem(verb)
  const inner = words.slice(at + 1, at + 6).map(({ lower }) => lower)
  const isPassing =
    ['demonstrate', 'show'].includes(plain) &&
    inner.some((word) => /^(?:understand\w*|know\w*|appreciat\w*|awareness|comprehension|learning)$/.test(word))
  const isShown = words.some(
    ({ lower }, index) =>
      index > at &&
      ['by', 'through'].includes(lower) &&
      /ing$/.test(words[index + 1]?.lower ?? '') &&
      !unseenVerbs.has(stem(words[index + 1]?.lower ?? '')),
  )
  return { verb, isObservable: isShown || !(isPassing || unseenVerbs.has(plain) || unseenVerbs.has(verb)) }
}

/** A verb without the ending of "-s", "-ing" or "-ed", roughly. */
export function stem(word: string): string {
  if (knownVerbs.has(word)) return word
  const bases = [/s$/, /es$/, /ing$/, /ed$/, /d$/].flatMap((ending) =>
    ending.test(word) ? [word.replace(ending, ''), `${word.replace(ending, '')}e`, word.replace(ending, '').replace(/(.)\1$/, '$1')] : [],
  )
  return bases.find((base) => knownVerbs.has(base)) ?? word
}

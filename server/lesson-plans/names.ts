import { PlanPartName as PartName, type PlanPartName } from '../domain/lesson-plan.ts'
import { clocksIn, durationsIn } from './durations.ts'
import type { Piece } from './lines.ts'
import { createPhrases, type Word, wordsOf } from './phrases.ts'
import { type HeadingMeaning, headingFillers, headingWords } from './words/headings.ts'
import { nameSigns } from './words/name-signs.ts'

/** Finds what plans call their parts, and what else stands as a heading. */
export const findNames = createPhrases(
  Object.entries(headingWords).flatMap(([meaning, phrases]) => phrases.map((phrase) => [phrase, meaning as HeadingMeaning] as const)),
)
const both = createPhrases(
  // Some names stand for two parts, and of each place only the longest phrase is heard.
  (
    [
      [['assessment', 'closure'], 'exit ticket|tickets|slip|slips|card|cards|pass|task'],
      [['check for understanding', 'assessment'], 'formative assessment|assessments'],
      [['check for understanding', 'assessment'], 'informal assessment|assessments'],
      [['check for understanding', 'assessment'], 'assessment for learning'],
    ] as const
  ).map(([parts, phrase]) => [phrase, parts] as const),
)
/** More words are no name. */
export const mostWords = 10

/** The meanings of a name all of whose words are known; null where one is not. */
export function meaningsOf(name: string): HeadingMeaning[] | null {
  const plain = withoutTimes(name)
  const outside = blanked(plain, /\([^()]*\)|\[[^[\]]*\]/g)
  return coveredBy(outside) ?? (outside.trim() === '' ? coveredBy(plain) : null)
}

function coveredBy(name: string): HeadingMeaning[] | null {
  const words = wordsOf(name)
  if (words.length > mostWords) return null
  const found = findNames(words)
  const isKnown = (word: Word, at: number) =>
    found.some(({ from, to }) => from <= at && at < to) ||
    headingFillers.has(word.lower) ||
    /^(?:\d{1,3}|[a-h]|i{1,3}|iv|vi{0,3})$/.test(word.lower)
  if (found.length === 0 || !words.every(isKnown)) return null
  return [...found.map(({ value }) => value), ...both(words).flatMap(({ value }) => value)]
}

const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length))

/** A name without its minutes: "Warm-up (5 min)", "9:00-9:10 Warm-up". */
export function withoutTimes(name: string): string {
  let plain = name
  for (const { start, end } of [...durationsIn(name), ...clocksIn(name)])
    plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end)
  return plain
}

/** Whether a name is nothing but its place in an order: "Step 2". */
export const isOnlyCount = (name: string): boolean =>
  wordsOf(withoutTimes(name)).every(({ lower }) =>
    /^(?:\d{1,3}|[a-h]|part|step|day|lesson|section|i{1,3}|iv|v|about|approx|approximately)$/.test(lower),
  )

/** Behind minutes, and in the first cell of a row, a phase's name may have other words beside it: "9:00-9:10 Morning warm-up". */
export function namedByTheWay(name: string, piece: Piece): HeadingMeaning[] | null {
  const isTimed = durationsIn(name).length + clocksIn(name).length > 0
  const words = wordsOf(withoutTimes(name))
  if (!(isTimed || (piece.column === 0 && piece.cells > 1)) || words.length > mostBeside) return null
  const phase = findNames(words).find(({ value, from, to }) => openNames.includes(value) && (to - from > 1 || words.length <= 3))
  return phase ? [phase.value, ...both(words).flatMap(({ value }) => value)] : null
}
const openNames: readonly HeadingMeaning[] = [
  'opening',
  'instruction',
  'guided practice',
  'independent practice',
  'closure',
  'assessment',
  'objective',
  'standards',
  'differentiation',
  'check for understanding',
]
const mostBeside = 5

/** The parts that words name, with the places of their names. */
export const namedParts = (words: readonly Word[]) =>
  findNames(words).flatMap(({ value, from, to }) =>
    PartName.options.filter((part) => part === value).map((part) => ({ value: part, from, to })),
  )

const signs = createPhrases(PartName.options.flatMap((part) => (nameSigns[part] ?? []).map((sign) => [sign, part] as const)))
const mostLoose = 7

/** The part that a name most likely stands for whose words are not all known: the longest sign tells, and of those as long the last, which an English name is about. */
export function likelyPart(name: string): PlanPartName | null {
  const words = wordsOf(withoutTimes(name).replace(/['’]/g, ' '))
  if (words.length === 0 || words.length > mostLoose) return null
  const lengthOf = ({ from, to }: { from: number; to: number }) => to - from
  return signs(words).toSorted((one, other) => lengthOf(other) - lengthOf(one) || other.from - one.from)[0]?.value ?? null
}

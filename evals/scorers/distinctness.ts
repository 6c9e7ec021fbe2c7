import type { DraftItem } from '../../server/domain/draft-item.ts'
import { runsOf, wordsOf } from './words.ts'

/** Share of the shorter text's runs of three words that the other has too, 0 to 1. */
export function sharedWording(one: readonly string[], other: readonly string[]): number {
  const trigrams = (texts: readonly string[]) => new Set(texts.flatMap((text) => [...runsOf(wordsOf(text), 3)]))
  const [a, b] = [trigrams(one), trigrams(other)]
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter((run) => b.has(run)).length / smaller
}

/** What of a plan is bound to its lesson: the texts of items that stand on evidence. */
export const lessonBound = (items: readonly DraftItem[]): string[] =>
  items.filter((item) => item.evidence.length > 0).map((item) => item.text)

/** The shared wording of every pair. */
export const sharedByPairs = (plans: readonly (readonly string[])[]): number[] =>
  plans.flatMap((one, index) => plans.slice(index + 1).map((other) => sharedWording(one, other)))

/** The highest shared wording of any two items of one plan. */
export const sharedWithin = (items: readonly DraftItem[]): number => Math.max(0, ...sharedByPairs(items.map((item) => [item.text])))

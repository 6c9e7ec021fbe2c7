import type { DraftItem } from '../../server/domain/draft-item.ts'
import type { Evidence } from '../../server/domain/evidence.ts'
import { saidIn, textsIn } from './item-texts.ts'
import { runsTaken, wordsOf } from './words.ts'

/** The coach's opinions, four words in a row or more, that an item would have said aloud. Words that are evidence too are free. */
export function opinionsIn(item: DraftItem, evidence: readonly Evidence[]): string[] {
  const join = (opinion: boolean) => evidence.filter((span) => (span.kind === 'coach-opinion') === opinion).map((span) => span.text)
  const seen = join(false).join('\n')
  return join(true).flatMap((opinion) => saidIn(item).flatMap((text) => runsTaken(text, opinion, seen)))
}

/**
 * Fragments that a truth file's must_not puts between double marks, of two words or more, that stand in any text of an item.
 * The rest of such a sentence is for a reader.
 */
export function forbiddenIn(item: DraftItem, mustNot: readonly string[]): string[] {
  const fragments = mustNot.flatMap((sentence) => [...sentence.matchAll(/["“]([^"“”]+)["”]/g)].map((match) => wordsOf(match[1] ?? '')))
  const said = textsIn(item).map((text) => ` ${wordsOf(text).join(' ')} `)
  return fragments
    .filter((words) => words.length >= 2 && said.some((text) => text.includes(` ${words.join(' ')} `)))
    .map((words) => words.join(' '))
}

/** Runs of four words from passages that must go no further, in any text of an item. */
export const passagesIn = (item: DraftItem, passages: readonly string[], elsewhere = ''): string[] =>
  passages.flatMap((passage) => textsIn(item).flatMap((text) => runsTaken(text, passage, elsewhere)))

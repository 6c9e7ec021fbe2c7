import { focusName } from '../domain/focus-names.ts'
import { inWords } from '../domain/limits.ts'
import type { KeptPassage } from '../domain/own-document.ts'
import type { FoundPassage, Passage } from '../domain/passage.ts'
import { searchText } from '../knowledge/passages.ts'
import { packVector } from '../knowledge/vectors.ts'
import { type Cut, mostPassages, type Words } from './cut.ts'

type Embedding = {
  cut: Cut
  embed: (texts: readonly string[]) => Promise<Float32Array[]>
  onProgress: (done: number, total: number) => Promise<void>
  signal: AbortSignal
}

/** Embedded before anybody is told how far it has come. */
const BATCH = 16

/**
 * Cuts a document and embeds it; what stood in it before in the same words, under the same headings, is not embedded again. `note` is a
 * sentence about what can't be found of it, or null.
 * @throws the signal's reason
 */
export async function passagesFor(
  document: Words,
  before: KeptPassage[],
  { cut, embed, onProgress, signal }: Embedding,
): Promise<{ passages: KeptPassage[]; note: string | null }> {
  const { passages, leftOut } = await cut(document, signal)
  const vectors = new Map(before.map(({ hash, vector }) => [hash, vector]))
  const missing = [...new Map(passages.map((passage) => [passage.hash, passage])).values()].filter(({ hash }) => !vectors.has(hash))
  const total = passages.length
  for (let first = 0; first < missing.length; first += BATCH) {
    signal.throwIfAborted()
    await onProgress(total - missing.length + first, total)
    const batch = missing.slice(first, first + BATCH)
    const made = await embed(batch.map(searchText))
    for (const [at, vector] of made.entries()) vectors.set(batch[at]?.hash ?? '', packVector(vector))
  }
  return {
    passages: passages.map((passage) => ({ ...passage, vector: vectors.get(passage.hash) ?? '', isFlagged: false })),
    note: leftOut === 0 ? null : onlyTheFirst,
  }
}

const onlyTheFirst = `The document is very long: only its first ${inWords(mostPassages)} passages can be found.`

/** What the knowledge is about, in as many unlike words as it has. */
export const probesOf = ({ strategies, coachingModels }: Subjects): string[] => [
  ...strategies.map(({ title }) => title),
  ...Object.values(focusName),
  ...coachingModels.map(({ title }) => title),
]

type Subjects = { strategies: readonly { title: string }[]; coachingModels: readonly { title: string }[] }
type Probing = { documentId: string; probes: readonly string[]; search: (words: string) => Promise<FoundPassage[]> }

/**
 * What is among the first five for so many unlike questions is about none of them. Of the passages that come with Thinking Partner none
 * comes up for more than 3 of 84; a passage that strings 12 titles together, for 3; a document with a line on each, for all 84.
 */
const mostOfPassage = 0.045
const mostOfDocument = 0.6

/** The passages of a document that come up whatever is asked: made for that, or of no use for it. Gives their keys. */
export async function hubsIn({ documentId, probes, search }: Probing): Promise<string[]> {
  const counts = new Map<Passage['key'], number>()
  let isUp = 0
  for (const probe of probes) {
    const own = (await search(probe)).filter(({ sourceId }) => sourceId === documentId)
    for (const { key } of own) counts.set(key, (counts.get(key) ?? 0) + 1)
    if (own.length > 0) isUp += 1
  }
  const most = isUp > mostOfDocument * probes.length ? 0 : mostOfPassage * probes.length
  return [...counts].filter(([, count]) => count > most).map(([key]) => key)
}

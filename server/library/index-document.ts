import { focusName } from '../domain/focus-names.ts'
import type { KeptPassage } from '../domain/own-document.ts'
import type { FoundPassage, Passage } from '../domain/passage.ts'
import { cutIntoPassages, searchText } from '../knowledge/passages.ts'
import { cleaned } from '../knowledge/tokenizer.ts'
import { contentHash, packVector } from '../knowledge/vectors.ts'

type Words = { id: string; title: string; text: string }
type Embedding = {
  embed: (texts: readonly string[]) => Promise<Float32Array[]>
  onProgress: (done: number, total: number) => Promise<void>
  signal: AbortSignal
}

/** Embedded before anybody is told how far it has come. */
const BATCH = 16

/** Nobody finds anything in a document of more passages than this; it is cut off, and that is said. */
export const mostPassages = 4_000

/** Cuts a document and embeds it; what stood in it before in the same words, under the same headings, is not embedded again. @throws the signal's reason */
export async function passagesFor(
  document: Words,
  before: KeptPassage[],
  { embed, onProgress, signal }: Embedding,
): Promise<KeptPassage[]> {
  const cut = await cutIntoPassages({ sourceId: document.id, source: document.title, kind: 'document', body: document.text })
  const sayingSomething = cut.filter((passage) => cleaned(searchText(passage)) !== '').slice(0, mostPassages)
  const vectors = new Map(before.map(({ hash, vector }) => [hash, vector]))
  const missing = [...new Map(sayingSomething.map((passage) => [contentHash(passage), passage])).entries()].filter(
    ([hash]) => !vectors.has(hash),
  )
  const total = sayingSomething.length
  for (let first = 0; first < missing.length; first += BATCH) {
    signal.throwIfAborted()
    await onProgress(total - missing.length + first, total)
    const batch = missing.slice(first, first + BATCH)
    const made = await embed(batch.map(([, passage]) => searchText(passage)))
    for (const [at, vector] of made.entries()) vectors.set(batch[at]?.[0] ?? '', packVector(vector))
  }
  return sayingSomething.map((passage) => {
    const hash = contentHash(passage)
    return { key: passage.key, heading: passage.heading, text: passage.text, hash, vector: vectors.get(hash) ?? '', isFlagged: false }
  })
}

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

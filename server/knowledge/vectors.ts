import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Passage } from '../domain/passage.ts'
import { badKnowledge } from '../errors.ts'
import { EMBEDDING_MODEL, type Embedder } from './embedder.ts'
import { searchText } from './passages.ts'
import { findSearchSpace, inSearchSpace, type SearchSpace, searchSpaceFile } from './search-space.ts'
import { cleaned } from './tokenizer.ts'

/** Vectors kept by the hash of what was embedded, each as text: see `packVector`. */
export type KeptVectors = ReadonlyMap<string, string>

const FILE = 'vectors.json'
const File = z.object({ model: z.string(), vectors: z.record(z.string().regex(/^[0-9a-f]{16}$/), z.base64()) })

/** What a passage's vector is kept under: the same text has the same vector, wherever it stands. */
export const contentHash = (passage: Pick<Passage, 'heading' | 'text'>): string =>
  createHash('sha256')
    .update(cleaned(searchText(passage)))
    .digest('hex')
    .slice(0, 16)

/**
 * A vector as 512 signed bytes in base64, scaled so that its largest number is 127: a quarter of the size. Measured against 32-bit
 * floats: cosine at least 0.99998, the same five passages for each of 73 queries (two near equals change places in two of them), and the
 * same figures in evals/suites/retrieval.ts.
 */
export function packVector(vector: Float32Array): string {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((127 * value) / largest)).buffer).toString('base64')
}

/** The vector as it is searched. */
export const unpackVector = (packed: string): Float32Array => inSearchSpace(plainVector(packed))

/** The vector as the encoder made it, of length 1. */
export function plainVector(packed: string): Float32Array {
  const bytes = Int8Array.from(Buffer.from(packed, 'base64'))
  const length = Math.sqrt(bytes.reduce((sum, value) => sum + value * value, 0))
  return Float32Array.from(bytes, (value) => value / length)
}

/** The vectors shipped with the knowledge base; none where the file is absent or was made with another model. */
export async function readVectors(directory: string): Promise<KeptVectors> {
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => null)
  if (text === null) return new Map()
  const parsed = File.safeParse(jsonOrNull(text))
  if (!parsed.success) throw badKnowledge(FILE, 'it is not a file that npm run index wrote')
  return new Map(parsed.data.model === EMBEDDING_MODEL ? Object.entries(parsed.data.vectors) : [])
}

/** Writes one vector a line, in the order of the hashes, so that a change of one passage changes two lines. Gives the file's path. */
export async function writeVectors(directory: string, vectors: KeptVectors): Promise<string> {
  const path = join(directory, FILE)
  const lines = [...vectors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([hash, packed]) => `    "${hash}": "${packed}"`)
  await writeFile(path, `{\n  "model": "${EMBEDDING_MODEL}",\n  "vectors": {\n${lines.join(',\n')}\n  }\n}\n`)
  return path
}

/** Keeps the search space of all that is searched. */
export const writeSearchSpace = (searched: readonly Passage[], vectors: KeptVectors): Promise<void> =>
  writeFile(searchSpaceFile, `${JSON.stringify(findShippedSpace(searched, vectors))}\n`)

/** The search space of these passages, each question of the bank a page of its own. */
export function findShippedSpace(searched: readonly Passage[], vectors: KeptVectors): SearchSpace {
  const pages = new Map<string, Float32Array[]>()
  for (const passage of searched) {
    const page = passage.kind === 'question' ? passage.key : passage.sourceId
    pages.set(page, [...(pages.get(page) ?? []), plainVector(vectors.get(contentHash(passage)) ?? '')])
  }
  return findSearchSpace([...pages.values()])
}

/** The packed vectors of just these passages: those kept, and the missing ones made now. */
export async function completeVectors(
  passages: readonly Passage[],
  kept: KeptVectors,
  embedder: () => Promise<Embedder>,
): Promise<KeptVectors> {
  const textByHash = new Map(passages.map((passage) => [contentHash(passage), searchText(passage)]))
  const missing = [...textByHash].filter(([hash]) => !kept.has(hash))
  const made = missing.length > 0 ? await (await embedder()).embedAll(missing.map(([, text]) => text)) : []
  const packed = new Map(kept)
  for (const [index, vector] of made.entries()) packed.set(missing[index]?.[0] ?? '', packVector(vector))
  return new Map([...textByHash.keys()].map((hash) => [hash, packed.get(hash) ?? '']))
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

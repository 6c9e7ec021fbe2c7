import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { connect, Index, type Table } from '@lancedb/lancedb'
import { FakeVectorStore } from '@langchain/core/utils/testing'
import { type Embedder, loadEmbedder } from '../../server/knowledge/embedder.ts'
import { type KnowledgeBase, readKnowledgeBase, shippedKnowledgeBase } from '../../server/knowledge/knowledge-base.ts'
import { passagesOf, searchText } from '../../server/knowledge/passages.ts'
import { createSearchIndex, type IndexedPassage } from '../../server/knowledge/search-index.ts'
import { inSearchSpace } from '../../server/knowledge/search-space.ts'
import { completeVectors, contentHash, readVectors, unpackVector } from '../../server/knowledge/vectors.ts'
import { waysIn } from '../../server/knowledge/ways-in.ts'
import { percentile, timed } from './timing.ts'

/** Beyond what is shipped, copies whose words and vectors were changed a little: what a real school's documents would be is not known. */
export const SIZES = [1_000, 10_000, 100_000]
const SHOWN = 5
const QUERIES = 100

/** One way of searching so many passages, in ms; and of the nearest passages by meaning, how many it finds. */
export type SearchTimes = { passages: number; way: string; p50: number; p95: number; recall: number | null }

/** What it takes to begin: ms to index what is shipped, passages a second to embed, and what a server's clock loses meanwhile, in ms. */
export type Beginning = { passages: number; indexMs: number; perSecond: number; delayP50: number; delayP99: number; delayMost: number }

type Query = { words: string; vector: Float32Array }

/** The app's search beside raw LanceDB and LangChain's in-memory store, one after the other in one process, over the same passages. */
export async function benchKnowledge(dataDir: string, tell: (line: string) => void) {
  await mkdir(dataDir, { recursive: true })
  const embedder = await loadEmbedder()
  try {
    const base = await readKnowledgeBase(shippedKnowledgeBase)
    const shipped = await shippedPassages(base, embedder)
    const beginning = await timeBeginning(shipped, { embedder, dataDir })
    const queries = await queriesOf(base, embedder)
    const searches: SearchTimes[] = []
    for (const size of SIZES) {
      tell(`${size.toLocaleString('en-US')} passages …`)
      const indexed = atLeast(size, shipped)
      searches.push(...(await timeOurs(indexed, queries, join(dataDir, `ours-${size}`))))
      searches.push(...(await timeLanceDb(indexed, queries, join(dataDir, `raw-${size}`))))
      searches.push(await timeLangChain(indexed, queries))
    }
    return { beginning, searches }
  } finally {
    await embedder.close()
  }
}

async function shippedPassages(base: KnowledgeBase, embedder: Embedder): Promise<IndexedPassage[]> {
  const passages = await passagesOf(base)
  const searched = [...passages, ...waysIn(base, passages)]
  const vectors = await completeVectors(searched, await readVectors(shippedKnowledgeBase), async () => embedder)
  return searched.map((passage) => ({ passage, vector: unpackVector(vectors.get(contentHash(passage)) ?? '') }))
}

/** Sentences that strategies are offered with, and their names in a question. */
async function queriesOf({ strategies }: KnowledgeBase, embedder: Embedder): Promise<Query[]> {
  const words = strategies.flatMap(({ title, because }) => [because, `how do I begin with ${title}?`]).slice(0, QUERIES)
  const vectors = await embedder.embedAll(words)
  return words.map((each, index) => ({ words: each, vector: inSearchSpace(vectors[index] ?? new Float32Array()) }))
}

async function timeBeginning(shipped: readonly IndexedPassage[], { embedder, dataDir }: { embedder: Embedder; dataDir: string }) {
  const began = performance.now()
  ;(await createSearchIndex(join(dataDir, 'first'), shipped)).close()
  const indexMs = performance.now() - began

  const texts = shipped.slice(0, 500).map(({ passage }) => searchText(passage))
  const delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  await embedder.embedAll(texts)
  const perSecond = (texts.length / (performance.now() - start)) * 1_000
  delay.disable()
  const ms = (nanoseconds: number) => nanoseconds / 1e6
  return {
    ...{ passages: shipped.length, indexMs, perSecond },
    ...{ delayP50: ms(delay.percentile(50)), delayP99: ms(delay.percentile(99)), delayMost: ms(delay.max) },
  }
}

/** The first of what is shipped, or all of it and then copies: a quarter of the words left out, the vector turned by some 25 degrees. */
function atLeast(size: number, shipped: readonly IndexedPassage[]): IndexedPassage[] {
  const next = numbers()
  const jittered = ({ passage, vector }: IndexedPassage, copy: number): IndexedPassage => ({
    passage: {
      ...passage,
      key: `${passage.key}-copy-${copy}`,
      text: passage.text
        .split(' ')
        .filter(() => next() > 0.25)
        .join(' '),
    },
    vector: unit(vector.map((value) => value + 0.04 * (next() + next() + next() - 1.5))),
  })
  return Array.from({ length: size }, (_, index) => {
    const original = shipped[index % shipped.length]
    if (!original) throw new Error('nothing is shipped')
    const copy = Math.floor(index / shipped.length)
    return copy === 0 ? original : jittered(original, copy)
  })
}

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}

/** The same each time (a linear congruential generator with the constants of Numerical Recipes). */
function numbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function timeOurs(indexed: readonly IndexedPassage[], queries: readonly Query[], folder: string): Promise<SearchTimes[]> {
  const index = await createSearchIndex(folder, indexed)
  const search = (query: Query) => index.search({ ...query, limit: SHOWN })
  const times = await clocked('ours: words and meaning', indexed.length, queries, search)
  index.close()
  const connection = await connect(folder)
  const table = await connection.openTable('passages')
  const recall = await recallOf(table, indexed, queries.slice(0, 20))
  connection.close()
  return [{ ...times, recall }]
}

const NEAREST = 1_000

/** Of the passages that are nearest by arithmetic, how many the table gives as the app asks it. */
async function recallOf(table: Table, indexed: readonly IndexedPassage[], queries: readonly Query[]): Promise<number> {
  let found = 0
  let wanted = 0
  for (const { vector } of queries) {
    const cosines = indexed.map(({ passage, vector: other }) => {
      let sum = 0
      for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) * (other[at] ?? 0)
      return { key: passage.key, sum }
    })
    const nearest = new Set(
      cosines
        .sort((one, other) => other.sum - one.sum)
        .slice(0, NEAREST)
        .map(({ key }) => key),
    )
    const rows = await table.vectorSearch(vector).distanceType('dot').nprobes(10_000).select(['key', '_distance']).limit(NEAREST).toArray()
    wanted += nearest.size
    found += rows.filter((row: { key: string }) => nearest.has(row.key)).length
  }
  return found / wanted
}

async function timeLanceDb(indexed: readonly IndexedPassage[], queries: readonly Query[], folder: string): Promise<SearchTimes[]> {
  const connection = await connect(folder)
  const rows = indexed.map(({ passage, vector }) => ({ key: passage.key, words: searchText(passage), vector: Array.from(vector) }))
  const table = await connection.createTable('raw', rows)
  const nearest = ({ vector }: Query) =>
    table.vectorSearch(vector).distanceType('dot').limit(SHOWN).select(['key', 'words', '_distance']).toArray()
  const exact = await clocked('LanceDB: meaning alone, no index', indexed.length, queries, nearest)
  await table.createIndex('words', { config: Index.fts() })
  const byWords = await clocked('LanceDB: words alone', indexed.length, queries, ({ words }) =>
    table.search(words, 'fts', 'words').limit(SHOWN).select(['key', 'words', '_score']).toArray(),
  )
  connection.close()
  return [exact, byWords]
}

async function timeLangChain(indexed: readonly IndexedPassage[], queries: readonly Query[]): Promise<SearchTimes> {
  // LangChain's MemoryVectorStore under the name that @langchain/core has it by; @langchain/classic has the same lines.
  const store = new FakeVectorStore({ embedQuery: nothing, embedDocuments: nothing })
  await store.addVectors(
    indexed.map(({ vector }) => Array.from(vector)),
    indexed.map(({ passage }) => ({ pageContent: passage.text, metadata: { key: passage.key } })),
  )
  // Seconds each where there are many.
  const few = queries.slice(0, indexed.length > 50_000 ? 20 : QUERIES)
  return clocked('LangChain: in-memory store, meaning alone', indexed.length, few, ({ vector }) =>
    store.similaritySearchVectorWithScore(Array.from(vector), SHOWN),
  )
}

const nothing = async (): Promise<never> => {
  throw new Error('vectors are given')
}

async function clocked<Asked>(
  way: string,
  passages: number,
  queries: readonly Asked[],
  search: (query: Asked) => unknown,
): Promise<SearchTimes> {
  await timed(queries.slice(0, 3), search)
  const times = await timed(queries, search)
  return { passages, way, p50: percentile(times, 0.5), p95: percentile(times, 0.95), recall: null }
}

import { type Connection, connect, Index, MatchQuery, Operator, type Table } from '@lancedb/lancedb'
import { z } from 'zod'
import { type FoundPassage, type Passage, PassageKind } from '../domain/passage.ts'
import { blend, type Fit } from './blend.ts'
import { searchText } from './passages.ts'

/** A passage and the vector of its `searchText`, of length 1. */
export type IndexedPassage = { passage: Passage; vector: Float32Array }

/** What to look for, by words and by a vector; no kinds or source ids given: among all. */
export type IndexQuery = {
  words: string
  vector: Float32Array
  limit: number
  kinds?: readonly PassageKind[]
  sourceIds?: readonly string[]
}

/** Search over a fixed list of passages, by words and by meaning at once. */
export type SearchIndex = {
  /** The best first. The same query gives the same answer. */
  search(query: IndexQuery): Promise<FoundPassage[]>
  close(): void
}

/** Where an index is kept while it is open and no longer. */
export const IN_MEMORY = 'memory://'
/** Part of an index's version: raise it when what `createSearchIndex` writes changes. */
export const INDEX_FORMAT = 1

const TABLE = 'passages'
/** How many passages each side proposes: all, for a knowledge base of today's size; beyond these it hardly matters (measured with 3,600). */
const POOL = 1_000

/** Writes a table and its word index into an empty folder, or into memory, and opens it. */
export async function createSearchIndex(location: string, indexed: readonly IndexedPassage[]): Promise<SearchIndex> {
  const connection = await connect(location, { readConsistencyInterval: 0 })
  const rows = indexed.map(({ passage, vector }) => ({
    key: passage.key,
    kind: passage.kind,
    source_id: passage.sourceId,
    words: searchText(passage),
    vector: Array.from(vector),
  }))
  const table = await connection.createTable(TABLE, rows)
  const words = Index.fts({
    language: 'English',
    stem: true,
    removeStopWords: true,
    asciiFolding: true,
    lowercase: true,
    withPosition: false,
  })
  await table.createIndex('words', { config: words })
  const passages = indexed.map(({ passage }) => passage)
  return searchIndex(connection, table, passages)
}

/** Opens what `createSearchIndex` wrote from these passages. */
export async function openSearchIndex(location: string, passages: readonly Passage[]): Promise<SearchIndex> {
  const connection = await connect(location, { readConsistencyInterval: 0 })
  return searchIndex(connection, await connection.openTable(TABLE), passages)
}

function searchIndex(connection: Connection, table: Table, passages: readonly Passage[]): SearchIndex {
  const byKey = new Map(passages.map((passage) => [passage.key, passage]))
  const sourceIds = new Set(passages.map((passage) => passage.sourceId))
  return {
    async search(query) {
      const where = condition(query, sourceIds)
      if (where === 'nothing fits' || query.limit < 1) return []
      const fits = await gatherFits(table, query, where)
      return blend(fits)
        .slice(0, query.limit)
        .flatMap(({ key, score }) => {
          const passage = byKey.get(key)
          return passage ? [{ ...passage, score }] : []
        })
    },
    close() {
      table.close()
      connection.close()
    },
  }
}

/** LanceDB takes no bound parameters, so nothing goes into a condition but kinds and the ids of sources that are there and are slugs. */
function condition({ kinds, sourceIds }: IndexQuery, known: ReadonlySet<string>): string | 'nothing fits' | null {
  const lists = [
    { column: 'kind', values: kinds?.filter((kind) => PassageKind.safeParse(kind).success) },
    { column: 'source_id', values: sourceIds?.filter((id) => known.has(id) && /^[a-z0-9-]+$/.test(id)) },
  ]
  const conditions: string[] = []
  for (const { column, values } of lists) {
    if (values?.length === 0) return 'nothing fits'
    if (values) conditions.push(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`)
  }
  return conditions.length > 0 ? conditions.join(' AND ') : null
}

const WordHits = z.array(z.object({ key: z.string(), _score: z.number() }))
const MeaningHits = z.array(z.object({ key: z.string(), _distance: z.number() }))

/** The best of either side. What only the words proposed is taken to mean as little as the last that the vectors proposed. */
async function gatherFits(table: Table, { words, vector }: IndexQuery, where: string | null): Promise<Fit[]> {
  // A match query takes the words as words: none of them is an operator.
  const byWords = table
    .query()
    .fullTextSearch(new MatchQuery(words, 'words', { operator: Operator.Or }))
    .select(['key', '_score'])
  const byMeaning = table.vectorSearch(vector).distanceType('dot').select(['key', '_distance'])
  if (where !== null) for (const query of [byWords, byMeaning]) query.where(where)
  const rows = await Promise.all([byWords.limit(POOL).toArray(), byMeaning.limit(POOL).toArray()])
  const [wordHits, meaningHits] = [WordHits.parse(rows[0]), MeaningHits.parse(rows[1])]

  const least = 1 - (meaningHits.at(-1)?._distance ?? 1)
  const meaningOf = new Map(meaningHits.map(({ key, _distance }) => [key, 1 - _distance]))
  const wordsOf = new Map(wordHits.map(({ key, _score }) => [key, _score]))
  const keys = new Set([...meaningOf.keys(), ...wordsOf.keys()])
  return Array.from(keys, (key) => ({ key, words: wordsOf.get(key) ?? 0, meaning: meaningOf.get(key) ?? least }))
}

/** The cosine of two vectors of length 1. */
export const dot = (one: Float32Array, other: Iterable<number>): number =>
  Array.from(other).reduce((sum, value, index) => sum + value * (one[index] ?? 0), 0)

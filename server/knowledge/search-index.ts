import { createHash } from 'node:crypto'
import { type Connection, connect, Index, MatchQuery, Operator, type Table, type VectorQuery } from '@lancedb/lancedb'
import { z } from 'zod'
import { type FoundPassage, Passage, PassageKind } from '../domain/passage.ts'
import { blend, type Fit } from './blend.ts'
import { searchText } from './passages.ts'
import { inTheirOwnWords, secondLook, weightOfKind } from './second-look.ts'

/**
 * A passage and the vector of its `searchText`, of length 1. `seenBy` says who finds it: everybody who can ask, those who have an account
 * here, or one of them. A flagged one comes up whatever is asked.
 */
export type IndexedPassage = { passage: Passage; vector: Float32Array; seenBy?: SeenBy; isFlagged?: boolean }

export type SeenBy = 'all' | 'team' | { viewerId: string }

/** What to look for, by words and by a vector; no kinds or source ids given: among all. Without a viewer, only what everybody may see. */
export type IndexQuery = {
  words: string
  vector: Float32Array
  limit: number
  kinds?: readonly PassageKind[]
  sourceIds?: readonly string[]
  viewerId?: string | undefined
  /** Only where one of the words stands: for words whose vector means nothing. */
  byWordsAlone?: boolean
}

/** Search over passages, by words and by meaning at once. */
export type SearchIndex = {
  /** The best first. The same query gives the same answer. */
  search(query: IndexQuery): Promise<FoundPassage[]>
  close(): void
}

/** Where an index is kept while it is open and no longer. */
export const IN_MEMORY = 'memory://'
/** Part of an index's version: raise it when what `createSearchIndex` writes changes. */
export const INDEX_FORMAT = 2

const TABLE = 'passages'
/** How many passages each side proposes: all, for a knowledge base of today's size; beyond these it hardly matters (measured with 3,600). */
const POOL = 1_000
/** From here on vectors have an index of their own: below, it saves less than 2 ms of a search (evals/bench/knowledge.ts). */
const VECTOR_INDEX_FROM = 1_000
const VECTORS_A_PARTITION = 4_096
/** All of them, however many there are: so nothing is missed, and the same query has the same answer in an index made anew. */
const PARTITIONS_SEARCHED = 10_000

/**
 * Whole vectors, laid out for comparing: the exact search in a tenth of the time that the table takes. Of the indexes that skip or shorten
 * vectors, none was both as quick and right for 97 % of the nearest (evals/bench/knowledge.ts says how they were compared).
 */
const vectorIndex = (rows: number) => Index.ivfFlat({ distanceType: 'dot', numPartitions: Math.ceil(rows / VECTORS_A_PARTITION) })

/** Writes a table and its word index into an empty folder, or into memory, and opens it. */
export async function createSearchIndex(location: string, indexed: readonly IndexedPassage[]): Promise<SearchIndex> {
  const connection = await connect(location, { readConsistencyInterval: 0 })
  const table = await createPassageTable(connection, indexed)
  return searchIndex(
    connection,
    table,
    indexed.map(({ passage }) => passage),
  )
}

/** A table of passages that can be searched. */
export async function createPassageTable(connection: Connection, indexed: readonly IndexedPassage[]): Promise<Table> {
  const table = await connection.createTable(TABLE, indexed.map(rowOf))
  const words = Index.fts({
    language: 'English',
    stem: true,
    removeStopWords: true,
    asciiFolding: true,
    lowercase: true,
    withPosition: false,
  })
  await table.createIndex('words', { config: words })
  if (indexed.length >= VECTOR_INDEX_FROM) await table.createIndex('vector', { config: vectorIndex(indexed.length) })
  return table
}

/** A passage as a row. What is not ours is kept in the row itself. */
export const rowOf = ({ passage, vector, seenBy = 'all', isFlagged = false }: IndexedPassage) => ({
  key: passage.key,
  kind: passage.kind,
  source_id: passage.sourceId,
  seen_by: seenByColumn(seenBy),
  is_flagged: isFlagged ? 1 : 0,
  words: searchText(passage),
  told: seenBy === 'all' ? '' : JSON.stringify(passage),
  vector: Array.from(vector),
})

/** Safe in a condition whatever an id looks like. */
function seenByColumn(seenBy: SeenBy): string {
  return typeof seenBy === 'string' ? seenBy : createHash('sha256').update(seenBy.viewerId).digest('hex').slice(0, 32)
}

/** Opens what `createSearchIndex` wrote from these passages. */
export async function openSearchIndex(location: string, passages: readonly Passage[]): Promise<SearchIndex> {
  const connection = await connect(location, { readConsistencyInterval: 0 })
  return searchIndex(connection, await connection.openTable(TABLE), passages)
}

/** Searches a table of passages: `passages` are those of them that everybody sees. */
export function searchIndex(connection: Connection, table: Table, passages: readonly Passage[]): SearchIndex {
  const byKey = new Map(passages.map((passage) => [passage.key, passage]))
  // Each question of the bank is a page of its own, and so is a document that somebody has added.
  const pageIn = (words: string) => (key: string) => {
    const passage = byKey.get(key)
    if (!passage) return { id: key.slice(0, key.indexOf('/')), weight: 1, isShort: true }
    return { id: passage.kind === 'question' ? key : passage.sourceId, weight: weightOfKind(passage.kind, words) }
  }
  return {
    async search(query) {
      const where = condition(query)
      if (where === 'nothing fits' || query.limit < 1) return []
      const { fits: gathered, flagged } = await gatherFits(table, query, where)
      const fits = query.byWordsAlone ? gathered.filter(({ words }) => words > 0) : gathered
      const looked = query.sourceIds ? blend(inTheirOwnWords(fits)) : secondLook(blend(fits), pageIn(query.words))
      const best = fairly(looked, { query, flagged, isOurs: (key) => byKey.has(key) }).slice(0, query.limit)
      const others = await readRows(
        table,
        best.flatMap(({ key }) => (byKey.has(key) ? [] : [key])),
      )
      return best.flatMap(({ key, score }) => {
        const passage = byKey.get(key) ?? others.get(key)
        return passage ? [{ ...passage, score }] : []
      })
    },
    close() {
      table.close()
      connection.close()
    },
  }
}

/** LanceDB takes no bound parameters, so nothing goes into a condition but kinds, hashes, and ids that are slugs or UUIDs. */
function condition({ kinds, sourceIds, viewerId }: IndexQuery): string | 'nothing fits' {
  const lists = [
    { column: 'seen_by', values: viewerId === undefined ? ['all'] : ['all', 'team', seenByColumn({ viewerId })] },
    { column: 'kind', values: kinds?.filter((kind) => PassageKind.safeParse(kind).success) },
    { column: 'source_id', values: sourceIds?.filter((id) => slug.test(id)) },
  ]
  const conditions: string[] = []
  for (const { column, values } of lists) {
    if (values?.length === 0) return 'nothing fits'
    if (values) conditions.push(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`)
  }
  return conditions.join(' AND ')
}

const slug = /^[a-z0-9-]{1,100}$/

type Scored = { key: string; score: number }
type Fairness = { query: IndexQuery; flagged: ReadonlySet<string>; isOurs: (key: string) => boolean }

/**
 * Keeps what people have added from crowding out all that is known: what comes up whatever is asked counts half, and no one document fills
 * more than half a list, unless it is the one that is asked.
 */
function fairly(found: Scored[], { query: { limit, sourceIds }, flagged, isOurs }: Fairness): Scored[] {
  const weighed = found.map(({ key, score }) => ({ key, score: flagged.has(key) ? score / 2 : score }))
  if (flagged.size > 0) weighed.sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
  if (sourceIds) return weighed
  const most = Math.max(1, Math.floor(limit / 2))
  const counts = new Map<string, number>()
  return weighed.filter(({ key }) => {
    if (isOurs(key)) return true
    const document = key.slice(0, key.indexOf('/'))
    const before = counts.get(document) ?? 0
    counts.set(document, before + 1)
    return before < most
  })
}

const Told = z.array(z.object({ key: z.string(), told: z.string() }))

/** Passages that stand in the table alone, by their keys. */
async function readRows(table: Table, keys: string[]): Promise<Map<string, Passage>> {
  const safe = keys.filter((key) => ownKey.test(key))
  if (safe.length === 0) return new Map()
  const where = `key IN (${safe.map((key) => `'${key}'`).join(', ')})`
  const rows = Told.parse(await table.query().where(where).select(['key', 'told']).limit(safe.length).toArray())
  return new Map(rows.map(({ key, told }) => [key, Passage.parse(JSON.parse(told))]))
}

/** As `cutIntoPassages` makes them of a document's id and headings. */
const ownKey = /^[\p{L}\p{N}/-]{1,2000}$/u

const Keys = z.array(z.string())
const Numbers = z.array(z.number())

/** The best of either side. What only the words proposed is taken to mean as little as the last that the vectors proposed. */
async function gatherFits(table: Table, { words, vector }: IndexQuery, where: string): Promise<{ fits: Fit[]; flagged: Set<string> }> {
  // A match query takes the words as words: none of them is an operator.
  const byWords = table
    .query()
    .fullTextSearch(new MatchQuery(words, 'words', { operator: Operator.Or }))
    .select(['key', 'is_flagged', '_score'])
    .where(where)
    .limit(POOL)
  const byMeaning = table
    .vectorSearch(vector)
    .distanceType('dot')
    .nprobes(PARTITIONS_SEARCHED)
    .select(['key', 'is_flagged', '_distance'])
    .where(where)
    .limit(POOL)
  const [wordHits, meaningHits] = await Promise.all([hits(byWords, '_score'), hits(byMeaning, '_distance')])

  const least = 1 - (meaningHits.at(-1)?.measure ?? 1)
  const meaningOf = new Map(meaningHits.map(({ key, measure }) => [key, 1 - measure]))
  const wordsOf = new Map(wordHits.map(({ key, measure }) => [key, measure]))
  const keys = new Set([...meaningOf.keys(), ...wordsOf.keys()])
  const flagged = new Set([...wordHits, ...meaningHits].flatMap(({ key, isFlagged }) => (isFlagged ? [key] : [])))
  return { fits: Array.from(keys, (key) => ({ key, words: wordsOf.get(key) ?? 0, meaning: meaningOf.get(key) ?? least })), flagged }
}

/** What a query proposes, in its order, each with how well it fits. Read by columns: looking into Arrow's rows took a third of a search. */
async function hits(query: Pick<VectorQuery, 'toArrow'>, measure: '_score' | '_distance') {
  const table = await query.toArrow()
  const column = (name: string): unknown[] => Array.from(table.getChild(name) ?? [])
  const [keys, flags, measures] = [Keys.parse(column('key')), Numbers.parse(column('is_flagged')), Numbers.parse(column(measure))]
  return keys.map((key, row) => ({ key, isFlagged: flags[row] === 1, measure: measures[row] ?? 0 }))
}

/** The cosine of two vectors of length 1. */
export const dot = (one: Float32Array, other: Iterable<number>): number =>
  Array.from(other).reduce((sum, value, index) => sum + value * (one[index] ?? 0), 0)

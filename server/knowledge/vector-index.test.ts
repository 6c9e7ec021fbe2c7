import { connect } from '@lancedb/lancedb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearchIndex, dot, type SearchIndex } from './search-index.ts'
import { temporaryFolder } from './testing.ts'

const ROWS = 5_000
const DIMENSIONS = 32
const NEAREST = 50

/** The same numbers in every run, from -1 to 1. */
function numbers(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

const next = numbers()
function direction(): Float32Array {
  const values = Float32Array.from({ length: DIMENSIONS }, next)
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

const indexed = Array.from({ length: ROWS }, (_, index) => {
  const id = `page-${index}`
  return {
    passage: { key: `${id}/1`, sourceId: id, source: id, heading: id, kind: 'strategy' as const, text: 'Words.' },
    vector: direction(),
  }
})
const queries = Array.from({ length: 20 }, direction)

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: SearchIndex
beforeAll(async () => {
  folder = await temporaryFolder()
  index = await createSearchIndex(folder.directory, indexed)
})
afterAll(async () => {
  index.close()
  await folder.remove()
})

test('so many vectors have an index of their own', async () => {
  const connection = await connect(folder.directory)
  const indices = await (await connection.openTable('passages')).listIndices()
  connection.close()
  expect(indices.map(({ columns, indexType }) => [columns[0], indexType])).toContainEqual(['vector', 'IvfFlat'])
})

test('and it finds at least 97 % of the passages that are nearest by arithmetic', async () => {
  let found = 0
  for (const vector of queries) {
    const nearest = indexed
      .map(({ passage, vector: other }) => ({ key: passage.key, nearness: dot(vector, other) }))
      .sort((one, other) => other.nearness - one.nearness)
      .slice(0, NEAREST)
      .map(({ key }) => key)
    const keys = (await index.search({ words: 'nothing', vector, limit: NEAREST })).map(({ key }) => key)
    found += nearest.filter((key) => keys.includes(key)).length
  }
  expect(found / (NEAREST * queries.length)).toBeGreaterThanOrEqual(0.97)
})

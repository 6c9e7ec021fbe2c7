import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Passage, PassageKind } from '../domain/passage.ts'
import { createSearchIndex, IN_MEMORY, type IndexQuery, openSearchIndex, type SearchIndex } from './search-index.ts'
import { temporaryFolder } from './testing.ts'

const passage = (key: string, kind: PassageKind, sourceId: string, text: string): Passage => ({
  key,
  sourceId,
  source: sourceId,
  heading: sourceId,
  kind,
  text,
})
/** Three directions stand in for meanings: pausing, grouping, and everything else. */
const pausing = Float32Array.of(1, 0, 0)
const grouping = Float32Array.of(0, 1, 0)
const neither = Float32Array.of(0, 0, 1)
const indexed = [
  { passage: passage('wait', 'strategy', 'wait-time', 'Waiting after a question helps more pupils answer.'), vector: pausing },
  { passage: passage('silence', 'question', 'bank', 'What does a silence mean here?'), vector: pausing },
  { passage: passage('groups', 'strategy', 'groups', 'Put three students at each table.'), vector: grouping },
  { passage: passage('cafe', 'coaching-model', "o'brien", 'Meet in a café and listen.'), vector: neither },
]

let index: SearchIndex
beforeAll(async () => {
  index = await createSearchIndex(IN_MEMORY, indexed)
})
afterAll(() => index.close())

const search = (query: Partial<IndexQuery>) => index.search({ words: 'nothing', vector: neither, limit: 10, ...query })
const keys = async (query: Partial<IndexQuery>) => (await search(query)).map(({ key }) => key)

test('a passage is found by another form of its words', async () => {
  expect((await keys({ words: 'wait for answers' }))[0]).toBe('wait')
})

test('a passage is found by its meaning where it shares no word', async () => {
  expect((await keys({ words: 'seconds', vector: grouping }))[0]).toBe('groups')
})

test('accents make no difference', async () => {
  expect((await keys({ words: 'cafe' }))[0]).toBe('cafe')
})

test('common words alone say nothing', async () => {
  const scores = (await search({ words: 'the of and in', vector: pausing })).map(({ score }) => score)
  expect(Math.max(...scores)).toBeLessThan(0.5)
})

test('kinds and sources narrow a search, and no kind at all leaves nothing', async () => {
  expect(await keys({ vector: pausing, kinds: ['question'] })).toEqual(['silence'])
  expect(await keys({ vector: pausing, sourceIds: ['groups'] })).toEqual(['groups'])
  expect(await keys({ vector: pausing, kinds: ['question'], sourceIds: ['groups'] })).toEqual([])
  expect(await keys({ kinds: [] })).toEqual([])
})

test('no more are given than asked for', async () => {
  expect(await keys({ limit: 2 })).toHaveLength(2)
  expect(await keys({ limit: 0 })).toEqual([])
})

test.each(["x' OR '1'='1", "o'brien", "wait-time') --", 'wait-time; DROP TABLE passages', '', '*'])(
  'the source id %j opens nothing',
  async (id) => {
    expect(await keys({ sourceIds: [id] })).toEqual([])
    expect(await keys({ sourceIds: [id, 'groups'] })).toEqual(['groups'])
  },
)

test('a kind that is none opens nothing', async () => {
  const kinds = ["strategy' OR 'a'='a"].filter((kind): kind is PassageKind => !PassageKind.safeParse(kind).success)
  expect(kinds).toHaveLength(1)
  expect(await keys({ kinds })).toEqual([])
})

const operators = [
  '"',
  '""',
  '"wait',
  "'",
  '\\',
  '(',
  ')',
  '+wait -answer',
  'wait AND',
  'NOT',
  'a:b',
  'words:wait',
  'wait~2',
  'wai*',
  '^3',
  '{',
  '[a TO b]',
  '\u0000',
  '\ud800',
  '😀',
  '%',
  '`',
]

test.each([...operators, "'; DROP TABLE passages; --", 'wait '.repeat(2_000), 'x'.repeat(10_000)])(
  'the words %j are only words',
  async (words) => {
    expect(await search({ words })).toHaveLength(indexed.length)
  },
)

test.runIf(process.env.EVAL_DATA)('no string that breaks software breaks a search', { timeout: 60_000 }, async () => {
  const strings = await readFile(join(process.env.EVAL_DATA ?? '', 'strings', 'blns.txt'), 'utf8')
  for (const words of strings.split('\n')) expect(await search({ words })).toHaveLength(indexed.length)
})

test('equal scores stand in the order of their keys, every time', async () => {
  const once = await keys({ words: 'nothing', vector: pausing })
  expect(once).toEqual(['silence', 'wait', 'cafe', 'groups'])
  expect(await keys({ words: 'nothing', vector: pausing })).toEqual(once)
})

test('an index written to a folder is opened again with the same answers', async () => {
  const { directory, remove } = await temporaryFolder()
  const written = await createSearchIndex(directory, indexed)
  written.close()
  const opened = await openSearchIndex(
    directory,
    indexed.map((each) => each.passage),
  )
  const query = { words: 'waiting for an answer', vector: grouping, limit: 3 }
  expect(await opened.search(query)).toEqual(await index.search(query))
  opened.close()
  await remove()
})

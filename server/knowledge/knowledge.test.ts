import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Embeddings, openEmbeddings } from '../provider/embeddings.ts'
import { settingsFor } from '../provider/testing.ts'
import { status } from '../testing/scripted-faults.ts'
import { startScriptedProvider } from '../testing/scripted-provider.ts'
import { type Knowledge, openKnowledge } from './knowledge.ts'
import { smallKnowledgeBase } from './testing.ts'

// Each opening loads the encoder, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let directory: string
let dataDir: string
let remove: () => Promise<void>
let opened: Knowledge[]
let told: string[]
beforeEach(async () => {
  opened = []
  told = []
  ;({ directory, remove } = await smallKnowledgeBase())
  dataDir = join(directory, 'data')
})
afterEach(async () => {
  for (const knowledge of opened) await knowledge.close()
  await remove()
})

async function open(where = dataDir, embeddings: Embeddings | null = null): Promise<Knowledge> {
  const knowledge = await openKnowledge({ directory, dataDir: where, embeddings, log: (message) => told.push(message) })
  opened.push(knowledge)
  return knowledge
}

const indexFolder = async () => join(dataDir, (await readdir(dataDir)).find((name) => name.startsWith('index-')) ?? '')
const words = { ours: 'how long to pause after a question' }

test('it is opened without an index or an encoder', async () => {
  const knowledge = await open()
  expect(knowledge).toMatchObject({ passageCount: 4, version: knowledge.base.version })
  await expect(readdir(dataDir)).rejects.toThrow('ENOENT')
})

test('a search finds by meaning and by words, best first', async () => {
  const knowledge = await open()
  const found = await knowledge.search(words)
  expect(found[0]).toMatchObject({ key: 'wait-time/1', source: 'Wait time', heading: 'Wait time', kind: 'strategy' })
  expect(found).toHaveLength(4)
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((one, other) => other - one))
  expect((await knowledge.search(words, { kinds: ['coaching-model'], limit: 1 }))[0]?.sourceId).toBe('grow')
})

test.each(['', '   \n', '?!…', '😀', '"', '\u0000'])('the words %j find nothing', async (nothing) => {
  expect(await (await open()).search({ ours: nothing })).toEqual([])
})

test('what no dictionary knows and no passage has finds nothing, and a typo finds what was meant', async () => {
  const knowledge = await open()
  expect(await knowledge.search({ ours: 'qwzx vlorp' })).toEqual([])
  expect(await knowledge.search({ ours: 'qwzx vlorp' }, { kinds: ['strategy'], limit: 20 })).toEqual([])
  expect(await knowledge.search({ ours: 'qestion' })).toEqual(await knowledge.search({ ours: 'question' }))
})

test('words without end are searched by their beginning', async () => {
  expect(await (await open()).search({ ours: 'pause '.repeat(100_000) })).not.toEqual([])
})

test.runIf(process.env.EVAL_DATA)('no string that breaks software breaks a search', async () => {
  const knowledge = await open()
  const strings = await readFile(join(process.env.EVAL_DATA ?? '', 'strings', 'blns.txt'), 'utf8')
  for (const line of strings.split('\n')) expect(Array.isArray(await knowledge.search({ ours: line }))).toBe(true)
})

test('texts that say the same are nearer than texts that do not, and an empty one is near to nothing', async () => {
  const knowledge = await open()
  const [same, alike, other, empty] = await knowledge.similarity('What did students do?', [
    'What did students do?',
    'What were the students doing?',
    'Rain is expected on Tuesday.',
    ' ',
  ])
  expect(same).toBeCloseTo(1, 4)
  expect(alike).toBeGreaterThan(other ?? 1)
  expect(empty).toBe(0)
  expect(await knowledge.similarity('', ['anything'])).toEqual([0])
})

test('an index that was damaged while the app was down is built anew, with the same answers', async () => {
  const first = await open()
  const answers = await first.search(words)
  const table = join(await indexFolder(), 'passages.lance', 'data')
  for (const file of await readdir(table)) await truncate(join(table, file), 10)
  expect(await (await open()).search(words)).toEqual(answers)
  expect(told).toEqual([])
})

test('an index that is lost while the app is up is built anew at the next search', async () => {
  const knowledge = await open()
  const theirs = { theirs: words.ours, leave: null }
  const answers = await knowledge.search(theirs)
  await rm(await indexFolder(), { recursive: true })
  expect(await Promise.all([1, 2, 3].map(() => knowledge.search(theirs)))).toEqual([answers, answers, answers])
  expect(await readdir(await indexFolder())).toContain('seal.json')
})

test('what our own words find is looked up once for each way of asking, and is nobody’s to change; what somebody wrote is not kept', async () => {
  const knowledge = await open()
  const answers = await knowledge.search(words)
  const folder = await indexFolder()
  await rm(folder, { recursive: true })
  const again = await knowledge.search(words)
  expect(again).toEqual(answers)
  again.pop()
  expect(await knowledge.search(words)).toEqual(answers)
  await expect(readdir(folder)).rejects.toThrow('ENOENT')

  expect(await knowledge.search(words, { limit: 1 })).toEqual(answers.slice(0, 1))
  expect(await readdir(folder)).toContain('seal.json')
  await rm(folder, { recursive: true })
  await knowledge.search({ theirs: words.ours, leave: null })
  expect(await readdir(folder)).toContain('seal.json')
})

test('several openings at once share one index', async () => {
  const all = await Promise.all([open(), open(), open()])
  const [first, ...others] = await Promise.all(all.map((knowledge) => knowledge.search(words)))
  for (const other of others) expect(other).toEqual(first)
  expect(await readdir(dataDir)).toHaveLength(1)
})

test('where the data folder can’t be written, the index is held in memory, and that is said', async () => {
  const file = join(directory, 'a-file')
  await writeFile(file, '')
  const knowledge = await open(join(file, 'data'))
  expect(await knowledge.search(words)).toEqual(await (await open()).search(words))
  expect(told).toEqual([expect.stringContaining('held in memory')])
})

test('a change of the knowledge base makes another index and removes the old one', async () => {
  await (await open()).ready()
  const before = await indexFolder()
  const file = join(directory, 'strategies', 'wait-time.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('three to five', 'four to six'))
  const knowledge = await open()
  expect((await knowledge.search({ ours: 'four to six seconds' }))[0]?.text).toContain('four to six')
  expect(await readdir(dataDir)).toHaveLength(1)
  expect(await indexFolder()).not.toBe(before)
})

test('a server helps with searches as soon as its own index is whole; until then, and where it fails, the built-in one answers', async () => {
  const double = await startScriptedProvider()
  onTestFinished(() => double.close())
  const alone = await (await open()).search(words)
  const knowledge = await open(dataDir, openEmbeddings(settingsFor(double.baseUrl)))
  expect(await knowledge.search(words)).toEqual(alone)
  await knowledge.ready()
  await expect.poll(() => readdir(dataDir)).toContainEqual(expect.stringMatching(/^remote-index-[0-9a-f]+-8$/))
  await expect.poll(() => knowledge.search(words)).not.toEqual(alone)
  expect((await readdir(dataDir)).filter((name) => name.startsWith('index-'))).toHaveLength(1)

  double.scriptEmbeddings(status(500))
  const pausing = { ours: 'pausing after a question' }
  expect(await knowledge.search(pausing)).toEqual(await (await open()).search(pausing))
  expect(told).toEqual([expect.stringContaining('can’t help with searches')])
})

test('what texts have in common is found here, whoever helps with searches', async () => {
  const double = await startScriptedProvider()
  onTestFinished(() => double.close())
  const knowledge = await open(dataDir, openEmbeddings(settingsFor(double.baseUrl)))
  expect(await knowledge.similarity('Maya waits.', ['Maya waits.'])).toEqual([expect.closeTo(1, 4)])
  expect(double.everything()).toBe('')
})

import { readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Passage } from '../domain/passage.ts'
import { rosterOf } from '../privacy/testing.ts'
import { openEmbeddings } from '../provider/embeddings.ts'
import type { ProviderSettings } from '../provider/settings.ts'
import { settingsFor } from '../provider/testing.ts'
import { hang, status } from '../testing/scripted-faults.ts'
import { type Behaviour, sendJson, startScriptedProvider } from '../testing/scripted-provider.ts'
import { openRemoteIndex, type RemoteIndex } from './remote-index.ts'
import { temporaryFolder } from './testing.ts'

/** More than one batch. */
const passages = Array.from(
  { length: 40 },
  (_, at): Passage => ({
    key: `wait/${at}`,
    sourceId: 'wait',
    source: 'Wait',
    heading: 'Wait',
    kind: 'strategy',
    text: `Pause ${at} seconds.`,
  }),
)
const asked = { limit: 3 }
const pause = { ours: 'a pause' }

let dataDir: string
let double: Awaited<ReturnType<typeof startScriptedProvider>>
let told: string[]
let clock: number
let opened: RemoteIndex[]
let remove: () => Promise<void>

beforeEach(async () => {
  const folder = await temporaryFolder()
  ;({ remove } = folder)
  dataDir = join(folder.directory, 'data')
  double = await startScriptedProvider()
  told = []
  clock = 0
  opened = []
})
afterEach(async () => {
  for (const index of opened) await index.close()
  await double.close()
  await remove()
})

function remote(changed: Partial<ProviderSettings> = {}, of = passages, where = dataDir): RemoteIndex {
  const settings = settingsFor(double.baseUrl, { model: 'small', maskNames: 'always', ...changed })
  const index = openRemoteIndex({
    embeddings: openEmbeddings(settings, { wait: async () => {} }),
    passages: of,
    dataDir: where,
    log: (message) => told.push(message),
    now: () => clock,
  })
  opened.push(index)
  return index
}

const bodies = () => double.requests.map(({ text }) => JSON.parse(text) as { model: string; input: string[] })
const folders = async () => (await readdir(dataDir)).sort()
const later = () => {
  clock += 60_001
}
/** Well enough, but with so many numbers. */
const numbers =
  (many: number, texts = 1): Behaviour =>
  ({ response }) =>
    sendJson(response, { data: Array.from({ length: texts }, (_, index) => ({ index, embedding: Array(many).fill(1) })) })

test('it is built of every passage in batches, and answers when it is whole and not before', async () => {
  const index = remote()
  expect(await index.search(pause, asked)).toBeNull()
  await index.open()
  expect(await index.search(pause, asked)).toHaveLength(3)
  const [first, second, third] = bodies()
  expect([first?.input.length, second?.input.length, third?.input]).toEqual([32, 8, ['a pause']])
  expect([...(first?.input ?? []), ...(second?.input ?? [])]).toEqual(passages.map(({ text }) => `Wait ${text}`))
  expect(await folders()).toEqual([expect.stringMatching(/^remote-index-[0-9a-f]{12}-8$/)])
  expect(told).toEqual([])
})

test('one that is there is opened without asking anybody', async () => {
  const first = remote()
  await first.open()
  const found = await first.search(pause, asked)
  const before = double.requests.length
  const again = remote()
  await again.open()
  expect(double.requests).toHaveLength(before)
  expect(await again.search(pause, asked)).toEqual(found)
})

test.each<[string, () => Partial<ProviderSettings>]>([
  ['another model', () => ({ model: 'large' })],
  ['another server', () => ({ baseUrl: new URL(double.baseUrl.replace('127.0.0.1', 'localhost')) })],
])('%s has an index of its own', async (_what, changed) => {
  await remote().open()
  const [before] = await folders()
  await remote(changed()).open()
  expect(await folders()).toEqual([expect.stringMatching(/^remote-index-/)])
  expect((await folders())[0]).not.toBe(before)
})

test('other passages have an index of their own', async () => {
  await remote().open()
  const [before] = await folders()
  await remote({}, passages.slice(1)).open()
  expect(await folders()).not.toEqual([before])
})

test('a damaged one is built anew', async () => {
  await remote().open()
  const folder = join(dataDir, (await folders())[0] ?? '', 'passages.lance', 'data')
  for (const file of await readdir(folder)) await truncate(join(folder, file), 10)
  const index = remote()
  await index.open()
  expect(await index.search(pause, asked)).toHaveLength(3)
})

test('what was embedded before a fault is not sent again, and the fault is told once', async () => {
  const index = remote()
  const whole = numbers(4, 32)
  double.scriptEmbeddings(whole, status(500), status(500), status(500))
  await index.open()
  expect(await index.search(pause, asked)).toBeNull()
  expect(told).toEqual([expect.stringMatching(/^small at http:\/\/127.* can’t help with searches \(llm\.failed, status 500\)/)])
  later()
  double.scriptEmbeddings(status(401))
  expect(await index.search(pause, asked)).toBeNull()
  await index.open()
  later()
  double.scriptEmbeddings(numbers(4, 8), numbers(4))
  await index.open()
  expect(await index.search(pause, asked)).toHaveLength(3)
  expect(bodies().map(({ input }) => input.length)).toEqual([32, 8, 8, 8, 8, 8, 1])
  expect(told).toHaveLength(1)
})

test('while it can’t be built nobody waits, and nothing is asked until it has rested', async () => {
  const index = remote()
  double.scriptEmbeddings(status(401), status(401))
  await index.open()
  for (let searches = 0; searches < 5; searches++) expect(await index.search(pause, asked)).toBeNull()
  expect(double.requests).toHaveLength(1)
  later()
  expect(await index.search(pause, asked)).toBeNull()
  await index.open()
  expect(double.requests).toHaveLength(2)
})

test.each<[string, Behaviour]>([
  ['a fault', status(500)],
  ['a vector of another length', numbers(9)],
  ['two vectors for one text', numbers(8, 2)],
  ['no vector', ({ response }) => sendJson(response, { data: [] })],
])('after %s it gives no answer, rests, and helps again', async (_what, behaviour) => {
  const index = remote()
  await index.open()
  double.scriptEmbeddings(behaviour)
  expect(await index.search(pause, asked)).toBeNull()
  const before = double.requests.length
  expect(await index.search(pause, asked)).toBeNull()
  expect(double.requests).toHaveLength(before)
  later()
  expect(await index.search(pause, asked)).toHaveLength(3)
  expect(told).toHaveLength(1)
  double.scriptEmbeddings(behaviour)
  expect(await index.search({ ours: 'another' }, asked)).toBeNull()
  expect(told).toHaveLength(2)
})

test('batches of vectors that don’t match are refused', async () => {
  double.scriptEmbeddings(numbers(4, 32), numbers(5, 8))
  await remote().open()
  expect(told).toEqual([expect.stringContaining('llm.unreadable')])
})

test('an index that is lost under it is built anew after a rest', async () => {
  const index = remote()
  await index.open()
  await rm(dataDir, { recursive: true })
  expect(await index.search(pause, asked)).toBeNull()
  later()
  await index.search(pause, asked)
  await index.open()
  expect(await index.search(pause, asked)).toHaveLength(3)
})

test('where the data folder can’t be written, it is held in memory, and that is said', async () => {
  await writeFile(join(dataDir, '..', 'file'), '')
  const index = remote({}, passages, join(dataDir, '..', 'file', 'data'))
  await index.open()
  expect(await index.search(pause, asked)).toHaveLength(3)
  expect(told).toEqual([expect.stringContaining('held in memory')])
})

test('our own words are sent once, somebody’s each time, and without names', async () => {
  const index = remote()
  await index.open()
  const before = double.requests.length
  const kept: string[] = []
  const leave = { roster: rosterOf(['Maya Lopez']), staff: ['Ms. Ana Ortiz'], onSent: ({ body }: { body: string }) => void kept.push(body) }
  const theirs = { theirs: 'Maya’s turn: mya waits for Ms. Ortiz, says Maya Lopez', leave }
  for (const query of [pause, pause, theirs, theirs]) expect(await index.search(query, asked)).toHaveLength(3)
  expect(bodies().slice(before)).toHaveLength(3)
  expect(kept).toHaveLength(2)
  expect(double.everything()).not.toMatch(/maya|mya\b|lopez|ortiz|\bana\b/i)
})

test('somebody’s words that may not leave don’t leave, and that is no fault', async () => {
  const index = remote()
  await index.open()
  const before = double.everything()
  expect(await index.search({ theirs: 'wait time', leave: null }, asked)).toBeNull()
  expect(double.everything()).toBe(before)
  expect(await index.search(pause, asked)).toHaveLength(3)
  expect(told).toEqual([])
})

test('what can’t be kept is not sent', async () => {
  const index = remote()
  await index.open()
  const onSent = () => Promise.reject(new Error('the disk is full'))
  expect(await index.search({ theirs: 'waiting', leave: { roster: [], staff: [], onSent } }, asked)).toBeNull()
  expect(double.everything()).not.toContain('waiting')
})

test('closing ends what is being asked, and says nothing of it', async () => {
  double.scriptEmbeddings(hang())
  const index = remote()
  const opening = index.open()
  await expect.poll(() => double.requests.length).toBe(1)
  await index.close()
  await opening
  expect(await index.search(pause, asked)).toBeNull()
  expect(told).toEqual([])
})

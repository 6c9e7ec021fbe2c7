import { expect, test } from 'vitest'
import { memoryDraftLog } from './draft-log.ts'

const head = (id: string) => ({ id, createdAt: '2025-11-21T10:00:00.000Z', request: { notes: 'T: hello', coachingModel: 'grow' } })
const stopped = { type: 'interrupted', message: 'Stopped.', next: 'Start over.' } as const
const passages = { type: 'passages', passages: [] } as const

test('rows count from 1 and are read after a seq', async () => {
  const log = memoryDraftLog()
  await log.open(head('a'), null)
  expect(await log.append('a', { ...passages, passages: [] })).toBe(1)
  expect(await log.append('a', stopped)).toBe(2)
  expect(await log.read('a', 1)).toEqual([{ seq: 2, event: stopped }])
  expect(await log.read('a', 2)).toEqual([])
})

test('a stream that has ended takes no more', async () => {
  const log = memoryDraftLog()
  await log.open(head('a'), null)
  await log.append('a', stopped)
  await expect(log.append('a', stopped)).rejects.toThrow('has ended')
})

test('a key gives back the draft it made, and is refused for anything else', async () => {
  const log = memoryDraftLog()
  await log.open(head('a'), { key: 'k', fingerprint: 'one' })
  expect(await log.open(head('b'), { key: 'k', fingerprint: 'one' })).toMatchObject({ head: { id: 'a' }, isNew: false })
  await expect(log.open(head('c'), { key: 'k', fingerprint: 'two' })).rejects.toMatchObject({ status: 422 })
  expect(await log.find('b')).toBeNull()
})

test('it holds the newest drafts, and never drops one that is being written', async () => {
  const log = memoryDraftLog({ drafts: 2, characters: Number.POSITIVE_INFINITY })
  await log.open(head('running'), null)
  await log.open(head('ended'), { key: 'k', fingerprint: 'one' })
  await log.append('ended', stopped)
  await log.open(head('new'), null)
  expect(await log.find('running')).not.toBeNull()
  expect(await log.find('ended')).toBeNull()
  expect(await log.open(head('again'), { key: 'k', fingerprint: 'two' })).toMatchObject({ isNew: true })
})

test('large drafts make room sooner: the oldest that has ended goes, and the one just ended stays', async () => {
  const log = memoryDraftLog({ drafts: 200, characters: 3_000 })
  const long = (id: string) => ({ ...head(id), request: { notes: 'x'.repeat(1_000), coachingModel: 'grow' } })
  const kept = async () => (await Promise.all(['a', 'b', 'c', 'd'].map((id) => log.find(id)))).flatMap((found) => found?.id ?? [])
  await log.open(long('a'), null)
  for (const id of ['b', 'c']) {
    await log.open(long(id), null)
    await log.append(id, stopped)
  }
  expect(await kept()).toEqual(['a', 'c'])
  await log.open(long('d'), null)
  expect(await kept()).toEqual(['a', 'd'])
  await log.append('d', { ...stopped, message: 'x'.repeat(9_000) })
  expect(await kept()).toEqual(['a', 'd'])
})

test('whoever watches is woken until they stop', async () => {
  const log = memoryDraftLog()
  await log.open(head('a'), null)
  let woken = 0
  const stop = log.subscribe('a', () => {
    woken += 1
  })
  await log.append('a', { ...passages, passages: [] })
  stop()
  await log.append('a', stopped)
  expect(woken).toBe(1)
})

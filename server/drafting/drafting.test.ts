import { expect, test } from 'vitest'
import type { DraftEvent } from '../domain/draft-event.ts'
import { invalid } from '../errors.ts'
import { memoryDraftLog } from '../store/draft-log.ts'
import { pace } from '../testing/pace.ts'
import { notes, plan } from '../testing/sample-plan.ts'
import { createDrafting, type Dependencies } from './drafting.ts'

function setUp(prepare: Dependencies['prepare']) {
  const log = memoryDraftLog()
  const faults: unknown[] = []
  let ids = 0
  const drafting = createDrafting({
    log,
    prepare,
    newId: () => `draft-${++ids}`,
    now: () => new Date('2025-11-21T10:00:00Z'),
    onFault: (cause) => faults.push(cause),
  })
  const request = { notes, coachingModel: 'grow' }
  const types = async (id: string) => (await log.read(id, 0)).map(({ event }) => event.type)
  const seen = (id: string, type: DraftEvent['type']) =>
    new Promise<void>((resolve) => {
      const look = async () => {
        if (!(await types(id)).includes(type)) return
        stop()
        resolve()
      }
      const stop = log.subscribe(id, look)
      void look()
    })
  return { drafting, log, faults, request, types, seen }
}

const failing = (cause: unknown) =>
  async function* (): AsyncGenerator<DraftEvent> {
    yield* plan.slice(0, 2)
    throw cause
  }

test('a plan is written to its end', async () => {
  const { drafting, request, types, seen } = setUp(() => pace(99).hold(plan))
  const { id } = await drafting.start(request, null)
  await seen(id, 'draft-end')
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'item', 'draft-end'])
})

test('the same key begins one draft, even at the same moment', async () => {
  let begun = 0
  const { drafting, request } = setUp(() => {
    begun += 1
    return pace(99).hold(plan)
  })
  const key = { key: 'k', fingerprint: 'one' }
  const [first, second] = await Promise.all([drafting.start(request, key), drafting.start(request, key)])
  expect(second.id).toBe(first.id)
  expect(begun).toBe(1)
})

test('a stop ends a draft at once, though its drafter hangs, and keeps what arrived', async () => {
  const { drafting, request, types, seen } = setUp(() => pace(3).hold(plan))
  const { id } = await drafting.start(request, null)
  await seen(id, 'item')
  await Promise.all([drafting.stop(id), drafting.stop(id)])
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'interrupted'])
})

test('a stop after the end changes nothing', async () => {
  const { drafting, request, types, seen } = setUp(() => pace(99).hold(plan))
  const { id } = await drafting.start(request, null)
  await seen(id, 'draft-end')
  await drafting.stop(id)
  expect((await types(id)).at(-1)).toBe('draft-end')
})

test('a fault ends the stream with words for a person, and the cause is told inside', async () => {
  const cause = new TypeError('secret internals')
  const { drafting, log, request, faults, seen } = setUp(failing(cause))
  const { id } = await drafting.start(request, null)
  await seen(id, 'error')
  const last = (await log.read(id, 2)).at(-1)?.event
  expect(last).toMatchObject({ type: 'error', code: 'server.fault' })
  expect(JSON.stringify(last)).not.toContain('secret')
  expect(faults).toEqual([cause])
})

test('what a person can mend is said as it is', async () => {
  const { drafting, log, request, faults, seen } = setUp(failing(invalid('There are no words in the notes.', 'Paste some.')))
  const { id } = await drafting.start(request, null)
  await seen(id, 'error')
  expect((await log.read(id, 2)).at(-1)?.event).toMatchObject({ message: 'There are no words in the notes.', next: 'Paste some.' })
  expect(faults).toEqual([])
})

test('closing ends every draft that is being written', async () => {
  const { drafting, request, types } = setUp(() => pace(1).hold(plan))
  const drafts = await Promise.all([drafting.start(request, null), drafting.start(request, null)])
  await drafting.close()
  for (const { id } of drafts) expect((await types(id)).at(-1)).toBe('interrupted')
})

test('eight are written at once, a ninth is asked to wait and can be begun when one has ended', async () => {
  const { drafting, request } = setUp(() => pace(1).hold(plan))
  const begun = await Promise.allSettled(Array.from({ length: 9 }, () => drafting.start(request, null)))
  expect(begun.map(({ status }) => status)).toEqual([...Array(8).fill('fulfilled'), 'rejected'])
  expect(begun[8]).toMatchObject({ reason: { status: 503, code: 'draft.too_many', next: expect.any(String) } })
  await drafting.stop('draft-1')
  expect(await drafting.start(request, null)).toMatchObject({ request })
})

test('while it closes, nothing more is begun, not even what was about to be', async () => {
  const { drafting, request, types } = setUp(() => pace(1).hold(plan))
  const aboutToBegin = drafting.start(request, null)
  const closed = drafting.close()
  await expect(aboutToBegin).rejects.toMatchObject({ status: 503, code: 'app.closing' })
  await closed
  expect(await types('draft-1')).toEqual(['interrupted'])
  await expect(drafting.start(request, null)).rejects.toMatchObject({ status: 503, code: 'app.closing' })
})

test('a pipeline that ends without an ending is given one', async () => {
  const { drafting, request, types, seen } = setUp(() => pace(99).hold(plan.slice(0, 3)))
  const { id } = await drafting.start(request, null)
  await seen(id, 'interrupted')
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'interrupted'])
})

import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { invalid } from '../errors.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'
import { at, newPlan, now, pasted } from '../store/testing/samples.ts'
import { onEachDatabase, openTestStore } from '../store/testing.ts'
import { pace } from '../testing/pace.ts'
import { createDrafting, type Dependencies } from './drafting.ts'

const ownerId = 'lee'

/** A process that drafts; several of them share a store. */
async function setUp(prepare: Dependencies['prepare'] = () => pace(99).hold(newPlan()), shared?: Store) {
  const store = shared ?? (await openTestStore())
  const log = { ...store.drafts }
  const faults: unknown[] = []
  const clock = { now }
  const drafting = createDrafting({
    log,
    prepare,
    writtenSoFar: store.items.list,
    newId: randomUUID,
    now: () => new Date(clock.now),
    onFault: (cause) => faults.push(cause),
    tendEveryMs: null,
  })
  const headOf = async (id: string) => (await store.drafts.find(id, ownerId)) as DraftHead
  const types = async (id: string) => (await store.drafts.read(id, 0)).map(({ event }) => event.type)
  return {
    store,
    log,
    drafting,
    faults,
    clock,
    headOf,
    types,
    /** Keeps a draft and begins to write it, as a route does. */
    async start() {
      const slot = drafting.reserve()
      const parts = pasted({ ownerId })
      await store.conversations.begin({ ...parts, draft: { ...parts.draft, ...slot.lease } }, null)
      slot.run(await headOf(parts.draft.id))
      return parts.draft.id
    },
    seen: (id: string, type: DraftEvent['type']) =>
      new Promise<void>((resolve) => {
        const look = async () => {
          if (!(await types(id)).includes(type)) return
          stop()
          resolve()
        }
        const stop = store.drafts.subscribe(id, look)
        void look()
      }),
  }
}

/** Something to wait for until it is opened. */
function opening() {
  let open = () => {}
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  return { isOpen, open: () => open() }
}

const failing = (cause: unknown) =>
  async function* (): AsyncGenerator<DraftEvent> {
    yield* newPlan().slice(0, 2)
    throw cause
  }

test('a plan is written to its end', async () => {
  const { start, types, seen, headOf } = await setUp()
  const id = await start()
  await seen(id, 'draft-end')
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'item', 'draft-end'])
  expect(await headOf(id)).toMatchObject({ composing: 'done' })
})

test('a stop ends a draft at once, though its drafter hangs, and keeps what arrived', async () => {
  const { drafting, start, types, seen } = await setUp(() => pace(3).hold(newPlan()))
  const id = await start()
  await seen(id, 'item')
  await Promise.all([drafting.stop(id), drafting.stop(id)])
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'interrupted'])
})

test('a stop after the end changes nothing', async () => {
  const { drafting, start, types, seen } = await setUp()
  const id = await start()
  await seen(id, 'draft-end')
  await drafting.stop(id)
  expect((await types(id)).at(-1)).toBe('draft-end')
})

test('a draft that another process writes can be stopped here, and that process stops writing', async () => {
  let isOver = false
  async function* hanging(_: DraftHead, __: DraftItem[], signal: AbortSignal): AsyncGenerator<DraftEvent> {
    yield* newPlan().slice(0, 2)
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    isOver = true
  }
  const there = await setUp(hanging)
  const here = await setUp(undefined, there.store)
  const id = await there.start()
  await there.seen(id, 'passages')
  await here.drafting.stop(id)
  await there.drafting.tend()
  await vi.waitFor(() => expect(isOver).toBe(true))
  expect(await here.types(id)).toEqual(['evidence', 'passages', 'interrupted'])
  expect(there.faults).toEqual([])
})

test('a fault ends the stream with words for a person, and the cause is told inside', async () => {
  const cause = new TypeError('secret internals')
  const { start, store, faults, seen } = await setUp(failing(cause))
  const id = await start()
  await seen(id, 'error')
  const last = (await store.drafts.read(id, 2)).at(-1)?.event
  expect(last).toMatchObject({ type: 'error', code: 'server.fault' })
  expect(JSON.stringify(last)).not.toContain('secret')
  expect(faults).toEqual([cause])
})

test('what a person can mend is said as it is', async () => {
  const { start, store, faults, seen } = await setUp(failing(invalid('There are no words in the notes.', 'Paste some.')))
  const id = await start()
  await seen(id, 'error')
  expect((await store.drafts.read(id, 2)).at(-1)?.event).toMatchObject({
    message: 'There are no words in the notes.',
    next: 'Paste some.',
  })
  expect(faults).toEqual([])
})

test('a pipeline that ends without an ending is given one', async () => {
  const { start, types, seen } = await setUp(() => pace(99).hold(newPlan().slice(0, 3)))
  const id = await start()
  await seen(id, 'interrupted')
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'interrupted'])
})

test('eight are written at once; a ninth waits its turn and is written when one has ended', async () => {
  const { drafting, start, types, seen } = await setUp(() => pace(1).hold(newPlan()))
  const ids = []
  for (let count = 0; count < 8; count += 1) ids.push(await start())
  for (const id of ids) await seen(id, 'evidence')
  const [ninth, tenth] = [await start(), await start()]
  expect([await types(ninth), await types(tenth)]).toEqual([[], []])
  await drafting.stop(ids[3] ?? '')
  await seen(ninth, 'evidence')
  expect(await types(tenth)).toEqual([])
  await drafting.stop(tenth)
  expect(await types(tenth)).toEqual(['interrupted'])
  await drafting.close()
  expect((await types(ninth)).at(-1)).toBe('interrupted')
})

test('a hundred are taken; one more is refused before anything is kept, and fits in when one has ended', async () => {
  const { drafting, start } = await setUp(() => pace(1).hold(newPlan()))
  const id = await start()
  const slots = Array.from({ length: 99 }, () => drafting.reserve())
  expect(() => drafting.reserve()).toThrow(expect.objectContaining({ status: 503, code: 'draft.too_many', next: expect.any(String) }))
  slots[0]?.release()
  slots[0]?.release()
  slots[0] = drafting.reserve()
  await expect(start()).rejects.toMatchObject({ code: 'draft.too_many' })
  await drafting.stop(id)
  await start()
  await drafting.close()
})

test('closing ends every draft that is being written here, and begins no more', async () => {
  const { drafting, start, types, headOf } = await setUp(() => pace(1).hold(newPlan()))
  const ids = [await start(), await start()]
  await drafting.close()
  for (const id of ids) expect((await types(id)).at(-1)).toBe('interrupted')
  expect(() => drafting.reserve()).toThrow(expect.objectContaining({ status: 503, code: 'app.closing' }))
  await expect(drafting.resume(await headOf(ids[0] ?? ''))).rejects.toMatchObject({ code: 'app.closing' })
})

test('what was about to be begun when the app closed is interrupted', async () => {
  const { drafting, store, headOf, seen } = await setUp(() => pace(1).hold(newPlan()))
  const slot = drafting.reserve()
  const parts = pasted({ ownerId })
  await store.conversations.begin({ ...parts, draft: { ...parts.draft, ...slot.lease } }, null)
  await drafting.close()
  slot.run(await headOf(parts.draft.id))
  await seen(parts.draft.id, 'interrupted')
})

test('a draft is kept as long as its process lives, and ended soon after it does not', async () => {
  const there = await setUp(() => pace(2).hold(newPlan()))
  const here = await setUp(undefined, there.store)
  const id = await there.start()
  await there.seen(id, 'passages')
  there.clock.now = here.clock.now = new Date(Date.parse(now) + 4_000).toISOString()
  await there.drafting.tend()
  there.clock.now = here.clock.now = new Date(Date.parse(now) + 8_000).toISOString()
  await here.drafting.tend()
  expect(await here.types(id)).toEqual(['evidence', 'passages'])
  // From here on its process says nothing more.
  here.clock.now = new Date(Date.parse(now) + 9_001).toISOString()
  await here.drafting.tend()
  expect(await here.types(id)).toEqual(['evidence', 'passages', 'interrupted'])
})

test('after the machine slept, a process does not take its own draft for abandoned', async () => {
  const { drafting, start, types, seen, clock } = await setUp(() => pace(2).hold(newPlan()))
  const id = await start()
  await seen(id, 'passages')
  clock.now = at(60)
  await drafting.tend()
  expect(await types(id)).toEqual(['evidence', 'passages'])
})

test('a process that comes back after it was given up writes no more, and says nothing of it', async () => {
  const pacing = pace(2)
  const there = await setUp(() => pacing.hold(newPlan()))
  const here = await setUp(undefined, there.store)
  const id = await there.start()
  await there.seen(id, 'passages')
  here.clock.now = at(1)
  await here.drafting.tend()
  pacing.finish()
  await there.drafting.close()
  expect(await here.types(id)).toEqual(['evidence', 'passages', 'interrupted'])
  expect(there.faults).toEqual([])
})

test('a draft that could not be kept any more is let go, and ended by the next who looks', async () => {
  const pacing = pace(3)
  const { drafting, log, store, start, types, seen, faults, clock } = await setUp(() => pacing.hold(newPlan()))
  const id = await start()
  await seen(id, 'item')
  const full = new Error('the disk is full')
  log.append = () => Promise.reject(full)
  pacing.finish()
  await vi.waitFor(() => expect(faults).toEqual([full, full]))
  log.append = store.drafts.append
  clock.now = at(1)
  await drafting.tend()
  expect((await types(id)).at(-1)).toBe('interrupted')
})

test('a stop that could not be kept is told to who asked for it, and the draft goes on', async () => {
  const pacing = pace(3)
  const { drafting, log, start, types, seen } = await setUp(() => pacing.hold(newPlan()))
  const id = await start()
  await seen(id, 'item')
  log.interrupt = () => Promise.reject(new Error('the disk is full'))
  await expect(drafting.stop(id)).rejects.toThrow('the disk is full')
  pacing.finish()
  await seen(id, 'draft-end')
  expect(await types(id)).not.toContain('interrupted')
})

test('an interrupted draft goes on from what is there, once, though two ask', async () => {
  const whole = newPlan()
  const given: DraftItem[][] = []
  const { drafting, start, store, types, seen, headOf } = await setUp((_, written) => {
    given.push(written)
    return written.length > 0 ? pace(99).hold(whole.slice(3)) : pace(3).hold(whole)
  })
  const id = await start()
  await seen(id, 'item')
  await drafting.stop(id)
  const head = await headOf(id)
  const both = await Promise.all([drafting.resume(head), drafting.resume(head)])
  expect(both.sort()).toEqual([false, true])
  await seen(id, 'draft-end')
  expect(await types(id)).toEqual(['evidence', 'passages', 'item', 'interrupted', 'resumed', 'item', 'draft-end'])
  expect(given.map((written) => written.map(({ label }) => label))).toEqual([[], ['I1']])
  expect((await store.items.list(id)).map(({ label }) => label)).toEqual(['I1', 'I2'])
  expect(await drafting.resume(await headOf(id))).toBe(false)
})

test('it looks after what was left by itself, and ends with the process', async () => {
  const { store, types } = await setUp()
  const parts = pasted({ ownerId, holder: 'a process that died' })
  await store.conversations.begin(parts, null)
  const drafting = createDrafting({
    log: store.drafts,
    prepare: () => pace(99).hold([]),
    writtenSoFar: store.items.list,
    newId: randomUUID,
    now: () => new Date(at(2)),
    onFault: () => {},
    tendEveryMs: 5,
  })
  await vi.waitFor(async () => expect(await types(parts.draft.id)).toEqual(['interrupted']))
  await drafting.close()
})

onEachDatabase((fresh) => {
  test('stopped between being taken up and being written, and taken up once more, a draft is written by the last run alone', async () => {
    const whole = newPlan()
    const runs: ReturnType<typeof opening>[] = []
    async function* rest() {
      const run = opening()
      runs.push(run)
      await run.isOpen
      yield* whole.slice(3)
    }
    const shared = await fresh.open()
    const { drafting, log, start, types, seen, headOf, faults } = await setUp(
      (_, written) => (written.length > 0 ? rest() : pace(3).hold(whole)),
      shared,
    )
    const id = await start()
    await seen(id, 'item')
    await drafting.stop(id)
    const head = await headOf(id)

    const taken = opening()
    log.resume = async (...asked) => {
      log.resume = shared.drafts.resume
      const isTaken = await log.resume(...asked)
      await taken.isOpen
      return isTaken
    }
    const early = drafting.resume(head)
    await seen(id, 'resumed')
    await drafting.stop(id)
    expect(await drafting.resume(head)).toBe(true)
    await vi.waitFor(() => expect(runs).toHaveLength(1))
    taken.open()
    await early
    await vi.waitFor(() => expect(runs).toHaveLength(2))

    const [last, ended] = runs
    const tried = opening()
    log.append = (...asked) => shared.drafts.append(...asked).finally(tried.open)
    ended?.open()
    await tried.isOpen
    last?.open()
    await seen(id, 'draft-end')
    await drafting.close()
    const again = ['interrupted', 'resumed']
    expect(await types(id)).toEqual(['evidence', 'passages', 'item', ...again, ...again, 'item', 'draft-end'])
    expect((await shared.items.list(id)).map(({ label }) => label)).toEqual(['I1', 'I2'])
    expect(faults).toEqual([])
  })
})

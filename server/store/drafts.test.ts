import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { DraftEvent } from '../domain/draft-event.ts'
import { LeaseLost } from './draft-types.ts'
import type { Store } from './store.ts'
import { at, keptPlan, newPlan, now, pasted } from './testing/samples.ts'
import { onEachDatabase, type TestDatabase } from './testing.ts'

const stopped = { type: 'interrupted', message: 'Stopped.', next: 'Resume.' } as const
const passages: DraftEvent = {
  type: 'passages',
  passages: [],
  provenance: { drafter: 'built-in', version: '1', prompt: null, knowledgeVersion: 'test', tokens: null, structure: null },
}

onEachDatabase((fresh) => {
  let database: TestDatabase
  let store: Store
  let elsewhere: Store
  beforeAll(async () => {
    database = await fresh.database()
    store = await fresh.open(database)
    elsewhere = await fresh.open(database)
  })

  /** A draft that a run has begun to write. */
  async function begun({ ownerId = randomUUID() as string, holder = 'here' } = {}) {
    const parts = pasted({ ownerId, holder })
    await store.conversations.begin(parts, null)
    return { id: parts.draft.id, ownerId, holder, materialId: parts.draft.materialId, notes: parts.material.text }
  }
  const types = async (id: string) => (await store.drafts.read(id, 0)).map(({ event }) => event.type)

  test('rows count from 1, are read after a seq, a page at a time, and bring their items', async () => {
    const { id, ownerId } = await begun()
    const events = newPlan()
    const seqs = []
    for (const event of events) seqs.push(await store.drafts.append(id, 'here', event))
    expect(seqs).toEqual([1, 2, 3, 4, 5])
    expect((await store.drafts.read(id, 0)).map(({ event }) => event)).toEqual(events)
    expect((await elsewhere.drafts.read(id, 2, 2)).map(({ seq }) => seq)).toEqual([3, 4])
    expect(await store.drafts.read(id, 5)).toEqual([])
    expect(await store.items.list(id)).toEqual(events.flatMap((event) => (event.type === 'item' ? [event.item] : [])))
    expect(await store.drafts.find(id, ownerId)).toMatchObject({ composing: 'done', seq: 5, findings: [] })
  })

  test('a head has the notes of its material and what was asked', async () => {
    const { id, ownerId, notes } = await begun()
    expect(await store.drafts.find(id, ownerId)).toMatchObject({
      ownerId,
      composing: 'running',
      seq: 0,
      request: { notes, coachingModel: 'grow' },
      keptFrom: null,
      corrected: false,
    })
  })

  test('only who holds a draft writes it, and only until it has ended', async () => {
    const { id } = await begun()
    await expect(elsewhere.drafts.append(id, 'elsewhere', passages)).rejects.toThrow(LeaseLost)
    await store.drafts.append(id, 'here', stopped)
    await expect(store.drafts.append(id, 'here', passages)).rejects.toThrow(LeaseLost)
    expect(await types(id)).toEqual(['interrupted'])
  })

  test('an event that can’t be kept whole is not kept at all', async () => {
    const { id } = await begun()
    const [, , item] = newPlan()
    if (item?.type !== 'item') throw new Error('the sample plan has changed')
    const broken = { ...item, item: { ...item.item, position: Number.NaN } }
    await expect(store.drafts.append(id, 'here', broken)).rejects.toThrow(TypeError)
    expect(await store.drafts.append(id, 'here', item)).toBe(1)
  })

  test('whoever watches is woken until they stop', async () => {
    const { id } = await begun()
    let woken = 0
    const stop = store.drafts.subscribe(id, () => {
      woken += 1
    })
    await store.drafts.append(id, 'here', passages)
    stop()
    await store.drafts.append(id, 'here', stopped)
    expect(woken).toBe(1)
  })

  test('a draft whose lease ran out is ended once, by whoever sees it first; one that was renewed is not', async () => {
    const [left, renewed] = [await begun({ holder: randomUUID() }), await begun({ holder: randomUUID() })]
    expect(await store.drafts.renew([renewed.holder, randomUUID()], at(9))).toEqual([renewed.holder])
    const ended = await Promise.all([store, elsewhere, store].map(({ drafts }) => drafts.endLapsed('2025-11-21T10:08:30.000Z', stopped)))
    expect(ended.flat().filter((id) => id === left.id || id === renewed.id)).toEqual([left.id])
    expect([await types(left.id), await types(renewed.id)]).toEqual([['interrupted'], []])
  })

  test('a draft whose lease was given by a clock that stood years ahead is ended', async () => {
    const { id, holder } = await begun({ holder: randomUUID() })
    await store.drafts.renew([holder], '2040-01-01T00:00:00.000Z')
    expect(await store.drafts.endLapsed(at(5), stopped)).toContain(id)
    expect(await types(id)).toEqual(['interrupted'])
  })

  test('of two processes that resume a draft at once, one writes it', async () => {
    const { id, ownerId } = await begun()
    expect(await store.drafts.resume(id, 'here', at(9))).toBe(false)
    await store.drafts.append(id, 'here', stopped)
    const both = await Promise.all([store.drafts.resume(id, 'here', at(9)), elsewhere.drafts.resume(id, 'elsewhere', at(9))])
    expect(both.filter(Boolean)).toHaveLength(1)
    const [winner, loser] = both[0] ? ['here', 'elsewhere'] : ['elsewhere', 'here']
    await expect(store.drafts.append(id, loser as string, passages)).rejects.toThrow(LeaseLost)
    await store.drafts.append(id, winner as string, passages)
    expect(await types(id)).toEqual(['interrupted', 'resumed', 'passages'])
    expect(await store.drafts.find(id, ownerId)).toMatchObject({ composing: 'running', seq: 3 })
  })

  test('a draft can be ended from elsewhere, once; who does is told which run that was', async () => {
    const { id } = await begun()
    const both = await Promise.all([elsewhere.drafts.interrupt(id, stopped), store.drafts.interrupt(id, stopped)])
    expect(both.filter((ended) => ended !== null)).toEqual(['here'])
    await expect(store.drafts.append(id, 'here', passages)).rejects.toThrow(LeaseLost)
    expect(await types(id)).toEqual(['interrupted'])
  })

  test('a run that was ended writes no more, not even after another has taken the draft up', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    const { id } = await begun({ holder: first })
    await store.drafts.interrupt(id, stopped)
    expect(await store.drafts.resume(id, second, at(9))).toBe(true)
    await expect(store.drafts.append(id, first, passages)).rejects.toThrow(LeaseLost)
    expect(await store.drafts.renew([first, second], at(9))).toEqual([second])
    await store.drafts.append(id, second, passages)
    expect(await types(id)).toEqual(['interrupted', 'resumed', 'passages'])
  })

  test('a draft is there for its owner only', async () => {
    const { head } = await keptPlan(store, { ownerId: randomUUID() })
    const other = randomUUID()
    expect([await store.drafts.find(head.id, other), await store.drafts.whole(head.id, other)]).toEqual([null, null])
    expect(await store.drafts.list(other, { limit: 10, before: null })).toEqual([])
    expect(await store.drafts.whole(head.id, head.ownerId)).toMatchObject({
      head: { id: head.id },
      events: { length: 5 },
      items: { length: 2 },
    })
  })

  test('drafts are listed newest first, page by page, with what waits for a decision', async () => {
    const ownerId = randomUUID()
    for (const minute of [1, 3, 2]) await keptPlan(store, { ownerId, createdAt: at(minute) })
    const page = await store.drafts.list(ownerId, { limit: 2, before: null })
    expect(page).toMatchObject([
      { createdAt: at(3), status: 'in_review', items: 2, waiting: 2, coachingModel: 'grow' },
      { createdAt: at(2) },
    ])
    const rest = await store.drafts.list(ownerId, { limit: 2, before: `${at(2)}_${page[1]?.id}` })
    expect(rest).toMatchObject([{ createdAt: at(1) }])
    expect(await store.drafts.list(ownerId, { limit: 2, before: at(2) })).toEqual(rest)
  })

  test('what is kept of a draft never names what another owner has', async () => {
    const mine = await keptPlan(store, { ownerId: randomUUID() })
    const theirs = pasted({ ownerId: randomUUID() })
    const borrowed = { ...theirs, draft: { ...theirs.draft, materialId: mine.head.materialId } }
    await expect(store.conversations.begin(borrowed, null)).rejects.toMatchObject({ status: 404 })
    const keeps = { ...theirs, draft: { ...theirs.draft, keptFrom: mine.head.id } }
    await expect(store.conversations.begin(keeps, null)).rejects.toMatchObject({ status: 404 })
    expect(await store.conversations.find(theirs.conversation.ownerId, theirs.conversation.id)).toBeNull()
    // And where a route forgot to ask, the database refuses.
    const row = {
      id: randomUUID(),
      owner_id: theirs.conversation.ownerId,
      conversation_id: mine.head.conversationId,
      kind: 'notes' as const,
    }
    const straight = store.db.insertInto('material').values({ ...row, text: '', folded: '', corrections: 0, created_at: now })
    await expect(straight.execute()).rejects.toThrow(/foreign key/i)
  })
})

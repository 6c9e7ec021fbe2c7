import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { openPair, setState, shareAll, takeAllBack } from './testing/pairs.ts'
import { at, now } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  test('what is shared is read by that teacher alone, as long as it is approved', async () => {
    const pair = await openPair(store)
    const other = await openPair(store)
    const { draftId, userId, ownerId, itemIds } = pair
    await shareAll(store, pair)
    const read = async (viewerId: string, of: string | undefined = draftId) =>
      (await store.sharedReading.forTeacher(viewerId, of)).map(({ itemId }) => itemId)
    expect((await read(userId)).toSorted()).toEqual([...itemIds, 'evidence-sheet'].toSorted())
    for (const viewerId of [other.userId, ownerId, randomUUID()]) expect(await read(viewerId)).toEqual([])
    expect(await store.sharedReading.forTeacher(other.userId)).toEqual([])
    for (const state of ['in_review', 'changes_requested', 'rejected'] as const) {
      await setState(store, ownerId, draftId, state, itemIds[0])
      expect((await read(userId)).toSorted()).toEqual([itemIds[1], 'evidence-sheet'].toSorted())
    }
    await setState(store, ownerId, draftId, 'approved', itemIds[0])
    expect(await read(userId)).toHaveLength(3)
    await takeAllBack(store, pair)
    expect(await read(userId)).toEqual([])
  })

  test('another coach’s draft is not there to share', async () => {
    const [pair, other] = [await openPair(store), await openPair(store)]
    await expect(shareAll(store, { ...pair, ownerId: other.ownerId })).rejects.toMatchObject({ status: 404 })
    await expect(store.shares.ofDraft(other.ownerId, pair.draftId)).rejects.toMatchObject({ status: 404 })
  })

  test('fifty who share, take back and decide at once are one after the other', async () => {
    const pair = await openPair(store)
    const { ownerId, draftId, itemIds } = pair
    await Promise.all(
      Array.from({ length: 51 }, (_, index) =>
        index % 3 === 0
          ? shareAll(store, pair)
          : index % 3 === 1
            ? takeAllBack(store, pair)
            : setState(store, ownerId, draftId, index % 2 === 0 ? 'approved' : 'in_review', itemIds[0]),
      ),
    )
    const { shares } = await store.shares.ofDraft(ownerId, draftId)
    expect([0, 3]).toContain(shares.length)
  }, 30_000)

  test('nothing is shared any more by the time the work has ended, whoever was first', async () => {
    for (let round = 0; round < 10; round++) {
      const pair = await openPair(store)
      await Promise.allSettled([
        shareAll(store, pair, at(1)),
        store.teachers.end(pair.teacherId, pair.teacher, at(2)),
        shareAll(store, pair, at(3)),
      ])
      const { teacher, shares } = await store.shares.ofDraft(pair.ownerId, pair.draftId)
      expect(teacher?.endedAt).toBe(at(2))
      // Where it came first, it was there when the work ended, and so is frozen.
      const frozen = await store.db
        .selectFrom('share')
        .select('last_revision')
        .where('draft_id', '=', pair.draftId)
        .where('item_id', '!=', '')
        .execute()
      expect(frozen).toEqual(shares.filter(({ itemId }) => itemId !== 'evidence-sheet').map(() => ({ last_revision: 1 })))
    }
  }, 30_000)

  test('a share never outlives the teacher of its conversation, whoever was first', async () => {
    for (let round = 0; round < 10; round++) {
      const pair = await openPair(store)
      const { id } = await store.teachers.named(pair.ownerId, 'Mr. Purdy', now)
      await Promise.all([
        shareAll(store, pair),
        store.conversations.update(pair.ownerId, pair.conversationId, { teacherId: id }, now),
        shareAll(store, pair),
      ])
      const rows = await store.db.selectFrom('share').select('teacher_id').where('draft_id', '=', pair.draftId).execute()
      expect(rows.every(({ teacher_id }) => teacher_id === id)).toBe(true)
      expect(await store.sharedReading.forTeacher(pair.userId)).toEqual([])
    }
  }, 30_000)

  test('after the end the words of that moment are read, none that waited then and none that came later', async () => {
    const pair = await openPair(store)
    const { ownerId, userId, draftId, itemIds, teacherId, coach } = pair
    await shareAll(store, pair)
    await setState(store, ownerId, draftId, 'in_review', itemIds[0])
    await store.teachers.end(teacherId, coach, at(1))
    await setState(store, ownerId, draftId, 'approved', itemIds[0])
    const read = async () => (await store.sharedReading.forTeacher(userId)).map(({ itemId }) => itemId)
    expect((await read()).toSorted()).toEqual([itemIds[1], 'evidence-sheet'].toSorted())
    await setState(store, ownerId, draftId, 'approved', itemIds[1], { revision: 2, text: 'Other words?' })
    expect(await read()).toEqual(['evidence-sheet'])
  })

  test('an answer is kept only to what is read at that moment, and is the teacher’s', async () => {
    const pair = await openPair(store)
    const other = await openPair(store)
    const { ownerId, userId, draftId, itemIds } = pair
    const add = (viewerId: string, itemId: string | undefined, minute = 1) =>
      store.answers.add(viewerId, { draftId, itemId: itemId ?? '', text: 'I see.' }, at(minute), null)
    await expect(add(userId, itemIds[0])).rejects.toMatchObject({ status: 404 })
    await shareAll(store, pair)
    for (const viewerId of [other.userId, ownerId]) await expect(add(viewerId, itemIds[0])).rejects.toMatchObject({ status: 404 })
    const { id } = await add(userId, itemIds[0])
    await add(userId, 'evidence-sheet', 2)
    expect(await store.answers.ofDraft(ownerId, draftId)).toMatchObject([{ id, itemId: itemIds[0] }, { itemId: 'evidence-sheet' }])
    expect(await store.answers.ofDraft(other.ownerId, draftId)).toEqual([])
    await expect(store.answers.markSeen(other.ownerId, draftId, [id], now)).rejects.toMatchObject({ status: 404 })
    await store.answers.markSeen(other.ownerId, other.draftId, [id], now)
    await store.answers.markSeen(ownerId, draftId, [id], at(3))
    await store.answers.markSeen(ownerId, draftId, [id], at(4))
    expect((await store.answers.ofDraft(ownerId, draftId)).map(({ seenAt }) => seenAt)).toEqual([at(3), null])
    await expect(store.answers.remove(ownerId, id)).rejects.toMatchObject({ status: 404 })
    await store.answers.remove(userId, id)
    expect(await store.answers.ofTeacher(userId)).toMatchObject([{ itemId: 'evidence-sheet' }])
    await Promise.allSettled([takeAllBack(store, pair), ...Array.from({ length: 10 }, () => add(userId, itemIds[1]))])
    await expect(add(userId, itemIds[1])).rejects.toMatchObject({ status: 404 })
  })

  test('the evidence is asked for by who reads something of the plan, and shared where it is answered so', async () => {
    const pair = await openPair(store)
    const other = await openPair(store)
    const { ownerId, userId, draftId, conversationId } = pair
    const asked = () => store.evidenceRequests.ofDraft(draftId, userId)
    await expect(store.evidenceRequests.ask(userId, draftId, now)).rejects.toMatchObject({ status: 404 })
    await store.shares.change(ownerId, draftId, now, ({ items }) => ({ share: items.map(({ id }) => id), takeBack: [] }))
    await expect(store.evidenceRequests.ask(other.userId, draftId, now)).rejects.toMatchObject({ status: 404 })
    await Promise.all(Array.from({ length: 10 }, (_, minute) => store.evidenceRequests.ask(userId, draftId, at(minute))))
    const first = await asked()
    await store.evidenceRequests.ask(userId, draftId, at(30))
    expect(await asked()).toEqual(first)
    await expect(store.evidenceRequests.answer(other.ownerId, conversationId, 'shared', now)).rejects.toMatchObject({ status: 404 })
    await store.evidenceRequests.answer(ownerId, conversationId, 'talk-first', at(31))
    await store.evidenceRequests.ask(userId, draftId, at(32))
    expect(await asked()).toEqual({ askedAt: at(32), answer: null })
    expect(await store.evidenceRequests.ofDraft(draftId, other.userId)).toBeNull()
    await store.evidenceRequests.answer(ownerId, conversationId, 'shared', at(33))
    expect((await store.sharedReading.forTeacher(userId)).map(({ itemId }) => itemId)).toContain('evidence-sheet')
    expect(await asked()).toEqual({ askedAt: at(32), answer: 'shared' })
  })
})

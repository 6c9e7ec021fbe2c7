import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { join, openPair, shareAll } from './testing/pairs.ts'
import { at, now } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  test('of two who join as one teacher at once, one does', async () => {
    const ownerId = randomUUID()
    const { id } = await store.teachers.named(ownerId, 'Ms. Ortiz', now)
    const users = Array.from({ length: 10 }, () => randomUUID())
    const joined = await Promise.allSettled(users.map((userId) => join(store, id, userId)))
    const [one, ...others] = users.filter((_, index) => joined[index]?.status === 'fulfilled')
    expect(others).toEqual([])
    await join(store, id, one ?? '')
    expect(await store.teachers.find(id, { side: 'teacher', viewerId: one ?? '' })).toMatchObject({ coachId: ownerId, userId: one })
    await expect(join(store, randomUUID(), randomUUID())).rejects.toMatchObject({ status: 404 })
    await store.teachers.end(id, { side: 'coach', viewerId: ownerId }, now)
    await expect(join(store, id, one ?? '')).rejects.toMatchObject({ code: 'relationship.ended' })
  })

  test('no coach joins as a teacher of their own', async () => {
    const ownerId = randomUUID()
    const { id } = await store.teachers.named(ownerId, 'Me', now)
    await expect(join(store, id, ownerId)).rejects.toMatchObject({ status: 409 })
  })

  test('it ends once, whoever asks for it first, and gives the name free', async () => {
    const { teacherId, ownerId, coach, teacher } = await openPair(store)
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.teachers.end(teacherId, index % 2 === 0 ? coach : teacher, at(index))))
    const ended = await store.teachers.find(teacherId, coach)
    await store.teachers.end(teacherId, ended?.endedBy === 'coach' ? teacher : coach, at(40))
    expect(await store.teachers.find(teacherId, coach)).toEqual(ended)
    const anew = await Promise.all(Array.from({ length: 5 }, () => store.teachers.named(ownerId, 'ms. ortiz', now)))
    expect(new Set(anew.map(({ id }) => id)).size).toBe(1)
    expect(anew[0]?.id).not.toBe(teacherId)
  })

  test('only the two find what is between them', async () => {
    const { teacherId, ownerId, userId, coach } = await openPair(store)
    await store.goals.set(teacherId, coach, 'More wait time', now, null)
    const strangers = [
      { side: 'coach', viewerId: userId },
      { side: 'teacher', viewerId: ownerId },
      { side: 'coach', viewerId: randomUUID() },
      { side: 'teacher', viewerId: randomUUID() },
    ] as const
    for (const party of strangers) {
      expect(await store.teachers.find(teacherId, party)).toBeNull()
      expect(await store.goals.list(teacherId, party)).toEqual([])
      expect(await store.handovers.latest(teacherId, party)).toBeNull()
      const acts = [
        store.goals.set(teacherId, party, 'Mine', now, null),
        store.agreements.change(teacherId, party, 'Mine', now),
        store.agreements.accept(teacherId, party, { changedAt: null }, now),
        store.teachers.end(teacherId, party, now),
      ]
      for (const { status, ...rest } of await Promise.allSettled(acts)) {
        expect(status).toBe('rejected')
        expect(rest).toMatchObject({ reason: { status: 404 } })
      }
    }
    expect(await store.teachers.coachesOf(ownerId)).toEqual([])
  })

  test('of words changed and accepted at once, no one has accepted words they did not see', async () => {
    const { teacherId, coach, teacher } = await openPair(store)
    await Promise.allSettled([
      store.agreements.change(teacherId, coach, 'One.', now),
      store.agreements.accept(teacherId, teacher, { changedAt: null }, now),
      store.agreements.change(teacherId, coach, 'Two.', now),
      store.agreements.change(teacherId, coach, 'Three.', now),
    ])
    const { words, changedAt, teacherAcceptedAt, coachAcceptedAt } = await store.agreements.find(teacherId, coach)
    expect([words, teacherAcceptedAt, coachAcceptedAt]).toEqual([expect.stringMatching(/^(One|Two|Three)\.$/), null, now])
    // Three changes in one moment have three names.
    expect(changedAt).toBe(new Date(Date.parse(now) + 2).toISOString())
    await expect(store.agreements.accept(teacherId, teacher, { changedAt: now }, at(1))).rejects.toMatchObject({
      code: 'agreement.changed',
    })
    await store.agreements.accept(teacherId, teacher, { changedAt }, at(1))
    await store.agreements.accept(teacherId, teacher, { changedAt }, at(2))
    expect(await store.agreements.find(teacherId, teacher)).toMatchObject({ teacherAcceptedAt: at(1) })
  })

  test('consent and withdrawal at once leave one of the two, and never half of it', async () => {
    for (let round = 0; round < 10; round++) {
      const pair = await openPair(store)
      const { ownerId, teacherId, userId, coach } = pair
      const next = randomUUID()
      await shareAll(store, pair)
      await store.handovers.ask(ownerId, teacherId, next, now)
      await store.handovers.ask(ownerId, teacherId, next, now)
      await expect(store.handovers.ask(ownerId, teacherId, randomUUID(), now)).rejects.toMatchObject({ code: 'handover.asked' })
      const asked = await store.handovers.latest(teacherId, coach)
      const consent = () => store.handovers.answer(asked?.id ?? '', userId, 'consented', ['Ms. Ortiz'], at(1))
      await Promise.allSettled([consent(), store.handovers.withdraw(ownerId, teacherId, at(1)), consent(), consent()])
      const settled = await store.handovers.latest(teacherId, coach)
      const hasConsented = settled?.answer === 'consented'
      expect(settled?.answer).toBe(hasConsented ? 'consented' : 'withdrawn')
      expect((await store.teachers.find(teacherId, coach))?.endedAt).toBe(hasConsented ? at(1) : null)
      expect(await store.teachers.list(next)).toHaveLength(hasConsented ? 1 : 0)
      const read = await store.sharedReading.forNextCoach(next)
      expect(read.map(({ itemId }) => itemId).toSorted()).toEqual(hasConsented ? pair.itemIds.toSorted() : [])
    }
  }, 30_000)

  test('what was withdrawn is not there to be answered, and what was answered stands', async () => {
    const { ownerId, teacherId, userId, coach } = await openPair(store)
    const answer = async (as: string, answer: 'consented' | 'declined') =>
      store.handovers.answer((await store.handovers.latest(teacherId, coach))?.id ?? '', as, answer, ['Ms. Ortiz'], at(2))
    await store.handovers.ask(ownerId, teacherId, randomUUID(), now)
    await store.handovers.withdraw(ownerId, teacherId, at(1))
    await expect(answer(userId, 'consented')).rejects.toMatchObject({ status: 404 })
    await store.handovers.ask(ownerId, teacherId, randomUUID(), at(1))
    await expect(answer(ownerId, 'consented')).rejects.toMatchObject({ status: 404 })
    await answer(userId, 'declined')
    await answer(userId, 'declined')
    await expect(answer(userId, 'consented')).rejects.toMatchObject({ code: 'handover.answered' })
  })

  test('an end and a change of whom the conversation is with wait for each other', async () => {
    for (let round = 0; round < 15; round++) {
      const pair = await openPair(store)
      await shareAll(store, pair)
      const other = await store.teachers.named(pair.ownerId, 'Mr. Purdy', now)
      await Promise.all([
        store.conversations.update(pair.ownerId, pair.conversationId, { teacherId: other.id }, now),
        store.teachers.end(pair.teacherId, pair.teacher, at(1)),
        store.answers.add(pair.userId, { draftId: pair.draftId, itemId: pair.itemIds[0] ?? '', text: 'Hm.' }, now, null).catch(() => {}),
      ])
      expect(await store.sharedReading.forTeacher(pair.userId)).toEqual([])
    }
  }, 30_000)

  test('jottings are of one’s own conversation', async () => {
    const [pair, other] = [await openPair(store), await openPair(store)]
    await store.jottings.save(pair.ownerId, pair.conversationId, 'Ask about the seats.', now)
    await store.jottings.save(pair.ownerId, pair.conversationId, 'Ask about seats.', at(1))
    expect(await store.jottings.find(pair.ownerId, pair.conversationId)).toEqual({ text: 'Ask about seats.', savedAt: at(1) })
    for (const viewerId of [other.ownerId, pair.userId]) {
      expect(await store.jottings.find(viewerId, pair.conversationId)).toBeNull()
      await expect(store.jottings.save(viewerId, pair.conversationId, 'Mine', now)).rejects.toMatchObject({ status: 404 })
    }
  })

  test('counts and queue are numbers on both databases', async () => {
    const pair = await openPair(store)
    await shareAll(store, pair)
    const counts = await store.counts.read(now)
    for (const { lately, inAll } of Object.values(counts))
      expect([Number.isInteger(lately), Number.isInteger(inAll), inAll > 0]).toEqual([true, true, true])
    expect((await store.counts.read(at(59))).conversations.lately).toBe(0)
    expect(await store.queue.read(pair.ownerId, 5)).toEqual({ toDecide: [], answered: [], evidenceAsked: [], due: [] })
    await store.items.change(pair.draftId, pair.ownerId, now, ({ items }) => ({
      items: items.map((item) => ({ ...item, state: 'in_review' })),
      decisions: [],
    }))
    expect(await store.queue.read(pair.ownerId, 5)).toMatchObject({ toDecide: [{ draftId: pair.draftId, waiting: 2 }] })
  })

  test('what holds for the school is kept by name, the last word counting', async () => {
    expect(await store.schoolSettings.find('privacy')).toBeNull()
    const words = { runBy: 'The district', endsWhere: 'In danger.' }
    await Promise.all(Array.from({ length: 5 }, () => store.schoolSettings.save('privacy', words, 'Ada', now)))
    await store.schoolSettings.save('privacy', { ...words, runBy: 'x\u0000' }, 'Ada', now)
    expect(await store.schoolSettings.find('privacy')).toEqual({ ...words, runBy: 'x\uFFFD' })
    expect(await store.schoolSettings.find('safeguarding')).toBeNull()
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { at, now, pasted } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  test('a teacher is one, however the name is typed and however many type it at once', async () => {
    const ownerId = randomUUID()
    const names = ['Ms. Ortíz', 'ms. ortiz', ' Ms.  Ortíz ', 'MS. ORTIZ', 'Ms. O’Brien', "ms. o'brien"]
    const made = await Promise.all(names.map((name) => store.teachers.named(ownerId, name, now)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(2)
    expect((await store.teachers.list(ownerId)).map(({ conversations, lastTalk }) => [conversations, lastTalk])).toEqual([
      [0, null],
      [0, null],
    ])
    expect((await store.teachers.named(randomUUID(), 'Ms. Ortíz', now)).id).not.toBe(made[0]?.id)
  })

  test('a talk is one for each conversation, and opens the next with the same teacher', async () => {
    const ownerId = randomUUID()
    const teacher = await store.teachers.named(ownerId, "O'Brien", now)
    const [first, second] = [pasted({ ownerId, teacherId: teacher.id }), pasted({ ownerId, teacherId: teacher.id })]
    const ids = [first, second].map(({ conversation }) => conversation.id)
    for (const parts of [first, second]) await store.conversations.begin(parts, null)
    const talk = { herWords: 'It was loud.', herChoice: 'Wait three seconds.', when: 'Thursday', promised: 'I count hands.' }
    const save = (conversationId = '', savedAt: string, changed = {}) =>
      store.talks.save({ ...talk, ...changed, conversationId, ownerId, savedAt })
    await save(ids[0], at(1))
    await save(ids[0], at(2), { promised: 'I bring the tally.' })
    const kept = { ...talk, promised: 'I bring the tally.', conversationId: ids[0], savedAt: at(2) }
    expect(await store.talks.ofConversation(ownerId, ids[0] ?? '')).toEqual(kept)
    expect(await store.talks.lastWith(ownerId, teacher.id, ids[1])).toEqual(kept)
    await save(ids[1], at(3))
    expect(await store.talks.lastWith(ownerId, teacher.id)).toMatchObject({ conversationId: ids[1] })
    expect(await store.talks.lastWith(ownerId, teacher.id, ids[1])).toEqual(kept)
    expect(await store.teachers.list(ownerId)).toEqual([
      {
        ...teacher,
        hasAccount: false,
        endedAt: null,
        goal: null,
        conversations: 2,
        lastTalk: { ...talk, conversationId: ids[1], savedAt: at(3) },
      },
    ])
  })

  test('another’s talk and teacher are not there', async () => {
    const [ownerId, other] = [randomUUID(), randomUUID()]
    const teacher = await store.teachers.named(ownerId, 'Ms Ortiz', now)
    const { conversation, ...parts } = pasted({ ownerId, teacherId: teacher.id })
    await store.conversations.begin({ conversation, ...parts }, null)
    const talk = { herWords: 'Hm.', herChoice: '', when: '', promised: '', savedAt: now }
    await store.talks.save({ ...talk, conversationId: conversation.id, ownerId })
    expect(await store.talks.ofConversation(other, conversation.id)).toBeNull()
    expect(await store.talks.lastWith(other, teacher.id)).toBeNull()
    expect(await store.teachers.list(other)).toEqual([])
    const asOther = store.talks.save({ ...talk, conversationId: conversation.id, ownerId: other })
    await expect(asOther).rejects.toMatchObject({ status: 404 })
    const theirs = pasted({ ownerId: other, teacherId: teacher.id })
    await expect(store.conversations.begin(theirs, null)).rejects.toMatchObject({ status: 404 })
  })

  test('a wording is kept once, by its owner', async () => {
    const ownerId = randomUUID()
    const keep = (minute: number, words: string) => store.keptWordings.keep(ownerId, 'not-leading', words, at(minute))
    await Promise.all([keep(1, "x' OR '1'='1"), keep(1, "x' OR '1'='1"), keep(2, 'would you say')])
    expect(await store.keptWordings.list(ownerId)).toEqual([
      { rule: 'not-leading', words: "x' OR '1'='1" },
      { rule: 'not-leading', words: 'would you say' },
    ])
    expect(await store.keptWordings.list(randomUUID())).toEqual([])
  })

  test('a wording of any length is kept, and is another when its end is', async () => {
    const ownerId = randomUUID()
    const long = Array.from({ length: 1_999 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('')
    for (const words of [`${long}一`, `${long}二`, `${long}一`]) await store.keptWordings.keep(ownerId, 'not-leading', words, now)
    expect((await store.keptWordings.list(ownerId)).map(({ words }) => words).toSorted()).toEqual([`${long}一`, `${long}二`].toSorted())
  })
})

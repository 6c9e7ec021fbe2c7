import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from './store.ts'
import { at, keptPlan, message, now, pasted } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  let elsewhere: Store
  beforeAll(async () => {
    const database = await fresh.database()
    store = await fresh.open(database)
    elsewhere = await fresh.open(database)
  })

  const all = { q: null, teacherId: null, limit: 100, before: null }

  test('one request is kept whole and found again in order', async () => {
    const ownerId = randomUUID()
    const { id: teacherId } = await store.teachers.named(ownerId, 'Ms Ortiz', now)
    const parts = pasted({ ownerId, teacherId })
    const { conversation, material, messages, draft } = parts
    expect(await store.conversations.begin(parts, null)).toEqual({ conversationId: conversation.id, draftId: draft.id, isNew: true })
    expect(await store.conversations.find(ownerId, conversation.id)).toEqual({
      id: conversation.id,
      about: parts.conversation.about,
      title: 'Fractions',
      teacher: { id: teacherId, name: 'Ms Ortiz' },
      createdAt: now,
      updatedAt: now,
      messages: messages.map(({ id, author, text, materialId, draftId }, index) => ({
        id,
        seq: index + 1,
        author,
        text,
        materialId,
        draftId,
        show: null,
        changes: null,
        createdAt: now,
      })),
      materials: [{ id: material.id, kind: 'notes', text: material.text, createdAt: now }],
      drafts: [
        {
          id: draft.id,
          conversationId: conversation.id,
          materialId: material.id,
          coachingModel: 'grow',
          drafter: 'built-in',
          status: 'drafting',
          items: 0,
          waiting: 0,
          createdAt: now,
        },
      ],
    })
  })

  test('a draft in a list says who writes it', async () => {
    const ownerId = randomUUID()
    const { draft, ...rest } = pasted({ ownerId })
    await store.conversations.begin({ ...rest, draft: { ...draft, request: { ...draft.request, drafter: 'llm' } } }, null)
    expect(await store.drafts.list(ownerId, { limit: 10, before: null })).toMatchObject([{ id: draft.id, drafter: 'llm' }])
  })

  test('what was changed in answer to a message is kept with it, and that it was undone', async () => {
    const ownerId = randomUUID()
    const { head, items } = await keptPlan(store, { ownerId })
    const [first] = items
    if (!first) throw new Error('the plan has no items')
    const changes = {
      draftId: head.id,
      items: [{ before: first, after: { ...first, revision: 2, text: 'What else?' } }],
      plans: [],
      undoneAt: null,
    }
    const place = { ownerId, conversationId: head.conversationId, createdAt: at(1) }
    const said = { ...message({ ...place, text: 'There is another one.' }), author: 'assistant' as const, changes }
    const plain = message({ ...place, text: 'Thanks' })
    const addition = { ownerId, conversationId: head.conversationId, material: null, draft: null, at: at(1) }
    await store.conversations.add({ ...addition, messages: [said, plain] }, null)
    const told = async () =>
      (await elsewhere.conversations.find(ownerId, head.conversationId))?.messages.slice(-2).map(({ changes }) => changes)
    expect(await told()).toEqual([{ labels: ['I1'], isUndone: false }, null])
    expect(await elsewhere.conversations.changes(ownerId, head.conversationId, said.id)).toEqual(changes)
    const both = [store, elsewhere].map((each, minute) => each.conversations.undone(ownerId, head.conversationId, said.id, at(2 + minute)))
    await Promise.all(both)
    expect(await told()).toEqual([{ labels: ['I1'], isUndone: true }, null])
    expect([at(2), at(3)]).toContain((await store.conversations.changes(ownerId, head.conversationId, said.id))?.undoneAt)
    for (const [owner, conversation, id] of [
      [randomUUID(), head.conversationId, said.id],
      [ownerId, randomUUID(), said.id],
      [ownerId, head.conversationId, plain.id],
    ] as const)
      expect(await store.conversations.changes(owner, conversation, id)).toBeNull()
    await expect(store.conversations.undone(randomUUID(), head.conversationId, said.id, at(4))).rejects.toMatchObject({ status: 404 })
  })

  test('the same key at the same moment, twenty times over two processes, is one conversation', async () => {
    const ownerId = randomUUID()
    const key = { key: 'k', fingerprint: 'one' }
    const begin = (index: number) => (index % 2 ? store : elsewhere).conversations.begin(pasted({ ownerId }), key)
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => begin(index)))
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(outcomes.map(({ conversationId, draftId }) => `${conversationId} ${draftId}`)).size).toBe(1)
    expect(await store.conversations.list(ownerId, all)).toHaveLength(1)
  })

  test('a key used for something else is refused; another owner’s same key is another key', async () => {
    const [ownerId, other] = [randomUUID(), randomUUID()]
    await store.conversations.begin(pasted({ ownerId }), { key: 'k', fingerprint: 'one' })
    const reused = store.conversations.begin(pasted({ ownerId }), { key: 'k', fingerprint: 'two' })
    await expect(reused).rejects.toMatchObject({ status: 422, code: 'request.idempotency_key_reused' })
    expect(await store.conversations.begin(pasted({ ownerId: other }), { key: 'k', fingerprint: 'two' })).toMatchObject({ isNew: true })
    expect(await store.conversations.list(ownerId, all)).toHaveLength(1)
  })

  test('a request that can’t be kept whole leaves nothing, its key included', async () => {
    const ownerId = randomUUID()
    const parts = pasted({ ownerId })
    const broken = { ...parts, messages: [...parts.messages, { ...parts.messages[0], id: parts.messages[0]?.id }] } as typeof parts
    await expect(store.conversations.begin(broken, { key: 'k', fingerprint: 'one' })).rejects.toThrow()
    expect(await store.conversations.list(ownerId, all)).toEqual([])
    expect(await store.conversations.begin(parts, { key: 'k', fingerprint: 'two' })).toMatchObject({ isNew: true })
  })

  test('messages added at once are numbered without a gap, and the same one sent twice is there once', async () => {
    const ownerId = randomUUID()
    const { conversation } = pasted({ ownerId })
    const place = { ownerId, conversationId: conversation.id, createdAt: at(1) }
    await store.conversations.begin({ conversation, material: null, messages: [], draft: null }, null)
    const say = (text: string, by: Store) =>
      by.conversations.add(
        { ownerId, conversationId: conversation.id, material: null, messages: [message({ ...place, text })], draft: null, at: at(1) },
        { key: text, fingerprint: text },
      )
    const both = [store, elsewhere]
    const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'a', 'b'].map((text, index) => say(text, both[index % 2] as Store)))
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(4)
    expect(outcomes[4]?.messageIds).toEqual(outcomes[0]?.messageIds)
    const a = { key: 'a', fingerprint: 'a' }
    expect(await store.conversations.addedBefore(ownerId, a)).toEqual({ ...outcomes[0], isNew: false })
    expect(await store.conversations.addedBefore(randomUUID(), a)).toBeNull()
    await expect(store.conversations.addedBefore(ownerId, { ...a, fingerprint: 'b' })).rejects.toMatchObject({ status: 422 })
    const found = await store.conversations.find(ownerId, conversation.id)
    expect(found?.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(found?.messages.map(({ text }) => text).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(found?.updatedAt).toBe(at(1))
  })

  test('another’s conversation and one that is not there are the same', async () => {
    const [ownerId, other] = [randomUUID(), randomUUID()]
    const { conversation, ...parts } = pasted({ ownerId })
    await store.conversations.begin({ conversation, ...parts }, null)
    const asOther = { material: null, messages: [], draft: null, at: at(1) }
    const notThere = { status: 404, code: 'request.not_found' }
    for (const [owner, id] of [
      [other, conversation.id],
      [ownerId, randomUUID()],
    ] as const) {
      expect(await store.conversations.find(owner, id)).toBeNull()
      await expect(store.conversations.add({ ownerId: owner, conversationId: id, ...asOther }, null)).rejects.toMatchObject(notThere)
      await expect(store.conversations.update(owner, id, { title: 'Mine' }, at(1))).rejects.toMatchObject(notThere)
    }
    expect(await store.conversations.list(other, all)).toEqual([])
  })

  test('a title and a teacher can be changed, but for another’s teacher', async () => {
    const ownerId = randomUUID()
    const { conversation } = pasted({ ownerId })
    await store.conversations.begin({ conversation, material: null, messages: [], draft: null }, null)
    const mine = await store.teachers.named(ownerId, 'Ms Ortiz', now)
    const theirs = await store.teachers.named(randomUUID(), 'Ms Ortiz', now)
    await store.conversations.update(ownerId, conversation.id, { teacherId: mine.id }, at(1))
    await store.conversations.update(ownerId, conversation.id, { title: 'Area models' }, at(2))
    const taken = store.conversations.update(ownerId, conversation.id, { teacherId: theirs.id }, at(3))
    await expect(taken).rejects.toMatchObject({ status: 404 })
    expect(await store.conversations.find(ownerId, conversation.id)).toMatchObject({
      title: 'Area models',
      teacher: mine,
      updatedAt: at(2),
    })
  })

  test('what no column keeps is kept as what it becomes, the same in the text and in the evidence', async () => {
    const ownerId = randomUUID()
    const text = 'T: a\0b \uD83D, then 😀.'
    const parts = pasted({ ownerId, text })
    const [piece] = parts.material.evidence as [(typeof parts.material.evidence)[0]]
    parts.material.evidence = [{ ...piece, text: text.slice(3, 8), start: 3, end: 8 }]
    await store.conversations.begin(parts, null)
    const kept = await store.materials.find(ownerId, parts.material.id)
    expect(kept?.text).toBe('T: a\uFFFDb \uFFFD, then 😀.')
    expect(kept?.evidence[0]?.text).toBe(kept?.text.slice(3, 8))
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import { decide } from '../domain/review.ts'
import { AppError } from '../errors.ts'
import type { Store } from './store.ts'
import { at, keptPlan } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let stores: Store[]
  let store: Store
  beforeAll(async () => {
    const database = await fresh.database()
    stores = [await fresh.open(database), await fresh.open(database)]
    store = stores[0] as Store
  })

  const approve = (by: Store, draftId: string, ownerId: string, itemId: string, revision = 1) =>
    by.items.change(draftId, ownerId, at(2), ({ items }) => {
      const item = items.find(({ id }) => id === itemId) as DraftItem
      const result = decide(item, { decision: 'approve', itemId, revision }, () => [])
      if (!result.ok) throw new Error(result.conflict)
      return {
        items: items.map((one) => (one === item ? result.item : one)),
        decisions: result.changed ? [{ itemId, revision, decision: 'approve', text: null, reason: null }] : [],
      }
    })

  test('fifty approvals at once, from two processes, are one decision', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const [item] = items as [DraftItem]
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => approve(stores[index % 2] as Store, head.id, head.ownerId, item.id)),
    )
    for (const after of all) expect(after.map(({ state }) => state)).toEqual(['approved', 'in_review'])
    expect(await store.items.decisions(head.id, head.ownerId)).toEqual([
      { itemId: item.id, revision: 1, decision: 'approve', text: null, reason: null, by: head.ownerId, at: at(2) },
    ])
  })

  test('of an edit and an approval of what it replaced, the later one is refused and changes nothing', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const [item] = items as [DraftItem]
    await store.items.change(head.id, head.ownerId, at(1), ({ items: [first] }) => ({
      items: [{ ...(first as DraftItem), text: 'What did you notice?', revision: 2, author: 'coach' }],
      decisions: [{ itemId: item.id, revision: 1, decision: 'edit', text: 'What did you notice?', reason: null }],
    }))
    await expect(approve(store, head.id, head.ownerId, item.id)).rejects.toThrow('stale_revision')
    expect((await store.items.list(head.id))[0]).toMatchObject({ revision: 2, state: 'in_review', text: 'What did you notice?' })
    expect(await store.items.decisions(head.id, head.ownerId)).toHaveLength(1)
    expect(await store.items.wordsBefore(head.id, head.ownerId)).toEqual([item.text])
  })

  test('what is thrown in the midst undoes all, and reaches the caller as it is', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const refusal = store.items.change(head.id, head.ownerId, at(1), () => {
      throw new AppError('blocked', 409, 'It is blocked.', 'Edit it.')
    })
    await expect(refusal).rejects.toMatchObject({ code: 'blocked', status: 409 })
    // The item is written first; the decision names one that is not there.
    const half = store.items.change(head.id, head.ownerId, at(1), ({ items: [first] }) => ({
      items: [{ ...(first as DraftItem), state: 'approved' }],
      decisions: [{ itemId: randomUUID(), revision: 1, decision: 'approve', text: null, reason: null }],
    }))
    await expect(half).rejects.toThrow(/foreign key/i)
    expect(await store.items.list(head.id)).toEqual(items)
  })

  test('items are added, put in another order and left alone; findings and passages are of the whole from then on', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const [first, second] = items as [DraftItem, DraftItem]
    const more: DraftItem = { ...second, id: randomUUID(), label: 'I3', position: 1, text: 'What else?', passages: ['P2'] }
    const passage = { label: 'P2', key: 'k', sourceId: 's', source: 'S', heading: 'H', kind: 'strategy', text: 'T' } as const
    const finding = { rule: 'distinct', severity: 'warn', itemId: null, span: [0, 0], reason: 'Two are alike.', rewrite: null } as const
    const after = await store.items.change(head.id, head.ownerId, at(1), () => ({
      items: [more, { ...second, position: 2 }],
      decisions: [],
      findings: [{ ...finding, span: [0, 0] }],
      passages: [passage],
    }))
    expect(after).toEqual([first, more, { ...second, position: 2 }])
    expect(await store.drafts.find(head.id, head.ownerId)).toMatchObject({ findings: [finding], passages: [passage] })
    expect(await store.drafts.list(head.ownerId, { limit: 1, before: null })).toMatchObject([{ items: 3, waiting: 3 }])
  })

  test('another’s draft and one that is not there are the same', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const notThere = { status: 404, code: 'request.not_found' }
    await expect(approve(store, head.id, randomUUID(), items[0]?.id ?? '')).rejects.toMatchObject(notThere)
    await expect(approve(store, randomUUID(), head.ownerId, '')).rejects.toMatchObject(notThere)
    expect(await store.items.decisions(head.id, randomUUID())).toEqual([])
    expect(await store.items.wordsBefore(head.id, randomUUID())).toEqual([])
  })

  test('what acts changed is kept under their keys, and found by the message they answer, in order', async () => {
    const { head, items } = await keptPlan(store, { ownerId: randomUUID() })
    const [first] = items as [DraftItem]
    const said = async (text: string, key: string, fingerprint = 'a message') =>
      store.items.change(
        head.id,
        head.ownerId,
        at(1),
        ({ items }) => ({
          items: items.map((item) => (item.id === first.id ? { ...item, text, revision: item.revision + 1 } : item)),
          decisions: [],
        }),
        { key, fingerprint },
      )
    await said('What did you see?', 'act 001 x')
    await said('What did you hear?', 'act 002 a')
    await said('Never said', 'act 002 a')
    await said('What else?', 'of another', 'another message')
    const changed = await store.items.changedFor(head.ownerId, 'a message')
    expect(changed.map(({ before, after }) => [before?.text, after.text])).toEqual([
      [first.text, 'What did you see?'],
      ['What did you see?', 'What did you hear?'],
    ])
    expect(await store.items.changedFor(randomUUID(), 'a message')).toEqual([])
  })
})

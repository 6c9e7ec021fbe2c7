import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { CitedPassage } from '../domain/passage.ts'
import type { Store } from './store.ts'
import { at, keptPlan, pasted } from './testing/samples.ts'
import { onEachDatabase } from './testing.ts'

onEachDatabase((fresh) => {
  let store: Store
  beforeAll(async () => {
    store = await fresh.open()
  })

  test('an owner’s plans that stand on a source are found, the newest first, and nobody else’s', async () => {
    const ownerId = randomUUID()
    const { head: first } = await keptPlan(store, { ownerId, title: 'Fractions', createdAt: at(1) })
    const { head: second } = await keptPlan(store, { ownerId, title: 'Decimals', createdAt: at(2) })
    await keptPlan(store, { ownerId: randomUUID() })
    const found = await store.drafts.citing(ownerId, 'grow', 20)
    expect(found).toEqual([
      { conversationId: second.conversationId, title: 'Decimals', draftId: second.id, createdAt: at(2) },
      { conversationId: first.conversationId, title: 'Fractions', draftId: first.id, createdAt: at(1) },
    ])
    expect(await store.drafts.citing(ownerId, 'grow', 1)).toHaveLength(1)
    for (const other of ['gro', 'gro_', '%', 'impact-cycle']) expect(await store.drafts.citing(ownerId, other, 20)).toEqual([])
  })

  test('a passage that came with another item counts; one that only rejected items use, or none, does not', async () => {
    const ownerId = randomUUID()
    const { head, items } = await keptPlan(store, { ownerId })
    await store.conversations.begin(pasted({ ownerId }), null)
    const later: CitedPassage = {
      label: 'P2',
      key: 'wait-time/what-it-is/1',
      sourceId: 'wait-time',
      source: 'Wait time',
      heading: 'Wait time · What it is',
      kind: 'strategy',
      text: 'A pause.',
    }
    const change = (state: 'in_review' | 'rejected', passages: string[]) =>
      store.items.change(head.id, ownerId, at(3), () => ({
        items: items.map((item) => ({ ...item, state, passages })),
        decisions: [],
        passages: passages.includes('P2') ? [later] : [],
      }))
    const citing = async (sourceId: string) => (await store.drafts.citing(ownerId, sourceId, 20)).map(({ draftId }) => draftId)
    expect(await citing('grow')).toEqual([head.id])
    await change('in_review', ['P2'])
    expect(await citing('wait-time')).toEqual([head.id])
    expect(await citing('grow')).toEqual([])
    await change('rejected', ['P1'])
    expect(await citing('grow')).toEqual([])
  })
})

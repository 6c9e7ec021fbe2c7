import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DraftItem } from '../domain/draft-item.ts'
import { at, keptPlan, newPlan, pasted } from '../store/testing/samples.ts'
import { openTestStore } from '../store/testing.ts'
import { notes, plan } from '../testing/sample-plan.ts'
import { DraftSnapshot, readSnapshot } from './snapshot.ts'

const ownerId = 'lee'
const stopped = { type: 'interrupted', message: 'Stopped.', next: 'Resume.' } as const

test('a finished draft is what its stream told, with where it belongs', async () => {
  const store = await openTestStore()
  const { head, items } = await keptPlan(store, { ownerId })
  const found = await readSnapshot(store, head.id, ownerId)
  expect(found).toMatchObject({
    id: head.id,
    conversationId: head.conversationId,
    materialId: head.materialId,
    request: { notes, coachingModel: 'grow' },
    composing: 'done',
    status: 'in_review',
    corrected: false,
    items,
    passages: plan[1]?.type === 'passages' ? plan[1].passages : [],
    seq: 5,
  })
  expect(DraftSnapshot.parse(found)).toEqual(found)
  expect(await readSnapshot(store, head.id, 'someone else')).toBeNull()
})

test('items, findings and passages are as people have made them, not as the stream told', async () => {
  const store = await openTestStore()
  const { head, items } = await keptPlan(store, { ownerId })
  const [first, second] = items as [DraftItem, DraftItem]
  const more: DraftItem = { ...second, id: randomUUID(), label: 'I3', position: 2, state: 'approved' }
  const changed: DraftItem[] = [{ ...first, text: 'What else?', revision: 2, state: 'approved' }, { ...second, state: 'rejected' }, more]
  const finding = {
    rule: 'distinct',
    severity: 'warn',
    itemId: null,
    span: [0, 0] as [number, number],
    reason: 'Alike.',
    rewrite: null,
  } as const
  const passage = { label: 'P2', key: 'k', sourceId: 's', source: 'S', heading: 'H', kind: 'strategy', text: 'T' } as const
  await store.items.change(head.id, ownerId, at(1), () => ({ items: changed, decisions: [], findings: [finding], passages: [passage] }))
  await store.materials.change(ownerId, head.materialId, (evidence) => evidence.map((piece) => ({ ...piece, dropped: true })), at(1))
  const found = await readSnapshot(store, head.id, ownerId)
  expect(found).toMatchObject({ status: 'approved', items: changed, findings: [finding], corrected: true })
  expect(found?.passages.map(({ label }) => label)).toEqual(['P1', 'P2'])
  // What it stood on stays what it was.
  expect(found?.evidence).toHaveLength(3)
})

test('passages that came with another item are there once, though a draft that is taken up again tells them too', async () => {
  const store = await openTestStore()
  const parts = pasted({ ownerId })
  const [evidence, passages, item] = newPlan()
  await store.conversations.begin(parts, null)
  for (const event of [evidence, passages, item, stopped]) if (event) await store.drafts.append(parts.draft.id, 'here', event)
  const more = { label: 'P2', key: 'k', sourceId: 's', source: 'S', heading: 'H', kind: 'strategy', text: 'T' } as const
  await store.items.change(parts.draft.id, ownerId, at(1), () => ({ items: [], decisions: [], passages: [more] }))
  const cited = async () => (await readSnapshot(store, parts.draft.id, ownerId))?.passages ?? []
  const before = await cited()
  expect(before.map(({ label }) => label)).toEqual(['P1', 'P2'])
  await store.drafts.resume(parts.draft.id, 'there', at(1))
  if (passages?.type === 'passages') await store.drafts.append(parts.draft.id, 'there', { ...passages, passages: before })
  expect(await cited()).toEqual(before)
})

test('an ending that was gone on from is none', async () => {
  const store = await openTestStore()
  const parts = pasted({ ownerId })
  const [evidence, passages, item, ...rest] = newPlan()
  await store.conversations.begin(parts, null)
  for (const event of [evidence, passages, item, stopped]) if (event) await store.drafts.append(parts.draft.id, 'here', event)
  const read = () => readSnapshot(store, parts.draft.id, ownerId)
  expect(await read()).toMatchObject({ status: 'interrupted', interruption: { message: 'Stopped.' }, items: { length: 1 }, seq: 4 })
  await store.drafts.resume(parts.draft.id, 'there', at(1))
  expect(await read()).toMatchObject({ status: 'drafting', interruption: null, items: { length: 1 }, seq: 5 })
  for (const event of rest) await store.drafts.append(parts.draft.id, 'there', event)
  expect(await read()).toMatchObject({ status: 'in_review', composing: 'done', interruption: null, items: { length: 2 }, seq: 7 })
})

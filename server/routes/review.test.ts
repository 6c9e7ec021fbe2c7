import { expect, test } from 'vitest'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

async function reviewing() {
  const app = await openTestApp()
  const { id, conversationId } = await app.drafted(notes)
  const read = async () => (await (await app.get(`/api/drafts/${id}`)).json()) as DraftSnapshot
  const first = (await read()).items[0]
  if (!first) throw new Error('the plan has no items')
  const decide = (decision: object, options = {}) => app.post(`/api/drafts/${id}/decisions`, { itemId: first.id, ...decision }, options)
  return { ...app, id, conversationId, read, first, decide }
}

test('an approval makes the item approved and says so of the whole', async () => {
  const { decide, read } = await reviewing()
  const answer = await decide({ revision: 1, decision: 'approve' })
  expect(await answer.json()).toMatchObject({ item: { state: 'approved', revision: 1 }, status: 'in_review' })
  expect((await read()).items.map(({ state }) => state)).toEqual(['approved', 'in_review'])
})

test('fifty approvals at once make one decision', async () => {
  const { decide, store, id } = await reviewing()
  const answers = await Promise.all(Array.from({ length: 50 }, () => decide({ revision: 1, decision: 'approve' })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await store.items.decisions(id, 'id of Lee')).toMatchObject([{ decision: 'approve', revision: 1, by: 'id of Lee' }])
})

test('an approval of a revision that is no more is refused and changes nothing', async () => {
  const { decide, read, store, id } = await reviewing()
  await decide({ revision: 1, decision: 'edit', text: 'What did you hope to hear?' })
  const before = await read()
  for (const late of [{ decision: 'approve' }, { decision: 'edit', text: 'Something else?' }, { decision: 'reject' }]) {
    const answer = await decide({ revision: 1, ...late })
    expect([answer.status, (await errorOf(answer)).code]).toEqual([409, 'stale_revision'])
  }
  expect(await read()).toEqual(before)
  expect(await store.items.decisions(id, 'id of Lee')).toHaveLength(1)
})

test('an edit is approved in saving it, is the coach’s, and the same edit again is no other', async () => {
  const { decide, read } = await reviewing()
  const edit = { revision: 1, decision: 'edit', text: 'What did you hope to hear?' }
  expect((await decide(edit)).status).toBe(200)
  expect((await decide(edit)).status).toBe(200)
  expect((await read()).items[0]).toMatchObject({ text: edit.text, state: 'approved', author: 'coach', revision: 2 })
})

test('an edit that quotes what nobody said waits with its words, can’t be approved, and its rewrite mends it', async () => {
  const { decide, read } = await reviewing()
  await decide({ revision: 1, decision: 'edit', text: 'Maya said “never mind”. What did you hear?' })
  const [edited] = (await read()).items
  expect(edited).toMatchObject({ state: 'in_review', findings: [{ rule: 'verified-quotes', severity: 'block' }] })
  for (const reason of [undefined, 'I want it.']) {
    const refused = await decide({ revision: 2, decision: 'approve', ...(reason && { reason }) })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'blocked'])
  }
  const mended = await decide({ revision: 2, decision: 'edit', text: edited?.findings[0]?.rewrite })
  expect(await mended.json()).toMatchObject({ item: { state: 'approved', text: 'Maya said never mind. What did you hear?', findings: [] } })
})

test('a verdict that blocks is set aside with a reason, which is kept', async () => {
  const { decide, store, id } = await reviewing()
  await decide({ revision: 1, decision: 'edit', text: 'You are the worst teacher in this school.' })
  expect((await decide({ revision: 2, decision: 'approve' })).status).toBe(409)
  const aside = await decide({ revision: 2, decision: 'approve', reason: 'She says this of herself, and I will ask about it.' })
  expect(await aside.json()).toMatchObject({ item: { state: 'approved', setAside: 'She says this of herself, and I will ask about it.' } })
  expect((await store.items.decisions(id, 'id of Lee')).at(-1)).toMatchObject({
    decision: 'approve',
    reason: expect.stringContaining('of herself'),
  })
})

test('taking it into the room approves what is undecided and not blocked, and leaves what was decided', async () => {
  const { decide, post, id, read } = await reviewing()
  await decide({ revision: 1, decision: 'reject', reason: 'Not for her.' })
  const taken = await post(`/api/drafts/${id}/take`, {})
  expect(await taken.json()).toMatchObject({ status: 'approved', items: [{ state: 'rejected' }, { state: 'approved' }] })
  expect(await (await post(`/api/drafts/${id}/take`, {})).json()).toEqual(await read())
})

test('another one takes the place as its next revision, and the earlier words are not offered again', async () => {
  const { post, id, first, read, store } = await reviewing()
  const another = (revision: number) => post(`/api/drafts/${id}/items/${first.id}/another`, { revision })
  expect(await (await another(1)).json()).toMatchObject({
    items: [{ id: first.id, label: 'I1', revision: 2, state: 'in_review', text: 'What else did you notice there?', author: 'drafter' }, {}],
  })
  expect((await errorOf(await another(1))).code).toBe('stale_revision')
  const none = await another(2)
  expect([none.status, (await errorOf(none)).code]).toEqual([409, 'draft.no_other'])
  expect(await store.items.decisions(id, 'id of Lee')).toMatchObject([{ decision: 'request_changes', revision: 1 }])
  expect((await read()).items[0]?.revision).toBe(2)
})

test('one more is added in its stage with a label of its own', async () => {
  const { post, id } = await reviewing()
  const added = await post(`/api/drafts/${id}/items`, { focus: 'wait-time' })
  expect(added.status).toBe(201)
  expect(await added.json()).toMatchObject({ items: [{ label: 'I1' }, { label: 'I2' }, { label: 'I3', group: 'reality', position: 2 }] })
  expect((await post(`/api/drafts/${id}/items`, { focus: 'astrology' })).status).toBe(400)
})

test('two that add at once add two different ones, or are told that there is only one', async () => {
  const { post, id, read } = await reviewing()
  const answers = await Promise.all([1, 2].map(() => post(`/api/drafts/${id}/items`, { focus: 'wait-time' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await read()).items).toHaveLength(3)
})

test('the same key adds one', async () => {
  const { post, id, read } = await reviewing()
  const headers = { 'Idempotency-Key': 'k1' }
  for (const _ of [1, 2]) expect((await post(`/api/drafts/${id}/items`, { focus: 'wait-time' }, { headers })).status).toBe(201)
  expect((await read()).items).toHaveLength(3)
  expect((await post(`/api/drafts/${id}/items`, { focus: 'routines' }, { headers })).status).toBe(422)
})

test('items are put in another order, across stages too, and nothing is reopened', async () => {
  const { decide, post, id, read, first } = await reviewing()
  await decide({ revision: 1, decision: 'approve' })
  const second = (await read()).items[1]
  const order = [
    { itemId: second?.id, stage: 'reality' },
    { itemId: first.id, stage: 'reality' },
  ]
  const moved = (await (await post(`/api/drafts/${id}/order`, { order })).json()) as DraftSnapshot
  expect(moved.items).toMatchObject([
    { label: 'I2', position: 0, revision: 1, state: 'in_review' },
    { label: 'I1', position: 1, revision: 1, state: 'approved', group: 'reality' },
  ])
  // The first stage is empty now, which is told of the whole.
  expect(moved.findings).toMatchObject([{ rule: 'matches-stage', itemId: null }])
  for (const wrong of [order.slice(0, 1), [...order, order[0]], [order[0], order[0]], [order[0], { itemId: first.id, stage: 'nowhere' }]])
    expect((await post(`/api/drafts/${id}/order`, { order: wrong })).status).toBe(400)
})

test.each([
  { decision: 'approve', itemId: 'no such item', revision: 1, status: 404 },
  { decision: 'approve', revision: 0, status: 400 },
  { decision: 'edit', revision: 1, text: '   ', status: 400 },
  { decision: 'edit', revision: 1, status: 400 },
  { decision: 'share', revision: 1, status: 400 },
])('a decision that can’t be made is refused in words (%#)', async ({ status, ...decision }) => {
  const { decide } = await reviewing()
  const answer = await decide(decision)
  expect(answer.status).toBe(status)
  expect(await errorOf(answer)).toMatchObject({ message: expect.any(String), next: expect.any(String) })
})

test('extra fields in a decision change nothing', async () => {
  const { decide, read } = await reviewing()
  await decide({ revision: 1, decision: 'approve', approvedBy: 'someone else', state: 'rejected', ownerId: 'x', text: 'Other words' })
  expect((await read()).items[0]).toMatchObject({ state: 'approved', text: 'What did you hope to hear from students?' })
})

test('another coach finds nothing to decide on', async () => {
  const { decide, post, get, id, first } = await reviewing()
  const as = 'Kim'
  const answers = await Promise.all([
    decide({ revision: 1, decision: 'approve' }, { as }),
    post(`/api/drafts/${id}/take`, {}, { as }),
    post(`/api/drafts/${id}/order`, { order: [] }, { as }),
    post(`/api/drafts/${id}/items`, { focus: 'wait-time' }, { as }),
    post(`/api/drafts/${id}/items/${first.id}/another`, { revision: 1 }, { as }),
    post(`/api/drafts/${id}/stop`, {}, { as }),
    post(`/api/drafts/${id}/resume`, {}, { as }),
    get(`/api/drafts/${id}`, { as }),
    get(`/api/drafts/${id}/events`, { as }),
    get(`/api/drafts/${id}/export`, { as }),
    get(`/api/drafts/${id}/evidence-sheet`, { as }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
})

import { expect, test } from 'vitest'
import type { DraftSnapshot } from '../drafting/snapshot.ts'
import { errorOf, openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'

/** A draft that has said so much, and goes on when it is let. */
async function writing(ahead: number) {
  const app = await openTestApp({ ahead })
  const { id } = (await (await app.post('/api/drafts', { notes })).json()) as { id: string }
  const read = async () => (await (await app.get(`/api/drafts/${id}`)).json()) as DraftSnapshot
  await expect.poll(async () => (await read()).seq).toBe(ahead)
  return {
    ...app,
    id,
    read,
    add: () => app.post(`/api/drafts/${id}/items`, { focus: 'wait-time' }),
    /** Has the rest written. */
    async finish() {
      app.pacing.finish()
      await (await app.get(`/api/drafts/${id}/events`)).text()
      return read()
    },
  }
}

test('one more is added while the rest is written, and the rest is numbered on from it', async () => {
  const { add, finish } = await writing(3)
  expect((await add()).status).toBe(201)
  expect(await finish()).toMatchObject({
    composing: 'done',
    items: [
      { label: 'I1', position: 0, text: 'What did you hope to hear from students?' },
      { label: 'I2', position: 1, text: 'What else did you notice there?' },
      { label: 'I3', position: 2, text: expect.stringContaining('What did that tell you?') },
    ],
  })
})

test('another one, an order and decisions hold while the rest is written, and no stage is missed before its time', async () => {
  const { id, read, post, add, finish } = await writing(3)
  const [first] = (await read()).items
  expect((await post(`/api/drafts/${id}/items/${first?.id}/another`, { revision: 1 })).status).toBe(200)
  const approved = await post(`/api/drafts/${id}/decisions`, { itemId: first?.id, revision: 2, decision: 'approve' })
  expect(await approved.json()).toMatchObject({ item: { state: 'approved' }, status: 'drafting', findings: [] })
  expect((await add()).status).toBe(409)
  const edit = { itemId: first?.id, revision: 2, decision: 'edit', text: 'What did you hope for?' }
  expect(await (await post(`/api/drafts/${id}/decisions`, edit)).json()).toMatchObject({ findings: [] })
  expect((await post(`/api/drafts/${id}/order`, { order: [{ itemId: first?.id, stage: 'goal' }] })).status).toBe(200)
  expect(await finish()).toMatchObject({
    items: [
      { label: 'I1', text: 'What did you hope for?', state: 'approved' },
      { label: 'I2', state: 'in_review' },
    ],
  })
})

test('before its passages are looked up there is nothing that one more could stand on', async () => {
  const { add, finish } = await writing(1)
  const refused = await add()
  expect(refused.status).toBe(409)
  expect(await errorOf(refused)).toMatchObject({ code: 'draft.not_begun', next: expect.any(String) })
  expect((await finish()).items.map(({ label }) => label)).toEqual(['I1', 'I2'])
})

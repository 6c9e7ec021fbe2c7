import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { prepare } from '../pipeline/prepare.ts'
import { openTestKnowledge } from '../pipeline/testing.ts'
import { openTestApp } from '../testing/app.ts'
import { notes } from '../testing/sample-plan.ts'
import type { DraftSnapshot } from './snapshot.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 60_000)
afterAll(() => knowledge.close())

/** The app with the real pipeline, over a store in memory. */
async function working() {
  const app = await openTestApp({
    knowledge,
    prepare: (request, drafter, standing, signal) => prepare(request, { knowledge, drafter, newId: randomUUID }, standing, signal),
  })
  const snapshot = async (id: string) => (await (await app.get(`/api/drafts/${id}`)).json()) as DraftSnapshot
  async function begin(body: object) {
    const { id } = (await (await app.post('/api/drafts', body)).json()) as { id: string }
    await (await app.get(`/api/drafts/${id}/events`)).text()
    return snapshot(id)
  }
  return { ...app, begin, snapshot }
}

test('a plan made again stands on the evidence as it was corrected, and holds what was approved', async () => {
  const { begin, post } = await working()
  const first = await begin({ notes })
  const quoting = first.items.find((item) => item.evidence.length > 0)
  const opening = first.items[0]
  await post(`/api/drafts/${first.id}/decisions`, { itemId: opening?.id, revision: 1, decision: 'approve' })
  const label = quoting?.evidence[0]
  await post(`/api/materials/${first.materialId}/corrections`, { type: 'drop', label })
  const again = await begin({ materialId: first.materialId, keep: first.id })
  expect(again.evidence.map((span) => span.label)).not.toContain(label)
  expect(again.items.flatMap((item) => item.evidence)).not.toContain(label)
  expect(again.items).toContainEqual(expect.objectContaining({ text: opening?.text, state: 'approved' }))
  expect(again.corrected).toBe(false)
})

test('the next plan with a teacher opens from what stayed of the last talk', async () => {
  const { begin, request } = await working()
  const { conversationId } = await begin({ notes, teacher: 'Ms Ortiz' })
  const talk = { herWords: '', herChoice: 'wait five seconds after each question', when: 'by Friday', promised: 'film one lesson' }
  await request('PUT', `/api/conversations/${conversationId}/talk`, { body: talk })
  const next = await begin({ notes, teacher: 'Ms Ortiz' })
  expect(next.items[0]?.text).toContain('wait five seconds after each question')
  expect(next.items[0]?.rationale).toContain('film one lesson')
  expect((await begin({ notes, teacher: 'Mr Hale' })).items[0]?.text).not.toContain('five seconds')
})

test('another one, and one more on a focus, come from the same notes and no rule has anything to say about them', async () => {
  const { begin, post } = await working()
  const plan = await begin({ notes })
  const item = plan.items.find(({ core }) => core)
  const other = (await (await post(`/api/drafts/${plan.id}/items/${item?.id}/another`, { revision: 1 })).json()) as DraftSnapshot
  expect(other.items.find(({ id }) => id === item?.id)).toMatchObject({ revision: 2, group: item?.group, findings: [] })
  expect(other.items.find(({ id }) => id === item?.id)?.text).not.toBe(item?.text)
  const more = (await (await post(`/api/drafts/${plan.id}/items`, { focus: 'wait-time' })).json()) as DraftSnapshot
  expect(more.items).toHaveLength(plan.items.length + 1)
})

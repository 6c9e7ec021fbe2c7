import { expect, test } from 'vitest'
import { canaries, openSchool } from '../sharing/testing.ts'

test('jottings are read by their coach alone, found by no search, and in nothing that is taken out or shared', async () => {
  const { ok, request, conversationId, get, draftId, take, share, asAna, post } = await openSchool()
  const path = `/api/conversations/${conversationId}/jottings`
  expect(await ok(get(path))).toEqual({ text: '', savedAt: null, notice: null })
  await ok(request('PUT', path, { body: { text: canaries.jottings } }))
  expect(await ok(get(path))).toEqual({ text: canaries.jottings, savedAt: expect.any(String), notice: null })
  for (const as of ['Ana', 'Kim', 'Ada', 'Tom']) {
    expect((await get(path, { as })).status).toBe(404)
    expect((await request('PUT', path, { as, body: { text: 'Mine' } })).status).toBe(404)
  }
  await take()
  await ok(share({ items: 'all', evidenceSheet: true }))
  expect(await ok(get(`/api/conversations?q=${canaries.jottings}`))).toEqual({ conversations: [] })
  await post(`/api/conversations/${conversationId}/messages`, { text: 'another I1' })
  const elsewhere = await Promise.all([
    get(`/api/conversations/${conversationId}`),
    get(`/api/drafts/${draftId}`),
    get(`/api/drafts/${draftId}/export?format=markdown`),
    get(`/api/drafts/${draftId}/evidence-sheet`),
    get(`/api/conversations/${conversationId}/sent`),
    get('/api/queue'),
    asAna('GET', ''),
    asAna('GET', `/plans/${draftId}`),
  ])
  for (const answer of elsewhere) expect(await answer.text()).not.toContain(canaries.jottings)
  await ok(request('PUT', path, { body: { text: '' } }))
  expect(await ok(get(path))).toEqual({ text: '', savedAt: null, notice: null })
})

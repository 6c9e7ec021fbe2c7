import { expect, test } from 'vitest'
import { openSchool } from '../sharing/testing.ts'
import { errorOf, idOf } from '../testing/app.ts'

/** Lee's plan is approved and shared with Ana, who has answered. */
async function shared() {
  const school = await openSchool()
  await school.take()
  await school.ok(school.share({ items: 'all', evidenceSheet: true }))
  await school.ok(school.asAna('POST', `/plans/${school.draftId}/items/${school.first}/answers`, { text: 'I saw that too.' }))
  const actions = async () =>
    (await school.store.db.selectFrom('audit_entry').select(['action', 'thing_id']).orderBy('seq').execute()).map(
      ({ action, thing_id }) => [action, thing_id],
    )
  return { ...school, actions }
}

test('before a conversation goes it is said what goes and who reads it; then it is gone for everybody, and that is on record', async () => {
  const { ok, get, request, conversationId, draftId, asAna, actions } = await shared()
  const goes = await ok(get(`/api/conversations/${conversationId}/deletion`))
  expect(goes).toEqual({ title: 'canary-title', plans: 1, readBy: 'Ms. Ortiz', nextCoaches: 0, answers: 1 })
  expect((await request('DELETE', `/api/conversations/${conversationId}`, { as: 'Kim' })).status).toBe(404)
  expect((await request('DELETE', `/api/conversations/${conversationId}`)).status).toBe(204)
  expect((await get(`/api/conversations/${conversationId}`)).status).toBe(404)
  expect((await asAna('GET', `/plans/${draftId}`)).status).toBe(404)
  expect(JSON.stringify(await ok(asAna('GET', '')))).toContain('I saw that too.')
  expect(await actions()).toContainEqual(['conversation.deleted', conversationId])
})

test('before a teacher goes it is said what goes with them, also after the two have parted', async () => {
  const { ok, get, post, request, teacherId, asAna, actions } = await shared()
  await ok(post(`/api/teachers/${teacherId}/end`, {}))
  expect(await ok(get(`/api/teachers/${teacherId}/deletion`))).toEqual({
    ...{ name: 'Ms. Ortiz', conversations: 1, plans: 1, hasAccount: true },
    ...{ readPlans: 1, nextCoaches: 0, answers: 1, goals: 0 },
  })
  expect((await request('DELETE', `/api/teachers/${teacherId}`, { as: 'Ana' })).status).toBe(404)
  expect((await request('DELETE', `/api/teachers/${teacherId}`)).status).toBe(204)
  expect((await get(`/api/teachers/${teacherId}`)).status).toBe(404)
  expect(JSON.stringify(await ok(asAna('GET', '')))).toContain('I saw that too.')
  expect(await actions()).toContainEqual(['teacher.deleted', teacherId])
})

test('an account goes where the words are typed, and not before; what would go and whom it touches is told', async () => {
  const { ok, get, post, actions } = await shared()
  expect(await ok(get('/api/account/data'))).toMatchObject({
    heldSince: null,
    soon: [],
    goes: { conversations: 1, teachers: 1, readers: 1, answers: 0, isOnlyAdmin: false, isAlone: false },
  })
  expect(await ok(get('/api/account/data', { as: 'Ana' }))).toMatchObject({ goes: { conversations: 0, answers: 1, coaches: 1 } })
  const wrong = await post('/api/account/delete', { words: 'yes' })
  expect([wrong.status, (await errorOf(wrong)).next]).toEqual([400, 'Type “delete all of mine”, and press it again.'])
  expect((await errorOf(await post('/api/account/delete', { words: 'delete all of mine' }, { as: 'Ada' }))).code).toBe('account.only_admin')
  expect((await post('/api/account/delete', { words: ' Delete all of mine' })).status).toBe(204)
  expect((await ok<{ conversations: [] }>(get('/api/conversations'))).conversations).toEqual([])
  // The teacher keeps what they wrote, with a coach who has left.
  type Mine = { coaches: object[]; plans: object[]; answers: object[] }
  const mine = await ok<Mine>(get('/api/with-me', { as: 'Ana' }))
  expect(mine.coaches).toMatchObject([{ coach: { name: 'A coach who has left' }, hasLeft: true, goals: [], endedBy: 'coach' }])
  expect([mine.plans, mine.answers]).toMatchObject([[], [{ text: 'I saw that too.' }]])
  expect(await actions()).toContainEqual(['account.deleted', idOf('Lee')])
  expect((await actions()).filter(([action]) => action === 'account.deleted')).toHaveLength(1)
})

test('everything is taken along as a zip, which is on record', async () => {
  const { post, actions } = await shared()
  const answer = await post('/api/account/export', {})
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="thinking-partner-\d{4}-\d\d-\d\d\.zip"$/)
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(await actions()).toContainEqual(['own-data.exported', idOf('Lee')])
})

test('an admin puts a hold on somebody and lifts it; the reason is in no log, and nobody else learns of it', async () => {
  const { ok, get, post, request, conversationId, actions } = await shared()
  const hold = (body: object, as = 'Ada') => request('PUT', `/api/people/${idOf('Lee')}/hold`, { as, body })
  expect((await hold({ reason: 'A claim.', tells: true }, 'Kim')).status).toBe(404)
  expect((await request('PUT', `/api/people/${idOf('Ada')}/hold`, { as: 'Ada', body: { reason: 'x', tells: true } })).status).toBe(409)
  expect((await hold({ reason: ' ', tells: true })).status).toBe(400)
  const { holds } = await ok<{ holds: object[] }>(hold({ reason: 'A secret claim.', tells: true }))
  expect(holds).toMatchObject([{ userId: idOf('Lee'), reason: 'A secret claim.', tells: true, setBy: 'Ada' }])
  expect(await ok(get('/api/account/data'))).toMatchObject({ heldSince: expect.any(String) })
  expect((await errorOf(await request('DELETE', `/api/conversations/${conversationId}`))).code).toBe('data.held')
  await ok(hold({ reason: 'A secret claim.', tells: false }))
  expect(await ok(get('/api/account/data'))).toMatchObject({ heldSince: null })
  const refused = await errorOf(await post('/api/account/delete', { words: 'delete all of mine' }))
  expect(refused).toEqual({ code: 'data.cannot_go_now', message: 'This can’t be deleted now.', next: 'Ask an admin of your school.' })
  expect((await get('/api/holds')).status).toBe(404)
  expect((await request('DELETE', `/api/people/${idOf('Lee')}/hold`, { as: 'Ada' })).status).toBe(200)
  expect((await request('DELETE', `/api/conversations/${conversationId}`)).status).toBe(204)
  const log = JSON.stringify(await actions())
  expect([log.includes('hold.placed'), log.includes('hold.lifted'), log.includes('secret')]).toEqual([true, true, false])
})

test('an admin sees what a period would do, sets it within its bounds, and only a change is on record', async () => {
  const { ok, get, request, actions } = await shared()
  const as = 'Ada'
  type Kept = { periods: { kind: string; months: number; changedAt: string | null }[] }
  const sentOf = ({ periods }: Kept) => periods.find(({ kind }) => kind === 'sent')
  expect(sentOf(await ok<Kept>(get('/api/admin/retention', { as })))).toMatchObject({
    months: 12,
    changedAt: null,
    soon: 'fewer than five',
  })
  expect(sentOf(await ok<Kept>(get('/api/admin/retention?kind=sent&months=6', { as })))).toMatchObject({ months: 6, changedAt: null })
  expect((await get('/api/admin/retention')).status).toBe(404)
  const set = (months: number, kind = 'sent') => request('PUT', `/api/admin/retention/${kind}`, { as, body: { months } })
  expect(sentOf(await ok<Kept>(set(6)))).toMatchObject({ months: 6, changedAt: expect.any(String) })
  await ok(set(6))
  expect((await set(0)).status).toBe(400)
  expect((await set(6, 'for-ever')).status).toBe(400)
  expect((await actions()).filter(([action]) => action === 'retention.changed')).toEqual([['retention.changed', 'sent']])
})

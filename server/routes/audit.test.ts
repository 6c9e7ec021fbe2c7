import { expect, test } from 'vitest'
import { accountsIn } from '../accounts/tables.ts'
import type { AuditEntry, AuditVerdict } from '../domain/audit.ts'
import type { Teacher } from '../domain/teacher.ts'
import { scripted } from '../provider/testing.ts'
import { openSchool } from '../sharing/testing.ts'
import { idOf, openTestApp } from '../testing/app.ts'

type Listed = { entries: AuditEntry[]; people: { id: string; name: string }[] }

/** A school in which a plan was approved, shared, read, answered and handed on. */
async function setUp() {
  const school = await openSchool()
  const { ok, get } = school
  return {
    ...school,
    list: (query = '') => ok<Listed>(get(`/api/audit${query}`, { as: 'Ada' })),
    check: () => ok<AuditVerdict & { checkedAt: string }>(get('/api/audit/check', { as: 'Ada' })),
  }
}

const saidBy = ({ entries }: Listed) => entries.map(({ actor, action, thing }) => [actor?.name, action, thing?.id]).reverse()

test('what passes between a coach and a teacher leaves who did what to which, and the work on it does not', async () => {
  const school = await setUp()
  const { ok, request, post, get, asAna, share, shares, takeBack, decide, draftId, conversationId, teacherId, first, second, list } = school
  await ok(decide(first, { revision: 1, decision: 'reject' }))
  await ok(decide(first, { revision: 1, decision: 'approve' }))
  await ok(post(`/api/drafts/${draftId}/take`, {}))
  await ok(share({ items: [first], evidenceSheet: false }))
  await ok(get('/api/queue'))
  await shares()
  await ok(asAna('GET', ''))
  await ok(asAna('GET', `/plans/${draftId}`))
  await ok(asAna('GET', `/plans/${draftId}`))
  const answer = await ok<{ id: string }>(asAna('POST', `/plans/${draftId}/items/${first}/answers`, { text: 'canary-answer' }))
  await ok(get('/api/queue'))
  await shares()
  await ok(asAna('DELETE', `/answers/${answer.id}`))
  await ok(asAna('POST', `/plans/${draftId}/evidence-request`))
  await ok(request('PUT', `/api/conversations/${conversationId}/evidence-request`, { body: { answer: 'shared' } }))
  await takeBack(first)
  await ok(share({ items: [], evidenceSheet: false }))
  await ok(share({ items: 'all', evidenceSheet: true }))
  const words = { words: 'canary-words' }
  const { agreement } = await ok<Teacher>(request('PUT', `/api/teachers/${teacherId}/agreement`, { body: words }))
  const accepted = { changedAt: agreement?.changedAt }
  await ok(post(`/api/teachers/${teacherId}/agreement/accept`, accepted))
  await ok(asAna('POST', `/coaches/${teacherId}/agreement/accept`, accepted))
  await ok(post(`/api/teachers/${teacherId}/handover`, { userId: idOf('Kim') }))
  expect((await get(`/api/drafts/${draftId}`, { as: 'Kim' })).status).toBe(404)
  expect(saidBy(await list())).toEqual([
    ['Lee', 'item.approved', `${draftId}/${first}`],
    ['Lee', 'item.approved', draftId],
    ['Lee', 'share.made', draftId],
    ['Ana', 'shared-plans.listed', undefined],
    ['Ana', 'shared-plan.read', draftId],
    ['Ana', 'answer.given', `${draftId}/${first}`],
    ['Lee', 'answers.read', undefined],
    ['Lee', 'answers.read', draftId],
    ['Ana', 'answer.removed', answer.id],
    ['Ana', 'evidence.asked', draftId],
    ['Lee', 'evidence.answered', conversationId],
    ['Lee', 'share.taken-back', `${draftId}/${first}`],
    ['Lee', 'share.taken-back', draftId],
    ['Lee', 'share.made', draftId],
    ['Lee', 'agreement.changed', teacherId],
    ['Lee', 'agreement.accepted', teacherId],
    ['Ana', 'agreement.accepted', teacherId],
    ['Lee', 'handover.asked', teacherId],
  ])
  const written = JSON.stringify(await school.store.db.selectFrom('audit_entry').selectAll().execute())
  for (const word of ['canary', 'Ortiz', second]) expect(written).not.toContain(word)
})

test('what is approved or taken back by a word in the thread is there as if a button had been pressed', async () => {
  const { ok, post, get, list, conversationId, draftId } = await setUp()
  const say = (text: string) => ok(post(`/api/conversations/${conversationId}/messages`, { text }))
  await say('approve I1')
  await say('reject I2')
  await say('take it into the room')
  const { messages } = await ok<{ messages: { id: string; author: string }[] }>(get(`/api/conversations/${conversationId}`))
  const approval = messages.filter(({ author }) => author === 'assistant').at(-3)
  await ok(post(`/api/conversations/${conversationId}/messages/${approval?.id}/undo`, {}))
  expect(saidBy(await list())).toEqual([
    ['Lee', 'item.approved', draftId],
    ['Lee', 'item.approved', draftId],
    ['Lee', 'changes.undone', draftId],
  ])
})

test('agreeing to what a language model is sent is there', async () => {
  const { provider } = await scripted([])
  const { post, audit } = await openTestApp({ provider })
  expect((await post('/api/provider/seen', {})).status).toBeLessThan(300)
  const [entry] = await audit.list({ before: null, personId: null, kind: null, limit: 1 })
  expect(entry).toMatchObject({ action: 'sending.agreed', actor: { id: idOf('Lee') } })
})

test('an admin reads it page by page, by person and by kind, and nobody else knows that it is there', async () => {
  const { ok, list, get, take, share, store, asAna, draftId, check } = await setUp()
  await take()
  for (let more = 0; more < 4; more++) await ok(share({ items: 'all', evidenceSheet: false }))
  await ok(asAna('GET', `/plans/${draftId}`))
  const first = await list('?limit=3')
  const second = await list(`?limit=3&before=${first.entries.at(-1)?.seq}`)
  expect([...first.entries, ...second.entries].map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1])
  expect((await list('?kind=plans')).entries.map(({ action }) => action)).toEqual(['item.approved'])
  expect((await list(`?personId=${encodeURIComponent(idOf('Ana'))}`)).entries.map(({ action }) => action)).toEqual(['shared-plan.read'])
  expect((await list(`?kind=sharing&personId=${encodeURIComponent(idOf('Ana'))}`)).entries).toEqual([])
  expect((await list()).people.map(({ name }) => name)).toEqual(['Ada', 'Ana', 'Lee'])
  for (const query of ['?limit=0', '?limit=201', '?before=x', '?kind=films']) {
    expect((await get(`/api/audit${query}`, { as: 'Ada' })).status, query).toBe(400)
  }
  for (const as of ['Lee', 'Kim', 'Ana'])
    for (const path of ['/api/audit', '/api/audit/check']) expect((await get(path, { as })).status).toBe(404)

  // Looking at it is there too, once.
  expect(saidBy(await list()).filter(([name]) => name === 'Ada')).toEqual([['Ada', 'audit.read', undefined]])
  expect(await check()).toMatchObject({ entries: 7, whole: true, broken: [], head: { seq: 7 }, checkedAt: expect.any(String) })
  await store.db
    .updateTable('audit_entry')
    .set({ actor_id: idOf('Kim') })
    .where('seq', '=', 3)
    .execute()
  expect(await check()).toMatchObject({ entries: 7, whole: false, broken: [{ seq: 3 }] })
})

test('who has left has no name there, and what they did stays', async () => {
  const { list, share, take, store } = await setUp()
  await take()
  await share({ items: 'all', evidenceSheet: false })
  await accountsIn(store.db).deleteFrom('user').where('id', '=', idOf('Lee')).execute()
  const { entries, people } = await list()
  expect(entries.map(({ actor }) => actor)).toEqual(Array(2).fill({ id: idOf('Lee'), name: null }))
  expect(people).toEqual([])
})

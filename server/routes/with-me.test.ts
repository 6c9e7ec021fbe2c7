import { expect, test } from 'vitest'
import type { SharedPlan, SharedPlanSummary } from '../domain/shared.ts'
import type { Teacher } from '../domain/teacher.ts'
import type { WhoCanSeeShared } from '../domain/who-can-see.ts'
import { canaries, openSchool } from '../sharing/testing.ts'
import { errorOf, idOf } from '../testing/app.ts'

async function shared() {
  const school = await openSchool()
  await school.take()
  await school.ok(school.share({ items: 'all', evidenceSheet: true }))
  const plan = `/plans/${school.draftId}`
  return {
    ...school,
    plan,
    readPlan: () => school.ok<SharedPlan>(school.asAna('GET', plan)),
    say: (itemId: string, text: string) =>
      school.ok<{ id: string; notice: string | null }>(school.asAna('POST', `${plan}/items/${itemId}/answers`, { text })),
  }
}

test('a teacher answers and keeps, the coach reads it, and what was seen is seen', async () => {
  const { say, first, readPlan, asAna, plan, ok, shares, get, post, draftId } = await shared()
  const { id } = await say(first, 'I hoped they would say why.')
  await say('evidence-sheet', 'Four hands is more than last week.')
  await ok(asAna('PUT', `${plan}/items/${first}/keep`, { isKept: true }))
  await ok(asAna('PUT', `${plan}/items/evidence-sheet/keep`, { isKept: true }))
  expect(await readPlan()).toMatchObject({
    items: [
      { id: first, isKept: true, answers: [{ id, text: 'I hoped they would say why.' }] },
      { isKept: false, answers: [] },
    ],
    sheet: { isKept: true, answers: [{ text: 'Four hands is more than last week.' }] },
  })
  expect(await ok(get('/api/queue'))).toMatchObject({
    answered: [
      {
        draftId,
        teacher: { name: 'Ms. Ortiz' },
        answers: [{ itemId: 'evidence-sheet' }, { itemId: first, text: 'I hoped they would say why.' }],
      },
    ],
  })
  const { answers } = await shares()
  expect(answers).toMatchObject([
    { id, itemId: first, seenAt: null },
    { itemId: 'evidence-sheet', seenAt: null },
  ])
  await ok(post(`/api/drafts/${draftId}/answers/seen`, { answers: [id] }))
  expect((await shares()).answers).toMatchObject([{ seenAt: expect.any(String) }, { seenAt: null }])
  expect(await ok(get('/api/queue'))).toMatchObject({ answered: [{ answers: [{ itemId: 'evidence-sheet' }] }] })
})

test('the same answer sent twice under one key is one', async () => {
  const { request, draftId, first, shares } = await shared()
  const send = () =>
    request('POST', `/api/with-me/plans/${draftId}/items/${first}/answers`, {
      as: 'Ana',
      body: { text: 'Once.' },
      headers: { 'idempotency-key': 'k' },
    })
  const ids = await Promise.all(Array.from({ length: 20 }, async () => ((await (await send()).json()) as { id: string }).id))
  expect(new Set(ids).size).toBe(1)
  expect((await shares()).answers).toHaveLength(1)
})

test('an answer outlives what it answers, for both, until the teacher deletes it', async () => {
  const { say, first, takeBack, ok, shares, asAna, request, plan } = await shared()
  const { id } = await say(first, 'I hoped they would say why.')
  await ok(takeBack(null))
  expect((await asAna('GET', plan)).status).toBe(404)
  expect((await shares()).answers).toMatchObject([{ id }])
  expect(await ok(asAna('GET', ''))).toMatchObject({ plans: [], answers: [{ id, itemId: first, text: 'I hoped they would say why.' }] })
  for (const as of ['Tom', 'Lee', 'Kim', 'Ada']) expect((await request('DELETE', `/api/with-me/answers/${id}`, { as })).status).toBe(404)
  await ok(asAna('DELETE', `/answers/${id}`))
  expect((await shares()).answers).toEqual([])
  expect((await asAna('DELETE', `/answers/${id}`)).status).toBe(404)
})

test('nobody but that teacher reads, answers, keeps or asks', async () => {
  const { request, draftId, first, ok } = await shared()
  const plan = `/api/with-me/plans/${draftId}`
  for (const as of ['Tom', 'Kim', 'Ada', 'Lee']) {
    const answers = await Promise.all([
      request('GET', plan, { as }),
      request('POST', `${plan}/items/${first}/answers`, { as, body: { text: 'Hm.' } }),
      request('PUT', `${plan}/items/${first}/keep`, { as, body: { isKept: true } }),
      request('POST', `${plan}/evidence-request`, { as }),
    ])
    expect([as, ...answers.map(({ status }) => status)]).toEqual([as, 404, 404, 404, 404])
  }
  expect(await ok(request('GET', '/api/with-me', { as: 'Tom' }))).toEqual({ coaches: [], plans: [], answers: [] })
})

test('a sign that someone is at risk in an answer is told to whoever wrote it and to whoever reads it', async () => {
  const { say, first, shares, second } = await shared()
  expect((await say(first, 'They counted well.')).notice).toBeNull()
  expect((await shares()).notice).toBeNull()
  const { notice } = await say(second, 'Maya told me that her stepdad hits her.')
  expect(notice).toContain('personal duty to report')
  expect((await shares()).notice).toContain('personal duty to report')
})

test('after the end the teacher keeps what was shared, in its words, and the coach reads no answer any more', async () => {
  const { say, first, second, ok, asAna, plan, decide, shares, teacherId, readPlan, request, get, takeBack } = await shared()
  await say(first, 'I hoped they would say why.')
  await ok(asAna('POST', `/coaches/${teacherId}/end`))
  expect((await shares()).answers).toEqual([])
  expect(await ok(get('/api/queue'))).toMatchObject({ answered: [] })
  expect(await readPlan()).toMatchObject({ items: [{ id: first, answers: [{ text: 'I hoped they would say why.' }] }, { id: second }] })
  await ok(asAna('PUT', `${plan}/items/${first}/keep`, { isKept: true }))
  for (const [method, path, body] of [
    ['POST', `${plan}/items/${first}/answers`, { text: 'One more.' }],
    ['POST', `${plan}/evidence-request`, undefined],
    ['POST', `/coaches/${teacherId}/goals`, { text: 'More talk' }],
    ['PUT', `/coaches/${teacherId}/agreement`, { words: 'Others' }],
  ] as const)
    expect([404, 409]).toContain((await asAna(method, path, body)).status)
  // Words that were approved after the end are none that were shared.
  await ok(decide(second, { revision: 1, decision: 'edit', text: `What of Maya’s words, ${canaries.unshared}?` }))
  const later = await readPlan()
  expect(later.items.map(({ id }) => id)).toEqual([first])
  expect(JSON.stringify(later)).not.toContain(canaries.unshared)
  expect((await shares()).items).toMatchObject([{ isReadable: true }, { isReadable: false }])
  await ok(takeBack(first))
  expect(await readPlan()).toMatchObject({ items: [], sheet: { isKept: false } })
  expect((await errorOf(await request('PATCH', `/api/teachers/${teacherId}`, { body: { grades: ['5'] } }))).code).toBe('relationship.ended')
})

test('who can see what was shared, and the answers to it, is told by name and follows the end of the work', async () => {
  const { draftId, request, ok, asAna, teacherId, post } = await shared()
  const seen = async () => {
    const { whoCanSee } = await ok<{ whoCanSee: WhoCanSeeShared }>(request('GET', `/api/with-me/plans/${draftId}`, { as: 'Ana' }))
    return Object.fromEntries(Object.entries(whoCanSee).map(([what, { readers }]) => [what, readers.map(({ who, name }) => name ?? who)]))
  }
  expect(await seen()).toEqual({ items: ['you', 'Lee'], sheet: ['you', 'Lee'], answers: ['you', 'Lee'] })
  const { handover } = await ok<Teacher>(post(`/api/teachers/${teacherId}/handover`, { userId: idOf('Kim') }))
  expect((await seen()).items).toEqual(['you', 'Lee'])
  await ok(asAna('PUT', `/handovers/${handover?.id}`, { answer: 'consented' }))
  expect(await seen()).toEqual({ items: ['you', 'Lee', 'Kim'], sheet: ['you', 'Lee'], answers: ['you'] })
})

test('the list tells how a plan begins, and what became of asking for the evidence', async () => {
  const { share, first, asAna, plan, ok, request, conversationId } = await shared()
  const listed = async () => (await ok<{ plans: SharedPlanSummary[] }>(asAna('GET', ''))).plans
  const { items } = await ok<SharedPlan>(asAna('GET', plan))
  expect(await listed()).toMatchObject([{ begins: items[0]?.text, evidenceRequest: null, hasSheet: true }])
  await ok(share({ items: [first], evidenceSheet: false }))
  await ok(asAna('POST', `${plan}/evidence-request`))
  expect(await listed()).toMatchObject([{ hasSheet: false, evidenceRequest: { askedAt: expect.any(String), answer: null } }])
  await ok(request('PUT', `/api/conversations/${conversationId}/evidence-request`, { body: { answer: 'talk-first' } }))
  expect(await listed()).toMatchObject([{ evidenceRequest: { answer: 'talk-first' } }])
  await ok(request('PUT', `/api/conversations/${conversationId}/evidence-request`, { body: { answer: 'shared' } }))
  await ok(share({ items: [], evidenceSheet: true }))
  expect(await listed()).toMatchObject([{ begins: null, hasSheet: true, evidenceRequest: { answer: 'shared' } }])
})

import { expect, test } from 'vitest'
import type { StoredEvidence } from '../domain/correction.ts'
import type { DraftShares, SharedPlan } from '../domain/shared.ts'
import { canaries, openSchool } from '../sharing/testing.ts'
import { errorOf, idOf } from '../testing/app.ts'

test('a teacher reads the words, kind and stage of what was shared, and nothing of why it was written', async () => {
  const { take, share, asAna, ok, first, second, teacherId, draftId, conversationId, request } = await openSchool()
  await take()
  await ok(request('PUT', `/api/conversations/${conversationId}/jottings`, { body: { text: canaries.jottings } }))
  await ok(share({ items: 'all', evidenceSheet: true }))
  const answer = await asAna('GET', `/plans/${draftId}`)
  const text = await answer.clone().text()
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
  expect(await answer.json()).toEqual({
    draftId,
    teacherId,
    coach: { name: 'Lee' },
    coachingModel: 'GROW',
    sharedAt: expect.any(String),
    items: [
      {
        id: first,
        kind: 'question',
        stage: 'Goal',
        text: expect.stringContaining('hope to hear'),
        sharedAt: expect.any(String),
        isKept: false,
        answers: [],
      },
      {
        id: second,
        kind: 'question',
        stage: 'Reality',
        text: expect.stringContaining('Maya'),
        sharedAt: expect.any(String),
        isKept: false,
        answers: [],
      },
    ],
    sheet: {
      sharedAt: expect.any(String),
      isKept: false,
      answers: [],
      lines: expect.objectContaining({ goal: 'more students explain', counts: [expect.objectContaining({ text: '4 hands.' })] }),
    },
    evidence: { exists: true, askedAt: null, answer: null },
    whoCanSee: expect.any(Object),
  })
  const mine = await (await asAna('GET', '')).text()
  for (const canary of Object.values(canaries)) expect(mine).not.toContain(canary)
  expect(JSON.parse(mine)).toMatchObject({
    plans: [{ draftId, items: 2, unread: 0, hasSheet: true }],
    coaches: [{ teacherId, coach: { name: 'Lee' } }],
  })
})

test('only what a person approved can be shared, with a teacher who has joined and whose coaching goes on', async () => {
  const { share, decide, drafted, first, second, draftId, ok, post, request, teacherId, get } = await openSchool()
  const refused = async (answer: Response) => [answer.status, (await errorOf(answer)).code]
  expect(await refused(await share({ items: 'all', evidenceSheet: false }))).toEqual([409, 'share.nothing_approved'])
  await ok(decide(first, { revision: 1, decision: 'approve' }))
  expect(await refused(await share({ items: [first, second], evidenceSheet: false }))).toEqual([409, 'share.not_approved'])
  expect((await share({ items: [first, 'not-an-item'], evidenceSheet: false })).status).toBe(404)
  expect((await share({ items: [first] })).status).toBe(400)
  expect((await request('PUT', `/api/drafts/${draftId}/shares`, { as: 'Kim', body: { items: 'all', evidenceSheet: false } })).status).toBe(
    404,
  )
  expect(await ok<DraftShares>(share({ items: [first], evidenceSheet: false }))).toMatchObject({
    items: [{ itemId: first, isReadable: true }],
    sheet: null,
  })
  const other = await drafted('Mr. Purdy')
  await ok(post(`/api/drafts/${other.id}/take`, {}))
  const invite = await share({ items: 'all', evidenceSheet: false }, other.id)
  expect([invite.status, await errorOf(invite)]).toEqual([
    409,
    expect.objectContaining({ code: 'share.invite', next: expect.stringContaining('Invite') }),
  ])
  await ok(decide(second, { revision: 1, decision: 'approve' }))
  await ok(post(`/api/teachers/${teacherId}/end`, {}))
  expect(await refused(await share({ items: 'all', evidenceSheet: false }))).toEqual([409, 'share.ended'])
  expect((await ok<DraftShares>(get(`/api/drafts/${draftId}/shares`))).items).toHaveLength(1)
})

test('an item that waits again or is rejected is not read until it is approved, and then in its new words', async () => {
  const { take, share, decide, asAna, ok, first, second, draftId, shares } = await openSchool()
  await take()
  await ok(share({ items: 'all', evidenceSheet: false }))
  const read = async () => (await ok<SharedPlan>(asAna('GET', `/plans/${draftId}`))).items.map(({ text }) => text)
  await ok(decide(second, { revision: 1, decision: 'edit', text: `Maya said “${canaries.unshared}”. What did that tell you?` }))
  expect(await read()).toEqual([expect.stringContaining('hope to hear')])
  expect((await shares()).items).toMatchObject([{ isReadable: true }, { itemId: second, isReadable: false }])
  for (const [method, path, body] of [
    ['POST', `/plans/${draftId}/items/${second}/answers`, { text: 'Hm.' }],
    ['PUT', `/plans/${draftId}/items/${second}/keep`, { isKept: true }],
  ] as const)
    expect((await asAna(method, path, body)).status).toBe(404)
  await ok(decide(second, { revision: 2, decision: 'edit', text: 'What did Maya’s words tell you?' }))
  expect(await read()).toEqual([expect.stringContaining('hope to hear'), 'What did Maya’s words tell you?'])
  await ok(decide(first, { revision: 1, decision: 'reject' }))
  await ok(decide(second, { revision: 3, decision: 'reject' }))
  expect((await asAna('GET', `/plans/${draftId}`)).status).toBe(404)
  expect(await ok(asAna('GET', ''))).toMatchObject({ plans: [] })
})

test('what is taken back is gone with the next request, and sharing again begins anew', async () => {
  const { take, share, takeBack, asAna, ok, first, second, draftId, shares } = await openSchool()
  await take()
  await ok(share({ items: 'all', evidenceSheet: true }))
  await ok(asAna('GET', `/plans/${draftId}`))
  await ok(takeBack(first))
  await ok(takeBack('evidence-sheet'))
  await ok(takeBack(first))
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ items: [{ id: second }], sheet: null })
  expect((await shares()).items).toMatchObject([{ itemId: second, readAt: expect.any(String) }])
  await ok(share({ items: [], evidenceSheet: true }))
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ items: [], sheet: { lines: {} } })
  await ok(takeBack(null))
  expect((await asAna('GET', `/plans/${draftId}`)).status).toBe(404)
  await ok(share({ items: [first], evidenceSheet: false }))
  expect((await shares()).items).toMatchObject([{ readAt: null, isKept: false }])
})

test('one thing more is shared beside what is shared by now, and once is as good as twice', async () => {
  const { take, shareOne, asAna, ok, first, second, draftId, shares } = await openSchool()
  await take()
  const answers = await Promise.all([shareOne(first), shareOne(second), shareOne('evidence-sheet'), shareOne(first)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  await ok(asAna('GET', `/plans/${draftId}`))
  const before = await shares()
  expect(before).toMatchObject({ items: [{ itemId: first, readAt: expect.any(String) }, { itemId: second }], sheet: {} })
  await ok(shareOne(first))
  expect(await shares()).toEqual(before)
})

test('one thing is shared by the same rules as several', async () => {
  const { shareOne, decide, ok, first, second, draftId, drafted, request, teacherId } = await openSchool()
  const refused = async (answer: Response) => [answer.status, (await errorOf(answer)).code]
  await ok(decide(second, { revision: 1, decision: 'approve' }))
  expect(await refused(await shareOne(first))).toEqual([409, 'share.not_approved'])
  expect(await refused(await shareOne('not-there'))).toEqual([404, 'request.not_found'])
  const other = await drafted('Mr. Purdy')
  expect(await refused(await shareOne('evidence-sheet', other.id))).toEqual([409, 'share.invite'])
  expect(await refused(await request('POST', `/api/drafts/${draftId}/shares/${second}`, { as: 'Kim' }))).toEqual([404, 'request.not_found'])
  await ok(shareOne(second))
  await ok(request('POST', `/api/teachers/${teacherId}/end`))
  expect(await refused(await shareOne('evidence-sheet'))).toEqual([409, 'share.ended'])
  await ok(shareOne(second))
})

test('fifty who share and fifty who take back at once leave one outcome, and sharing anew keeps what was read', async () => {
  const { take, share, takeBack, asAna, ok, shares, draftId } = await openSchool()
  await take()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? share({ items: 'all', evidenceSheet: true }) : takeBack(null))),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  await ok(share({ items: 'all', evidenceSheet: true }))
  await ok(asAna('GET', `/plans/${draftId}`))
  await ok(share({ items: 'all', evidenceSheet: true }))
  expect(await shares()).toMatchObject({
    items: [{ readAt: expect.any(String) }, { readAt: expect.any(String) }],
    sheet: { readAt: expect.any(String) },
  })
})

test('a conversation that turns out to be with somebody else is taken back from whoever it was shared with', async () => {
  const { take, share, asAna, ok, draftId, conversationId, request, shares, join, store } = await openSchool()
  await take()
  await ok(share({ items: 'all', evidenceSheet: true }))
  await ok(request('PATCH', `/api/conversations/${conversationId}`, { body: { teacher: 'Mr. Purdy' } }))
  expect((await asAna('GET', `/plans/${draftId}`)).status).toBe(404)
  const purdy = (await store.teachers.list(idOf('Lee'))).find(({ name }) => name === 'Mr. Purdy')
  await join(purdy?.id ?? '', 'Tom')
  expect((await request('GET', `/api/with-me/plans/${draftId}`, { as: 'Tom' })).status).toBe(404)
  expect(await shares()).toMatchObject({ teacher: { name: 'Mr. Purdy' }, items: [], sheet: null })
})

test('a teacher asks for the evidence, and the coach shares it or talks first', async () => {
  const { take, share, asAna, ok, draftId, conversationId, request, first, takeBack, get } = await openSchool()
  await take()
  await ok(share({ items: [first], evidenceSheet: false }))
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ sheet: null, evidence: { exists: true, askedAt: null } })
  for (let times = 0; times < 2; times++)
    expect(await ok(asAna('POST', `/plans/${draftId}/evidence-request`))).toMatchObject({
      evidence: { askedAt: expect.any(String), answer: null },
    })
  expect(await ok(get('/api/queue'))).toMatchObject({ evidenceAsked: [{ conversationId, teacher: { name: 'Ms. Ortiz' } }] })
  const answer = (answer: string) => request('PUT', `/api/conversations/${conversationId}/evidence-request`, { body: { answer } })
  await ok(answer('talk-first'))
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ sheet: null, evidence: { answer: 'talk-first' } })
  await ok(asAna('POST', `/plans/${draftId}/evidence-request`))
  await ok(answer('shared'))
  const shared = await ok<SharedPlan>(asAna('GET', `/plans/${draftId}`))
  expect(shared).toMatchObject({
    sheet: { lines: { words: [{ text: 'You can cut the half into two.' }] } },
    evidence: { answer: 'shared' },
  })
  expect(JSON.stringify(shared)).not.toContain(canaries.opinion)
  expect(await ok(get('/api/queue'))).toMatchObject({ evidenceAsked: [] })
  await ok(takeBack(null))
  expect((await asAna('POST', `/plans/${draftId}/evidence-request`)).status).toBe(404)
})

test('a teacher who asked is not told that the evidence is shared where everything was taken back', async () => {
  const { ok, take, share, takeBack, shares, asAna, draftId, conversationId, request } = await openSchool()
  await take()
  await share({ items: 'all', evidenceSheet: false })
  await ok(asAna('POST', `/plans/${draftId}/evidence-request`))
  await takeBack(null)
  const answer = (said: string) => request('PUT', `/api/conversations/${conversationId}/evidence-request`, { body: { answer: said } })
  const refused = await answer('shared')
  expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'share.nothing_shared'])
  expect((await shares()).evidenceRequest).toMatchObject({ answer: null })
  await share({ items: 'all', evidenceSheet: true })
  expect((await shares()).evidenceRequest).toMatchObject({ answer: 'shared' })
})

test('what the coach has since said is no evidence is not on the shared sheet', async () => {
  const { take, share, asAna, ok, draftId, readDraft, store } = await openSchool()
  await take()
  await ok(share({ items: [], evidenceSheet: true }))
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ sheet: { lines: { counts: [{ text: '4 hands.' }] } } })
  const { materialId } = await readDraft()
  const withoutFirst = (all: StoredEvidence[]) => all.map((one) => ({ ...one, dropped: one.label === 'E1' }))
  await store.materials.change(idOf('Lee'), materialId, withoutFirst, new Date().toISOString())
  expect(await ok(asAna('GET', `/plans/${draftId}`))).toMatchObject({ sheet: { lines: { counts: [] } } })
})

import { expect, test } from 'vitest'
import { readAtRisk, writtenAtRisk } from '../domain/at-risk-words.ts'
import type { CoachOfMine, Teacher } from '../domain/teacher.ts'
import { proposedAgreement } from '../domain/trust-words.ts'
import { notes, openSchool } from '../sharing/testing.ts'
import { errorOf } from '../testing/app.ts'

async function pair() {
  const school = await openSchool()
  const { ok, get, asAna, teacherId, request } = school
  return {
    ...school,
    page: () => ok<Teacher>(get(`/api/teachers/${teacherId}`)),
    coach: () => ok<CoachOfMine>(asAna('GET', `/coaches/${teacherId}`)),
    describe: (body: object) => request('PATCH', `/api/teachers/${teacherId}`, { body }),
  }
}

test('a teacher’s page says what is known, and a name leads to one teacher', async () => {
  const { page, describe, ok, post, teacherId, get, request, conversationId } = await pair()
  await ok(describe({ subjects: ['Math'], grades: ['5'] }))
  await ok(
    request('PUT', `/api/conversations/${conversationId}/talk`, {
      body: { herWords: 'Loud.', herChoice: '', when: 'Thursday', promised: 'A tally.' },
    }),
  )
  expect(await page()).toMatchObject({
    name: 'Ms. Ortiz',
    subjects: ['Math'],
    grades: ['5'],
    alsoEvaluates: null,
    hasAccount: true,
    joinedAs: 'Ana',
    endedAt: null,
    goals: [],
    handover: null,
    agreement: { words: proposedAgreement, changedAt: null, coachAcceptedAt: null, teacherAcceptedAt: null },
    talks: [{ conversationId, when: 'Thursday' }],
  })
  expect(await ok(get('/api/queue'))).toMatchObject({ due: [{ conversationId, when: 'Thursday', promised: 'A tally.' }] })
  expect(await ok<Teacher>(post('/api/teachers', { name: ' ms.  ortiz ' }))).toMatchObject({ id: teacherId })
  const other = await ok<Teacher>(post('/api/teachers', { name: 'Mr. Purdy' }))
  expect(other).toMatchObject({ hasAccount: false, joinedAs: null, subjects: [] })
  expect((await errorOf(await describe({ name: 'MR. PURDY' }))).code).toBe('teacher.name_taken')
  await ok(describe({ name: 'Ms. Ana Ortiz' }))
  expect(await ok(get('/api/teachers'))).toMatchObject({
    teachers: [
      { name: 'Mr. Purdy', hasAccount: false },
      { name: 'Ms. Ana Ortiz', hasAccount: true },
    ],
  })
})

test('both accept the same words: other words are for the other to accept, and words that changed meanwhile are not accepted unread', async () => {
  const { page, coach, ok, post, asAna, teacherId, request } = await pair()
  const accept = (changedAt: string | null) => post(`/api/teachers/${teacherId}/agreement/accept`, { changedAt })
  await ok(accept(null))
  await ok(asAna('POST', `/coaches/${teacherId}/agreement/accept`, { changedAt: null }))
  expect((await page()).agreement).toMatchObject({
    words: proposedAgreement,
    coachAcceptedAt: expect.any(String),
    teacherAcceptedAt: expect.any(String),
  })
  await ok(asAna('PUT', `/coaches/${teacherId}/agreement`, { words: 'Nothing leaves this room.' }))
  const { agreement } = await page()
  expect(agreement).toMatchObject({
    words: 'Nothing leaves this room.',
    changedBy: 'teacher',
    coachAcceptedAt: null,
    teacherAcceptedAt: agreement.changedAt,
  })
  expect((await errorOf(await accept(null))).code).toBe('agreement.changed')
  await ok(accept(agreement.changedAt))
  await ok(accept(agreement.changedAt))
  const accepted = (await coach()).agreement
  expect(accepted.coachAcceptedAt).not.toBeNull()
  await ok(request('PUT', `/api/teachers/${teacherId}/agreement`, { body: { words: 'Nothing leaves this room.' } }))
  expect((await coach()).agreement).toEqual(accepted)
})

test('a coach who says that they evaluate the teacher too is seen to, and what the teacher accepted is to be accepted anew', async () => {
  const { coach, describe, ok, asAna, teacherId } = await pair()
  await ok(asAna('POST', `/coaches/${teacherId}/agreement/accept`, { changedAt: null }))
  await ok(describe({ alsoEvaluates: true }))
  expect(await coach()).toMatchObject({ alsoEvaluates: true, agreement: { teacherAcceptedAt: null } })
  await ok(asAna('POST', `/coaches/${teacherId}/agreement/accept`, { changedAt: null }))
  await ok(describe({ alsoEvaluates: true }))
  expect((await coach()).agreement.teacherAcceptedAt).not.toBeNull()
})

test('either sets a goal, by first name, and ends it; none is lost', async () => {
  const { page, ok, post, asAna, teacherId, describe, request } = await pair()
  await ok(describe({ name: 'Ms. Ana Ortiz' }))
  await ok(post(`/api/teachers/${teacherId}/goals`, { text: 'More wait time' }))
  const both = await ok<CoachOfMine>(asAna('POST', `/coaches/${teacherId}/goals`, { text: 'More students explain why' }))
  expect(both.goals).toMatchObject([
    { text: 'More students explain why', setBy: 'teacher', firstName: 'Ana', endedAt: null },
    { text: 'More wait time', setBy: 'coach', firstName: 'Lee' },
  ])
  const [hers, his] = both.goals
  await ok(request('PATCH', `/api/teachers/${teacherId}/goals/${hers?.id}`, { body: { ended: true } }))
  await ok(asAna('PATCH', `/coaches/${teacherId}/goals/${his?.id}`, { text: 'Wait three seconds' }))
  expect((await page()).goals).toMatchObject([
    { text: 'Wait three seconds', setBy: 'teacher', firstName: 'Ana', endedAt: null },
    { text: 'More students explain why', endedAt: expect.any(String) },
  ])
  expect((await request('PATCH', `/api/teachers/${teacherId}/goals/${hers?.id}`, { body: {} })).status).toBe(400)
  expect((await request('PATCH', `/api/teachers/${teacherId}/goals/none`, { body: { ended: true } })).status).toBe(404)
})

test('a teacher accepts nothing beside which the coach has said something else about evaluating meanwhile', async () => {
  const { coach, describe, ok, asAna, teacherId } = await pair()
  const accept = (seen: CoachOfMine) => {
    const { agreement, alsoEvaluates } = seen
    return asAna('POST', `/coaches/${teacherId}/agreement/accept`, { changedAt: agreement.changedAt, alsoEvaluates })
  }
  const before = await coach()
  await ok(describe({ alsoEvaluates: true }))
  const refused = await accept(before)
  expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'agreement.changed'])
  expect((await ok<CoachOfMine>(accept(await coach()))).agreement.teacherAcceptedAt).not.toBeNull()
})

test('a sign that someone is at risk in a goal or an agreement is told to whoever wrote it, and to the coach who reads it', async () => {
  const { page, coach, ok, post, asAna, teacherId, request } = await pair()
  expect([(await page()).notice, (await coach()).notice]).toEqual([null, null])
  const { goals, notice } = await ok<CoachOfMine>(asAna('POST', `/coaches/${teacherId}/goals`, { text: 'I want to kill myself.' }))
  expect(notice).toBe(writtenAtRisk)
  expect((await page()).notice).toBe(readAtRisk)
  await ok(asAna('PATCH', `/coaches/${teacherId}/goals/${goals[0]?.id}`, { text: 'More wait time' }))
  expect([(await page()).notice, (await coach()).notice]).toEqual([null, null])
  await ok(request('PUT', `/api/teachers/${teacherId}/agreement`, { body: { words: 'Maya told me that her stepdad hits her.' } }))
  expect([(await page()).notice, (await coach()).notice]).toEqual([writtenAtRisk, null])
  expect((await ok<Teacher>(post(`/api/teachers/${teacherId}/goals`, { text: 'More wait time' }))).notice).toBe(writtenAtRisk)
})

test('a plan for a teacher is about the newest goal that goes on, where no other was said', async () => {
  const { ok, post, teacherId, drafted, readDraft, request, get } = await pair()
  await ok(post(`/api/teachers/${teacherId}/goals`, { text: 'More wait time' }))
  const { goals } = await ok<Teacher>(post(`/api/teachers/${teacherId}/goals`, { text: 'More students explain why' }))
  const listed = async () => (await ok<{ teachers: { goal: string | null }[] }>(get('/api/teachers'))).teachers[0]?.goal
  expect(await listed()).toBe('More students explain why')
  const goalOf = async (id: string) => (await readDraft(id)).request.goal
  expect(await goalOf((await drafted()).id)).toBe('More students explain why')
  await ok(request('PATCH', `/api/teachers/${teacherId}/goals/${goals[0]?.id}`, { body: { ended: true } }))
  expect(await listed()).toBe('More wait time')
  expect(await goalOf((await drafted()).id)).toBe('More wait time')
  const said = await ok<{ id: string }>(post('/api/drafts', { notes, teacher: 'Ms. Ortiz', goal: 'Fewer interruptions' }))
  expect(await goalOf(said.id)).toBe('Fewer interruptions')
  expect(await goalOf((await drafted('Mr. Purdy')).id)).toBeUndefined()
})

test('a plan made again, or by another coaching model, stands on the goal as it is now, unless the coach gave one for the talk', async () => {
  const { ok, post, request, teacherId, drafted, readDraft } = await pair()
  /** As the page asks: with what the plan before was asked with. */
  const again = async (id: string, change: object = { keep: id }) => {
    const { request: asked, materialId } = await readDraft(id)
    const { notes: _notes, ...about } = asked
    return (await ok<{ id: string }>(post('/api/drafts', { ...about, materialId, ...change }))).id
  }
  const goalsOf = async (id: string) => {
    const { goal, goalOnRecord } = (await readDraft(id)).request
    return [goal, goalOnRecord]
  }
  const none = await drafted()
  const said = await ok<{ id: string }>(post('/api/drafts', { notes, teacher: 'Ms. Ortiz', goal: 'Fewer interruptions' }))
  const { goals } = await ok<Teacher>(post(`/api/teachers/${teacherId}/goals`, { text: 'More wait time' }))
  expect(await goalsOf(await again(none.id))).toEqual(['More wait time', 'More wait time'])
  const first = await drafted()
  await ok(request('PATCH', `/api/teachers/${teacherId}/goals/${goals[0]?.id}`, { body: { text: 'Wait three seconds' } }))
  const reworded = await again(first.id)
  expect(await goalsOf(reworded)).toEqual(['Wait three seconds', 'Wait three seconds'])
  await ok(post(`/api/teachers/${teacherId}/goals`, { text: 'More students explain why' }))
  expect(await goalsOf(await again(reworded, { coachingModel: 'impact-cycle' }))).toEqual(Array(2).fill('More students explain why'))
  expect(await goalsOf(await again(said.id))).toEqual(['Fewer interruptions', 'More students explain why'])
  const { goals: now } = await ok<Teacher>(request('GET', `/api/teachers/${teacherId}`))
  for (const { id } of now) await ok(request('PATCH', `/api/teachers/${teacherId}/goals/${id}`, { body: { ended: true } }))
  expect(await goalsOf(await again(reworded))).toEqual([undefined, undefined])
  expect(await goalsOf(await again(said.id))).toEqual(['Fewer interruptions', undefined])
})

test('an ended work stays ended, and the name begins anew', async () => {
  const { ok, post, page, teacherId, asAna, get } = await pair()
  expect(await ok(post(`/api/teachers/${teacherId}/end`, {}))).toMatchObject({ endedAt: expect.any(String), endedBy: 'coach' })
  const { endedAt } = await page()
  await asAna('POST', `/coaches/${teacherId}/end`)
  expect(await page()).toMatchObject({ endedAt, endedBy: 'coach' })
  const anew = await ok<Teacher>(post('/api/teachers', { name: 'Ms. Ortiz' }))
  expect(anew).toMatchObject({ hasAccount: false, endedAt: null })
  expect(anew.id).not.toBe(teacherId)
  expect(await ok(get('/api/teachers'))).toMatchObject({
    teachers: [
      { id: anew.id, endedAt: null },
      { id: teacherId, endedAt },
    ],
  })
})

test('another coach, another teacher and an admin find none of it', async () => {
  const { request, teacherId, ok, post } = await pair()
  const { goals } = await ok<Teacher>(post(`/api/teachers/${teacherId}/goals`, { text: 'More wait time' }))
  const sides = [`/api/teachers/${teacherId}`, `/api/with-me/coaches/${teacherId}`]
  for (const as of ['Kim', 'Tom', 'Ada'])
    for (const side of sides) {
      const answers = await Promise.all([
        request('GET', side, { as }),
        request('PUT', `${side}/agreement`, { as, body: { words: 'Mine' } }),
        request('POST', `${side}/agreement/accept`, { as, body: { changedAt: null } }),
        request('POST', `${side}/goals`, { as, body: { text: 'Mine' } }),
        request('PATCH', `${side}/goals/${goals[0]?.id}`, { as, body: { ended: true } }),
        request('POST', `${side}/end`, { as }),
      ])
      expect([as, side, ...answers.map(({ status }) => status)]).toEqual([as, side, ...answers.map(() => 404)])
    }
})

import { expect, test } from 'vitest'
import type { HandedOver } from '../domain/shared.ts'
import type { CoachOfMine, Teacher } from '../domain/teacher.ts'
import { canaries, openSchool } from '../sharing/testing.ts'
import { errorOf, idOf } from '../testing/app.ts'

async function asked() {
  const school = await openSchool()
  const { ok, request, get, post, asAna, teacherId, take, share } = school
  await take()
  await ok(share({ items: 'all', evidenceSheet: true }))
  await ok(request('PUT', '/api/roster', { body: { text: 'Maya Lopez' } }))
  const page = await ok<Teacher>(post(`/api/teachers/${teacherId}/handover`, { userId: idOf('Kim') }))
  return {
    ...school,
    page,
    handedOver: async (as = 'Kim') => (await ok<{ teachers: HandedOver[] }>(get('/api/handed-over', { as }))).teachers,
    coach: () => ok<CoachOfMine>(asAna('GET', `/coaches/${teacherId}`)),
    answer: async (answer: string, as = 'Ana') => request('PUT', `/api/with-me/handovers/${page.handover?.id}`, { as, body: { answer } }),
  }
}

test('the next coach knows of nothing until the teacher consents, and then reads items alone, students by their initials', async () => {
  const { page, coach, handedOver, answer, ok, get, teacherId, first, second, draftId, request } = await asked()
  expect(page.handover).toMatchObject({ to: { name: 'Kim' }, answer: null })
  expect((await coach()).handover).toMatchObject({ id: page.handover?.id, to: { name: 'Kim' } })
  expect(await handedOver()).toEqual([])
  expect(await ok(get('/api/teachers', { as: 'Kim' }))).toEqual({ teachers: [] })
  await ok(answer('consented'))
  await ok(answer('consented'))
  const [handed, ...others] = await handedOver()
  expect(others).toEqual([])
  expect(handed).toEqual({
    teacher: { id: expect.any(String), name: 'Ms. Ortiz' },
    from: { name: 'Lee' },
    whoCanSee: expect.any(Object),
    since: expect.any(String),
    plans: [
      {
        draftId,
        coachingModel: 'GROW',
        sharedAt: expect.any(String),
        items: [
          { id: first, kind: 'question', stage: 'Goal', text: 'What did you hope to hear from students?' },
          { id: second, kind: 'question', stage: 'Reality', text: 'M. said “You can cut the half into two.” What did that tell you?' },
        ],
      },
    ],
  })
  for (const canary of [...Object.values(canaries), '4 hands']) expect(JSON.stringify(handed)).not.toContain(canary)
  // The work with the coach before has ended, and the one with the next has begun.
  expect(await ok(get(`/api/teachers/${teacherId}`))).toMatchObject({ endedBy: 'coach', handover: { answer: 'consented' } })
  expect(await ok(get(`/api/teachers/${handed?.teacher.id}`, { as: 'Kim' }))).toMatchObject({
    name: 'Ms. Ortiz',
    hasAccount: true,
    endedAt: null,
    talks: [],
  })
  for (const path of [
    `/api/drafts/${draftId}`,
    `/api/with-me/plans/${draftId}`,
    `/api/drafts/${draftId}/evidence-sheet`,
    `/api/teachers/${teacherId}`,
  ])
    expect((await request('GET', path, { as: 'Kim' })).status).toBe(404)
})

test('what is taken back, or ended with the next coach, is gone there too', async () => {
  const { answer, ok, handedOver, takeBack, first, post } = await asked()
  await ok(answer('consented'))
  await ok(takeBack(first))
  expect((await handedOver())[0]?.plans[0]?.items).toHaveLength(1)
  await ok(post(`/api/teachers/${(await handedOver())[0]?.teacher.id}/end`, {}, { as: 'Kim' }))
  expect(await handedOver()).toEqual([])
})

test('a handover can be withdrawn before it is answered, and declined; then nothing has moved', async () => {
  const { answer, handedOver, request, teacherId, ok, post, coach } = await asked()
  await ok(request('DELETE', `/api/teachers/${teacherId}/handover`))
  expect((await answer('consented')).status).toBe(404)
  expect((await coach()).handover).toBeNull()
  const again = await ok<Teacher>(post(`/api/teachers/${teacherId}/handover`, { userId: idOf('Kim') }))
  const decline = (answer: string) => request('PUT', `/api/with-me/handovers/${again.handover?.id}`, { as: 'Ana', body: { answer } })
  await ok(decline('declined'))
  expect((await errorOf(await decline('consented'))).code).toBe('handover.answered')
  expect(await handedOver()).toEqual([])
  expect(await coach()).toMatchObject({ endedAt: null, handover: null })
})

test('only a colleague who coaches here can be named, one at a time, and only the teacher answers', async () => {
  const { ok, get, post, teacherId, answer, request } = await asked()
  expect(await ok(get('/api/colleagues'))).toEqual({ colleagues: [{ id: idOf('Kim'), name: 'Kim' }] })
  const ask = (userId: string, as = 'Lee') => post(`/api/teachers/${teacherId}/handover`, { userId }, { as })
  for (const name of ['Tom', 'Ada', 'Lee', 'Ana', 'Nobody']) expect([name, (await ask(idOf(name))).status]).toEqual([name, 404])
  await ok(ask(idOf('Kim')))
  expect((await ask(idOf('Kim'), 'Kim')).status).toBe(404)
  for (const as of ['Lee', 'Kim', 'Tom', 'Ada']) expect([as, (await answer('consented', as)).status]).toEqual([as, 404])
  const purdy = await ok<Teacher>(post('/api/teachers', { name: 'Mr. Purdy' }))
  expect((await errorOf(await post(`/api/teachers/${purdy.id}/handover`, { userId: idOf('Kim') }))).code).toBe('handover.no_account')
  expect((await request('GET', '/api/colleagues', { as: 'Tom' })).status).toBe(404)
})

test('a teacher whose name the next coach knows already is told apart, and nobody is taken for another', async () => {
  const { ok, post, answer, handedOver } = await asked()
  const theirs = await ok<Teacher>(post('/api/teachers', { name: 'Ms. Ortiz' }, { as: 'Kim' }))
  await ok(answer('consented'))
  const [handed] = await handedOver()
  expect(handed?.teacher).toEqual({ id: expect.any(String), name: 'Ms. Ortiz (from Lee)' })
  expect(handed?.teacher.id).not.toBe(theirs.id)
})

import { expect, test } from 'vitest'
import type { Counts } from '../domain/counts.ts'
import { generalPrivacyWords } from '../domain/school.ts'
import { teacherHooks } from '../sharing/sharing.ts'
import { account, openSchool } from '../sharing/testing.ts'

const contacts = { lead: 'Rosa Kell', leadContact: 'room 12, ext. 340', hotline: '1-800-555-0100', staffSupport: 'ext. 200', duty: '' }

test('everybody reads whom to turn to, an admin alone enters it, and then teachers can be invited', async () => {
  const { ok, request, store, teacherId } = await openSchool()
  const hooks = teacherHooks(store)
  const path = '/api/school/safeguarding'
  const read = (as: string) => ok(request('GET', path, { as }))
  expect(await hooks.mayInviteTeachers()).toBe(false)
  for (const as of ['Lee', 'Ana', 'Ada']) expect(await read(as)).toEqual({ safeguarding: null })
  for (const as of ['Lee', 'Ana', 'Kim']) expect((await request('PUT', path, { as, body: contacts })).status).toBe(404)
  const { hotline: _hotline, ...incomplete } = contacts
  for (const body of [incomplete, { ...contacts, lead: ' ' }]) expect((await request('PUT', path, { as: 'Ada', body })).status).toBe(400)
  expect(await hooks.mayInviteTeachers()).toBe(false)
  await ok(request('PUT', path, { as: 'Ada', body: contacts }))
  await ok(request('PUT', path, { as: 'Ada', body: { ...contacts, duty: 'Call within 24 hours.' } }))
  expect(await read('Ana')).toEqual({ safeguarding: { ...contacts, duty: 'Call within 24 hours.' } })
  expect(await hooks.mayInviteTeachers()).toBe(true)
  expect([await hooks.isTeacherOf('id of Lee', teacherId), await hooks.isTeacherOf('id of Kim', teacherId)]).toEqual([true, false])
})

test('where private ends is told in general words until the school has its own', async () => {
  const { ok, request, get } = await openSchool()
  expect(await ok(get('/api/school/privacy', { as: 'Ana' }))).toEqual({ ...generalPrivacyWords, isGeneral: true })
  const own = { runBy: 'The district', endsWhere: 'Where a child is in danger.' }
  expect((await request('PUT', '/api/school/privacy', { as: 'Lee', body: own })).status).toBe(404)
  await ok(request('PUT', '/api/school/privacy', { as: 'Ada', body: own }))
  expect(await ok(get('/api/school/privacy', { as: 'Ana' }))).toEqual({ ...own, isGeneral: false })
})

test('an admin is told totals in steps of five, and no number under that', async () => {
  const school = await openSchool()
  const { ok, get, share, take, drafted } = school
  const counts = () => ok<Counts>(get('/api/admin/counts', { as: 'Ada' }))
  const few = 'fewer than five'
  expect(await counts()).toEqual({
    people: { admin: few, coach: few, mentor: few, teacher: few },
    conversations: { lately: few, inAll: few },
    plansApproved: { lately: few, inAll: few },
    plansShared: { lately: few, inAll: few },
  })
  for (const name of ['Uma', 'Vic', 'Wes']) await account(school, name, ['teacher'])
  for (let more = 0; more < 5; more++) {
    const { id } = await drafted()
    await take(id)
    await ok(share({ items: 'all', evidenceSheet: false }, id))
  }
  expect(await counts()).toMatchObject({
    people: { teacher: 5, coach: few },
    conversations: { lately: 5, inAll: 5 },
    plansApproved: { lately: 5, inAll: 5 },
    plansShared: { lately: 5, inAll: 5 },
  })
  for (const as of ['Lee', 'Ana', 'Kim']) expect((await get('/api/admin/counts', { as })).status).toBe(404)
})

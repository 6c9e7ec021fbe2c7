import { expect, test } from 'vitest'
import { accountsIn } from '../accounts/tables.ts'
import type { WhoCanSee } from '../domain/who-can-see.ts'
import { idOf } from '../testing/app.ts'
import { type Resource, table } from './table.ts'
import { openSchool } from './testing/open.ts'
import { accountOf, ended, handoverOf, planOf, share, teacherOf } from './testing/things.ts'
import { type Facts, whoCanSee } from './who-can-see.ts'

const lee = idOf('Lee')
const [ana, kim] = [idOf('Ana'), idOf('Kim')]

/** “you, teacher; known to teacher” */
const inWords = ({ readers, knowOfIt }: WhoCanSee) =>
  `${readers.map(({ who }) => who)}${knowOfIt.length > 0 ? `; known to ${knowOfIt.map(({ who }) => who)}` : ''}`

const told = async (answer: Response) => {
  const { whoCanSee } = (await answer.json()) as { whoCanSee: Record<string, WhoCanSee> }
  return Object.fromEntries(Object.entries(whoCanSee).map(([what, seen]) => [what, inWords(seen)]))
}

async function setUp() {
  const opened = await openSchool()
  const { store, get, setRoles } = opened
  for (const id of [lee, kim]) await accountOf(store, id, ['coach'])
  await accountOf(store, ana, ['teacher'])
  setRoles('Ana', ['teacher'])
  const teacherId = await teacherOf(store, lee, ana)
  const plan = await planOf(store, lee, teacherId, { state: 'approved' })
  return {
    ...{ ...opened, teacherId, plan, accounts: accountsIn(store.db) },
    teacherPage: async () => told(await get(`/api/teachers/${teacherId}`)),
    coachPage: async () => told(await get(`/api/with-me/coaches/${teacherId}`, { as: 'Ana' })),
    shareItem: (itemId: string) => share(store, { ownerId: lee, draftId: plan.draftId, itemId, teacherId }),
    async seen() {
      const answer = await get(`/api/drafts/${plan.draftId}/who-can-see`)
      const { items, evidence } = (await answer.json()) as { items: Record<string, WhoCanSee>; evidence: WhoCanSee }
      const [first, second] = [items[plan.itemId], items[plan.secondId]]
      if (!first || !second) throw new Error('an item is missing')
      return [first, second, evidence].map(inWords)
    },
  }
}

test('who can see an item follows what becomes of it, at once', async () => {
  const { seen, shareItem, post, request, plan, store, teacherId } = await setUp()
  const [alone, known] = ['you', 'you; known to teacher']
  expect(await seen()).toEqual([alone, alone, known])
  await shareItem(plan.itemId)
  expect(await seen()).toEqual(['you,teacher', alone, known])
  await shareItem('')
  expect(await seen()).toEqual(['you,teacher', alone, 'you,teacher'])
  await post(`/api/drafts/${plan.draftId}/decisions`, { itemId: plan.itemId, revision: 1, decision: 'request_changes' })
  expect(await seen()).toEqual([alone, alone, 'you,teacher'])
  await post(`/api/drafts/${plan.draftId}/decisions`, { itemId: plan.itemId, revision: 1, decision: 'approve' })
  await handoverOf(store, { from: lee, to: kim, teacherId, answer: 'consented', userId: ana })
  expect(await seen()).toEqual(['you,teacher,next-coach', alone, 'you,teacher'])
  await request('DELETE', `/api/drafts/${plan.draftId}/shares`)
  expect((await seen()).slice(0, 2)).toEqual([alone, alone])
})

test('what it says is what happens: those who are named read it, and nobody else does', async () => {
  const { get, setRoles, plan, shareItem, seen } = await setUp()
  setRoles('Kim', ['coach', 'teacher'])
  setRoles('Root', ['admin'])
  const readBy = async (as: string) => {
    const own = await (await get(`/api/drafts/${plan.draftId}`, { as })).text()
    const shared = await (await get(`/api/with-me/plans/${plan.draftId}`, { as })).text()
    return own.includes(plan.itemId) || shared.includes(plan.itemId)
  }
  const readers = async () => {
    const read: string[] = []
    for (const as of ['Lee', 'Ana', 'Kim', 'Root']) if (await readBy(as)) read.push(as)
    return read
  }
  expect([(await seen())[0], await readers()]).toEqual(['you', ['Lee']])
  await shareItem(plan.itemId)
  expect([(await seen())[0], await readers()]).toEqual(['you,teacher', ['Lee', 'Ana']])
})

test('a teacher without an account sees nothing, and one who has left keeps what was shared', async () => {
  const { store, get, plan, teacherId, shareItem, seen } = await setUp()
  await shareItem(plan.itemId)
  await ended(store, teacherId, lee)
  expect(await seen()).toEqual(['you,teacher', 'you', 'you'])
  const unknown = await planOf(store, lee, await teacherOf(store, lee), { state: 'approved', isShared: true })
  const { items, evidence } = (await (await get(`/api/drafts/${unknown.draftId}/who-can-see`)).json()) as {
    items: Record<string, WhoCanSee>
    evidence: WhoCanSee
  }
  expect([...Object.values(items), evidence].map(inWords)).toEqual(['you', 'you', 'you'])
})

test('of a conversation, its coach alone sees everything, and the teacher knows of the evidence', async () => {
  const { get, plan } = await setUp()
  const seen = (await (await get(`/api/conversations/${plan.conversationId}/who-can-see`)).json()) as Record<string, WhoCanSee>
  expect(Object.fromEntries(Object.entries(seen).map(([what, who]) => [what, inWords(who)]))).toEqual({
    ...{ thread: 'you', notes: 'you', evidence: 'you; known to teacher', jottings: 'you', talk: 'you' },
  })
})

test('everything that is written and can be shown has its author as the first reader', () => {
  const facts: Facts = { coach: 'Lee', teacher: 'Ana', nextCoaches: ['Kim'], isOver: false }
  for (const [resource, line] of Object.entries(table)) {
    if (!line.author?.includes('read')) continue
    const author = line.madeBy === 'teachers' ? 'teacher' : 'coach'
    expect(whoCanSee(resource as Resource, author, facts).readers[0], resource).toEqual({ who: 'you', name: null })
  }
})

test('what is a coach’s own is so on every list, but for invitations, which an admin sees', async () => {
  const { get } = await setUp()
  const own = (await (await get('/api/who-can-see')).json()) as Record<string, WhoCanSee>
  expect(Object.fromEntries(Object.entries(own).map(([what, seen]) => [what, inWords(seen)]))).toEqual({
    ...{ conversations: 'you', teachers: 'you', invitations: 'you,admins', queue: 'you', roster: 'you', sent: 'you' },
  })
})

test('whoever can’t come in any more, or is no teacher any more, is not named', async () => {
  const { store, shareItem, plan, seen, teacherPage, accounts } = await setUp()
  await shareItem(plan.itemId)
  await shareItem('')
  const [item, , evidence] = await seen()
  expect([item, evidence, (await teacherPage()).goals]).toEqual(['you,teacher', 'you,teacher', 'you,teacher'])
  await accounts.insertInto('disabled_person').values({ user_id: ana, disabled_at: '2025-11-21T10:00:00.000Z' }).execute()
  expect([await seen(), (await teacherPage()).goals]).toEqual([['you', 'you', 'you'], 'you'])
  await accounts.deleteFrom('disabled_person').execute()
  expect((await seen())[0]).toBe('you,teacher')
  await accounts.deleteFrom('person_role').where('user_id', '=', ana).execute()
  expect(await seen()).toEqual(['you', 'you', 'you'])
  await accounts.insertInto('person_role').values({ user_id: ana, role: 'teacher' }).execute()
  await handoverOf(store, { from: lee, to: kim, teacherId: plan.teacherId ?? '', answer: 'consented', userId: ana })
  expect((await seen())[0]).toBe('you,teacher,next-coach')
  await accounts.updateTable('person_role').set({ role: 'admin' }).where('user_id', '=', kim).execute()
  expect((await seen())[0]).toBe('you,teacher')
})

test('the page of a teacher says who sees what is the coach’s, and what belongs to both', async () => {
  const { store, teacherId, teacherPage, coachPage } = await setUp()
  expect(await teacherPage()).toEqual({
    ...{ about: 'you', talks: 'you', conversations: 'you' },
    ...{ goals: 'you,teacher', agreement: 'you,teacher', evaluates: 'you,teacher', shared: 'you,teacher' },
  })
  const both = { goals: 'you,coach', agreement: 'you,coach', evaluates: 'you,coach' }
  expect(await coachPage()).toEqual({ ...both, answers: 'you,coach' })
  await ended(store, teacherId, lee)
  expect((await teacherPage()).goals).toBe('you,teacher')
  expect(await coachPage()).toEqual({ ...both, answers: 'you' })
})

test('to a teacher, a coach who can’t come in any more is no reader', async () => {
  const { accounts, coachPage } = await setUp()
  await accounts.insertInto('disabled_person').values({ user_id: lee, disabled_at: '2025-11-21T10:00:00.000Z' }).execute()
  expect(await coachPage()).toEqual({ goals: 'you', agreement: 'you', evaluates: 'you', answers: 'you' })
})

test('of what was handed over, the next coach is told that the teacher and the coach before read it too', async () => {
  const { store, get, accounts, teacherId, plan, shareItem } = await setUp()
  await shareItem(plan.itemId)
  await handoverOf(store, { from: lee, to: kim, teacherId, answer: 'consented', userId: ana })
  const readers = async () => {
    const { teachers } = (await (await get('/api/handed-over', { as: 'Kim' })).json()) as {
      teachers: { teacher: { name: string }; whoCanSee: WhoCanSee }[]
    }
    // The teacher is called as the next coach calls them.
    for (const { teacher, whoCanSee } of teachers)
      for (const { who, name } of whoCanSee.readers) if (who === 'teacher') expect(name).toBe(teacher.name)
    return teachers.map(({ whoCanSee }) => inWords(whoCanSee))
  }
  expect(await readers()).toEqual(['you,coach,teacher'])
  await accounts.insertInto('disabled_person').values({ user_id: ana, disabled_at: '2025-11-21T10:00:00.000Z' }).execute()
  expect(await readers()).toEqual(['you,coach'])
  await accounts.deleteFrom('person_role').where('user_id', '=', lee).execute()
  expect(await readers()).toEqual(['you'])
})

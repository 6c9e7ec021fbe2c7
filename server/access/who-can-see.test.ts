import { expect, test } from 'vitest'
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

async function setUp() {
  const opened = await openSchool()
  const { store, get, setRoles } = opened
  for (const id of [lee, ana, kim]) await accountOf(store, id, [])
  setRoles('Ana', ['teacher'])
  const teacherId = await teacherOf(store, lee, ana)
  const plan = await planOf(store, lee, teacherId, { state: 'approved' })
  return {
    ...{ ...opened, teacherId, plan },
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

test('everything that is written and can be shown has its author as the first reader, and an admin as none', () => {
  const facts: Facts = { teacher: { name: 'Ana', isOver: false }, nextCoaches: ['Kim'] }
  for (const [resource, line] of Object.entries(table)) {
    if (!line.author?.includes('read')) continue
    expect(whoCanSee(resource as Resource, facts).readers[0], resource).toEqual({ who: 'you', name: null })
  }
})

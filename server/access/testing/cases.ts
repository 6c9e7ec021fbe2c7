import { randomUUID } from 'node:crypto'
import type { Store } from '../../store/store.ts'
import type { Thing } from '../rules.ts'
import type { Relation } from '../table.ts'
import { answerOf, documentOf, ended, goalOf, handoverOf, invitationOf, planOf, share, somebody, teacherOf } from './things.ts'

/** A thing as it was made, and who the viewer is to it by that, whatever the app thinks. `ids` are those that an address names it by. */
export type Made = { ids: string[]; relations: Relation[]; isThere?: false; params?: Readonly<Record<string, string | null>> }

/** One situation in which a viewer may stand to a thing of a kind. */
export type Case = { called: string; make: (store: Store, viewerId: string) => Promise<Made> }

const none: Relation[] = []
const notThere: Case = {
  called: 'not there',
  make: async () => ({ ids: [randomUUID(), randomUUID()], relations: none, isThere: false }),
}
const another = 'id of Another'

type Plan = Awaited<ReturnType<typeof planOf>>
type Part = 'conversationId' | 'draftId' | 'materialId'

const partOf = (plan: Plan, part: Part, relations: Relation[]): Made => ({ ids: [plan[part]], relations, params: plan })

const planCases = (part: Part): Case[] => {
  const isTied = part !== 'materialId'
  return [
    {
      called: 'own',
      make: async (store, me) =>
        partOf(await planOf(store, me, await teacherOf(store, me, somebody)), part, [
          'author',
          ...(isTied ? (['coach-of-teacher'] as const) : []),
        ]),
    },
    {
      called: 'own, with no teacher',
      make: async (store, me) => partOf(await planOf(store, me, null), part, ['author']),
    },
    {
      called: 'own, approved and shared',
      make: async (store, me) =>
        partOf(await planOf(store, me, await teacherOf(store, me, somebody), { state: 'approved', isShared: true }), part, [
          'author',
          ...(isTied ? (['coach-of-teacher'] as const) : []),
        ]),
    },
    {
      called: 'another’s',
      make: async (store) => partOf(await planOf(store, somebody, await teacherOf(store, somebody, another)), part, none),
    },
    {
      called: 'about me, not approved',
      make: async (store, me) =>
        partOf(await planOf(store, somebody, await teacherOf(store, somebody, me)), part, isTied ? ['the-teacher'] : none),
    },
    {
      called: 'about me, approved and not shared',
      make: async (store, me) =>
        partOf(
          await planOf(store, somebody, await teacherOf(store, somebody, me), { state: 'approved' }),
          part,
          isTied ? ['the-teacher'] : none,
        ),
    },
    {
      called: 'about me, ended',
      make: async (store, me) => {
        const teacherId = await teacherOf(store, somebody, me)
        const plan = await planOf(store, somebody, teacherId, { state: 'approved', isShared: true })
        await ended(store, teacherId, somebody)
        return partOf(plan, part, isTied ? ['teacher-before'] : none)
      },
    },
    notThere,
  ]
}

const documentCases: Case[] = [
  { called: 'own', make: async (store, me) => ({ ids: [await documentOf(store, me, 'me')], relations: ['author'] }) },
  {
    called: 'own, shared',
    make: async (store, me) => ({ ids: [await documentOf(store, me, 'team')], relations: ['author', 'colleague'] }),
  },
  { called: 'another’s', make: async (store) => ({ ids: [await documentOf(store, somebody, 'me')], relations: none }) },
  { called: 'another’s, shared', make: async (store) => ({ ids: [await documentOf(store, somebody, 'team')], relations: ['colleague'] }) },
  {
    called: 'another’s, shared no more',
    make: async (store) => {
      const id = await documentOf(store, somebody, 'team')
      await store.documents.change(somebody, id, { sharedWith: 'me' })
      return { ids: [id], relations: none }
    },
  },
  {
    called: 'another’s, shared and removed',
    make: async (store) => {
      const id = await documentOf(store, somebody, 'team')
      await store.documents.remove(somebody, id)
      return { ids: [id], relations: none, isThere: false }
    },
  },
  notThere,
]

type Pair = { teacherId: string; coachId: string; relations: Relation[] }

/** Every way in which a viewer may be one of two who work together. */
const pairs: { called: string; make: (store: Store, me: string) => Promise<Pair> }[] = [
  {
    called: 'a teacher of mine',
    make: async (store, me) => ({ teacherId: await teacherOf(store, me, another), coachId: me, relations: ['coach-of-teacher'] }),
  },
  {
    called: 'a teacher of mine, ended',
    make: async (store, me) => {
      const teacherId = await teacherOf(store, me, another)
      await ended(store, teacherId, me)
      return { teacherId, coachId: me, relations: ['coach-before'] }
    },
  },
  {
    called: 'I am the teacher',
    make: async (store, me) => ({ teacherId: await teacherOf(store, somebody, me), coachId: somebody, relations: ['the-teacher'] }),
  },
  {
    called: 'I was the teacher, ended',
    make: async (store, me) => {
      const teacherId = await teacherOf(store, somebody, me)
      await ended(store, teacherId, somebody)
      return { teacherId, coachId: somebody, relations: ['teacher-before'] }
    },
  },
  {
    called: 'two others',
    make: async (store) => ({ teacherId: await teacherOf(store, somebody, another), coachId: somebody, relations: none }),
  },
]

const teacherCases: Case[] = [
  ...pairs.map(
    ({ called, make }): Case => ({
      called,
      make: async (store, me) => {
        const { teacherId, coachId, relations } = await make(store, me)
        return { ids: [teacherId], relations: [...relations, ...(coachId === me ? (['author'] as const) : [])] }
      },
    }),
  ),
  notThere,
]

const goalCases: Case[] = [
  ...pairs.map(
    ({ called, make }): Case => ({
      called,
      make: async (store, me) => {
        const { teacherId, coachId, relations } = await make(store, me)
        return { ids: [await goalOf(store, coachId, teacherId), teacherId], relations }
      },
    }),
  ),
  {
    called: 'another’s goal, at the address of a teacher of mine',
    make: async (store, me) => {
      const goalId = await goalOf(store, somebody, await teacherOf(store, somebody, another))
      return { ids: [goalId, await teacherOf(store, me, another)], relations: none }
    },
  },
  notThere,
]

type Sharing = { called: string; make: (store: Store, me: string) => Promise<{ plan: Plan; relations: Relation[]; isThere?: false }> }

const approved = { state: 'approved', isShared: true } as const
const sharedWithMe = async (store: Store, me: string) => planOf(store, somebody, await teacherOf(store, somebody, me), approved)

const handedTo = (answer: 'consented' | 'declined' | 'withdrawn' | null) => async (store: Store, me: string) => {
  const teacherId = await teacherOf(store, somebody, another)
  const plan = await planOf(store, somebody, teacherId, approved)
  await handoverOf(store, { from: somebody, to: me, teacherId, answer, userId: another })
  return { plan, relations: answer === 'consented' ? (['next-coach'] as Relation[]) : none }
}

const sharings: Sharing[] = [
  {
    called: 'mine, shared',
    make: async (store, me) => ({
      plan: await planOf(store, me, await teacherOf(store, me, another), approved),
      relations: ['author', 'coach-of-teacher'],
    }),
  },
  {
    called: 'shared with another',
    make: async (store) => ({ plan: await planOf(store, somebody, await teacherOf(store, somebody, another), approved), relations: none }),
  },
  { called: 'shared with me', make: async (store, me) => ({ plan: await sharedWithMe(store, me), relations: ['the-teacher'] }) },
  {
    called: 'shared with me, ended',
    make: async (store, me) => {
      const plan = await sharedWithMe(store, me)
      await ended(store, plan.teacherId ?? '', somebody)
      return { plan, relations: ['teacher-before'] }
    },
  },
  {
    called: 'shared with me and taken back',
    make: async (store, me) => {
      const plan = await sharedWithMe(store, me)
      await store.db.deleteFrom('share').where('draft_id', '=', plan.draftId).execute()
      return { plan, relations: none }
    },
  },
  {
    called: 'shared with me and not approved any more',
    make: async (store, me) => {
      const plan = await sharedWithMe(store, me)
      await store.items.change(plan.draftId, somebody, now(), ({ items }) => ({
        items: items.map((item) => ({ ...item, state: 'changes_requested' as const })),
        decisions: [],
      }))
      return { plan, relations: none }
    },
  },
  {
    called: 'about me, not approved, in the table of what is shared all the same',
    make: async (store, me) => {
      const teacherId = await teacherOf(store, somebody, me)
      const plan = await planOf(store, somebody, teacherId)
      await share(store, { ownerId: somebody, draftId: plan.draftId, itemId: plan.itemId, teacherId })
      return { plan, relations: none }
    },
  },
  {
    called: 'about me, approved, not shared',
    make: async (store, me) => ({
      plan: await planOf(store, somebody, await teacherOf(store, somebody, me), { state: 'approved' }),
      relations: none,
    }),
  },
  { called: 'handed to me, consented', make: handedTo('consented') },
  { called: 'handed to me, not answered', make: handedTo(null) },
  { called: 'handed to me, declined', make: handedTo('declined') },
  { called: 'handed to me, withdrawn', make: handedTo('withdrawn') },
]

const now = () => new Date(Date.UTC(2025, 10, 21, 11)).toISOString()

const answers: Case[] = [
  {
    called: 'my own',
    make: async (store, me) => ({ ids: [await answerOf(store, me, await sharedWithMe(store, me))], relations: ['author', 'the-teacher'] }),
  },
  {
    called: 'my own, ended',
    make: async (store, me) => {
      const plan = await sharedWithMe(store, me)
      const id = await answerOf(store, me, plan)
      await ended(store, plan.teacherId ?? '', somebody)
      return { ids: [id], relations: ['author', 'teacher-before'] }
    },
  },
  {
    called: 'to me, of a teacher of mine',
    make: async (store, me) => {
      const plan = await planOf(store, me, await teacherOf(store, me, another), approved)
      return { ids: [await answerOf(store, another, plan)], relations: ['coach-of-teacher'] }
    },
  },
  {
    called: 'to me, ended',
    make: async (store, me) => {
      const plan = await planOf(store, me, await teacherOf(store, me, another), approved)
      const id = await answerOf(store, another, plan)
      await ended(store, plan.teacherId ?? '', me)
      return { ids: [id], relations: ['coach-before'] }
    },
  },
  {
    called: 'another’s, to another',
    make: async (store) => {
      const plan = await planOf(store, somebody, await teacherOf(store, somebody, another), approved)
      return { ids: [await answerOf(store, another, plan)], relations: none }
    },
  },
  notThere,
]

const handovers: Case[] = [
  ...(['asked of me', 'asked of me, withdrawn'] as const).map(
    (called): Case => ({
      called,
      make: async (store, me) => {
        const teacherId = await teacherOf(store, somebody, me)
        const answer = called === 'asked of me' ? null : 'withdrawn'
        const relations: Relation[] = answer === null ? ['the-teacher'] : none
        return {
          ids: [await handoverOf(store, { from: somebody, to: another, teacherId, answer, userId: me })],
          relations,
        }
      },
    }),
  ),
  {
    called: 'asked by me',
    make: async (store, me) => {
      const teacherId = await teacherOf(store, me, another)
      return {
        ids: [await handoverOf(store, { from: me, to: somebody, teacherId, answer: null, userId: another })],
        relations: ['coach-of-teacher'],
      }
    },
  },
  ...(['consented', 'declined', null] as const).map(
    (answer): Case => ({
      called: `to me, ${answer ?? 'not answered'}`,
      make: async (store, me) => {
        const teacherId = await teacherOf(store, somebody, another)
        const id = await handoverOf(store, { from: somebody, to: me, teacherId, answer, userId: another })
        return { ids: [id], relations: answer === 'consented' ? ['next-coach'] : none }
      },
    }),
  ),
  {
    called: 'between others',
    make: async (store) => {
      const teacherId = await teacherOf(store, somebody, another)
      return { ids: [await handoverOf(store, { from: somebody, to: another, teacherId, answer: null, userId: another })], relations: none }
    },
  },
  notThere,
]

/** Every kind of thing that an address may name, in every situation a viewer may be in. */
export const cases: Record<Thing, Case[]> = {
  conversation: planCases('conversationId'),
  draft: planCases('draftId'),
  material: planCases('materialId'),
  document: documentCases,
  page: [{ called: 'one that comes with the app', make: async () => ({ ids: ['grow'], relations: ['colleague'] }) }, ...documentCases],
  teacher: teacherCases,
  goal: goalCases,
  'shared plan': [
    ...sharings.map(
      ({ called, make }): Case => ({
        called,
        make: async (store, me) => {
          const { plan, relations } = await make(store, me)
          return { ids: [plan.draftId], relations }
        },
      }),
    ),
    notThere,
  ],
  'shared item': [
    ...sharings.map(
      ({ called, make }): Case => ({
        called,
        make: async (store, me) => {
          const { plan, relations } = await make(store, me)
          return { ids: [plan.draftId, plan.itemId], relations }
        },
      }),
    ),
    {
      called: 'beside what is shared with me',
      make: async (store, me) => {
        const plan = await sharedWithMe(store, me)
        return { ids: [plan.draftId, plan.secondId], relations: none }
      },
    },
    {
      called: 'the evidence sheet, not shared',
      make: async (store, me) => ({ ids: [(await sharedWithMe(store, me)).draftId, 'evidence-sheet'], relations: none }),
    },
    notThere,
  ],
  answer: answers,
  handover: handovers,
  invitation: [
    { called: 'own', make: async (store, me) => ({ ids: [await invitationOf(store, me)], relations: ['author'] }) },
    { called: 'another’s', make: async (store) => ({ ids: [await invitationOf(store, somebody)], relations: none }) },
    notThere,
  ],
}

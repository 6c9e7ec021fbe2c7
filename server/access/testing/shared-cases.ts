import type { Store } from '../../store/store.ts'
import type { Relation } from '../words.ts'
import { another, type Case, none, notThere } from './case.ts'
import { answerOf, ended, handoverOf, planOf, share, somebody, teacherOf } from './things.ts'

type Plan = Awaited<ReturnType<typeof planOf>>
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

/** A plan of which something is shared, or was. */
export const sharedPlanCases: Case[] = [
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
]

/** One thing in it. */
export const sharedItemCases: Case[] = [
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
]

/** What a teacher said to it. */
export const answerCases: Case[] = [
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

import type { Relation } from '../words.ts'
import { another, type Case, type Made, none, notThere } from './case.ts'
import { ended, planOf, somebody, teacherOf } from './things.ts'

type Part = 'conversationId' | 'draftId' | 'materialId'

const partOf = (plan: Awaited<ReturnType<typeof planOf>>, part: Part, relations: Relation[]): Made => ({
  ids: [plan[part]],
  relations,
  params: plan,
})

/** A plan, by the id of its conversation, its draft or its notes. */
export const planCases = (part: Part): Case[] => {
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

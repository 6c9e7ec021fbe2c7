import type { Store } from '../../store/store.ts'
import type { Relation } from '../words.ts'
import { another, type Case, none, notThere } from './case.ts'
import { ended, goalOf, handoverOf, somebody, teacherOf } from './things.ts'

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

/** A coach’s page of a teacher. */
export const teacherCases: Case[] = [
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

/** What two work on, at the address of the one or the other. */
export const goalCases: Case[] = [
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

/** Work that is to go to another coach. */
export const handoverCases: Case[] = [
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

import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

export type KnownTeacher = InferResponseType<typeof client.api.teachers.$get, 200>['teachers'][number]

/** The teachers this person has conversations with, by name, each with what stayed of the last talk. */
export const useTeachers = () =>
  useQuery({
    queryKey: ['teachers'],
    queryFn: async () => (await (await send(client.api.teachers.$get())).json()).teachers,
    staleTime: 0,
  })

/** Those of them with whom the work goes on. Of the others the name is free again: whoever is called so in a new conversation is somebody new. */
export const goingOn = <Known extends Pick<KnownTeacher, 'endedAt'>>(teachers: Known[]): Known[] =>
  teachers.filter(({ endedAt }) => endedAt === null)

/** By whom past work can be found: those whom a coach works with, then those with whom something was prepared before the work ended. */
export const toFindBy = (teachers: KnownTeacher[]): { id: string; called: string }[] => [
  ...goingOn(teachers).map(({ id, name }) => ({ id, called: name })),
  ...teachers
    .filter(({ endedAt, conversations }) => endedAt !== null && conversations > 0)
    .map(({ id, name }) => ({ id, called: `${name} (ended)` })),
]

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

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { isCoach } from '../shared/roles.ts'
import { client, send } from './client.ts'
import { useMe } from './me.ts'

/** What waits for a coach: to decide, to read, to answer, to do. */
export type Queue = InferResponseType<typeof client.api.queue.$get, 200>

const nowAndThenMs = 60_000

export const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: async (): Promise<Queue> => (await send(client.api.queue.$get())).json(),
  staleTime: 0,
  refetchInterval: nowAndThenMs,
  refetchOnWindowFocus: true,
})

/** The queue of whoever coaches; nobody else has one. */
export function useQueue() {
  const me = useMe()
  return useQuery({ ...queueQuery, enabled: me !== null && isCoach(me) })
}

/** How many things wait for an act of the coach's. What is due comes by itself. */
export const waitingIn = ({ toDecide, answered, evidenceAsked }: Queue): number =>
  toDecide.length + evidenceAsked.length + answered.reduce((sum, { answers }) => sum + answers.length, 0)

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { type client, send } from './client.ts'

/** Who is signed in. */
export type Me = InferResponseType<typeof client.api.me.$get, 200>

/** Null when nobody is signed in: asked where that is an answer and not an error. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    const { me } = (await (await send(fetch('/api/auth/get-session'))).json()) as { me: Me | null }
    return me
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in, as the route found out before its page was shown; null on a public page. */
export const useMe = (): Me | null => useQuery({ ...meQuery, enabled: false }).data ?? null

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

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

/** Says how one is called here, from now on and wherever one is named. */
export function useSayName() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => (await send(client.api.me.name.$put({ json: { name } }))).json(),
    onSuccess: (now) => queries.setQueryData(meQuery.queryKey, now),
  })
}

/** A link to a new password that an admin made for this person. */
export type ResetLink = InferResponseType<(typeof client.api.me)['reset-links']['$get'], 200>['links'][number]

export const resetLinksQuery = queryOptions({
  queryKey: ['me', 'reset-links'],
  queryFn: async (): Promise<ResetLink[]> => (await (await send(client.api.me['reset-links'].$get())).json()).links,
  staleTime: Number.POSITIVE_INFINITY,
})

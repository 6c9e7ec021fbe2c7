import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { PrivacyWords, Safeguarding } from '../../server/domain/school.ts'
import { client, send } from './client.ts'
import { safeguardingQuery } from './safeguarding.ts'

/** Where "private" ends here; general words until the school has its own. */
export const privacyQuery = queryOptions({
  queryKey: ['school', 'privacy'],
  queryFn: async () => (await send(client.api.school.privacy.$get())).json(),
})

/** How much is done here, in totals. */
export const countsQuery = queryOptions({
  queryKey: ['school', 'counts'],
  queryFn: async () => (await send(client.api.admin.counts.$get())).json(),
  staleTime: 0,
})

export type Counts = InferResponseType<typeof client.api.admin.counts.$get, 200>

export function useSaveSafeguarding() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (json: Safeguarding) => (await (await send(client.api.school.safeguarding.$put({ json }))).json()).safeguarding,
    onSuccess: (saved) => queries.setQueryData(safeguardingQuery.queryKey, saved),
  })
}

export function useSavePrivacy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (json: PrivacyWords) => (await send(client.api.school.privacy.$put({ json }))).json(),
    onSuccess: (saved) => queries.setQueryData(privacyQuery.queryKey, saved),
  })
}

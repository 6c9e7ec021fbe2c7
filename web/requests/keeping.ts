import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { RetentionKind } from '../../server/domain/retention-kinds.ts'
import { client, send } from './client.ts'

const { admin, holds, people } = client.api

/** How long things are kept here, and what goes next. */
export type Retention = InferResponseType<typeof admin.retention.$get, 200>
export type Period = Retention['periods'][number]

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: async (): Promise<Retention> => (await send(admin.retention.$get({ query: {} }))).json(),
  staleTime: 0,
})

/** What one kind would be with another period; nothing is changed by asking. */
export const wouldBeQuery = (kind: RetentionKind, months: number) =>
  queryOptions({
    queryKey: ['retention', kind, months],
    queryFn: async (): Promise<Period | null> => {
      const would = await (await send(admin.retention.$get({ query: { kind, months: String(months) } }))).json()
      return would.periods.find((period) => period.kind === kind) ?? null
    },
    staleTime: 0,
  })

export function useChangePeriod(kind: RetentionKind) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (months: number): Promise<Retention> =>
      (await send(admin.retention[':kind'].$put({ param: { kind }, json: { months } }))).json(),
    onSuccess: (now) => queries.setQueryData(retentionQuery.queryKey, now),
  })
}

/** A legal hold, as an admin sees it. */
export type Hold = InferResponseType<typeof holds.$get, 200>['holds'][number]

export const holdsQuery = queryOptions({
  queryKey: ['holds'],
  queryFn: async (): Promise<Hold[]> => (await (await send(holds.$get())).json()).holds,
  staleTime: 0,
})

type NewHold = InferRequestType<(typeof people)[':id']['hold']['$put']>['json']

/** Puts a hold on somebody, and lifts it. */
export function useHold(id: string) {
  const queries = useQueryClient()
  const onSuccess = (now: Hold[]) => queries.setQueryData(holdsQuery.queryKey, now)
  const param = { id }
  return {
    set: useMutation({
      mutationFn: async (json: NewHold) => (await (await send(people[':id'].hold.$put({ param, json }))).json()).holds,
      onSuccess,
    }),
    lift: useMutation({ mutationFn: async () => (await (await send(people[':id'].hold.$delete({ param }))).json()).holds, onSuccess }),
  }
}

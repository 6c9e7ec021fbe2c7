import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AuditKind } from '../../server/domain/audit-actions.ts'
import { client, send } from './client.ts'

const { audit } = client.api

const atOnce = 50

/** Who read and wrote what, the newest first, a page at a time; of one person, and of one kind, where they are named. */
export const auditQuery = (personId: string | undefined, kind: AuditKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', { personId, kind }],
    queryFn: async ({ pageParam }) => {
      const query = { limit: `${atOnce}`, before: pageParam, personId, kind }
      return (await send(audit.$get({ query }))).json()
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ entries }) => (entries.length < atOnce ? undefined : entries.at(-1)?.seq.toString()),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** Whether it is as it was written: every entry is looked at, each time it is asked. */
export const auditCheckQuery = queryOptions({
  queryKey: ['audit', 'check'],
  queryFn: async () => (await send(audit.check.$get())).json(),
  staleTime: 0,
})

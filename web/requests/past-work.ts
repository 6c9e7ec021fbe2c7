import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

export type PastConversation = InferResponseType<typeof client.api.conversations.$get, 200>['conversations'][number]

export type Sought = { q?: string | undefined; teacherId?: string | undefined; limit: number; before?: string | undefined }

/** One page of past work, newest first. */
export async function findPastWork({ limit, ...sought }: Sought): Promise<PastConversation[]> {
  const given = Object.fromEntries(Object.entries(sought).filter(([, value]) => value))
  return (await (await send(client.api.conversations.$get({ query: { ...given, limit: String(limit) } }))).json()).conversations
}

/** The newest conversations; asked anew whenever a page shows them, since a talk moves on. */
export const usePastWork = (sought: Sought) =>
  useQuery({ queryKey: ['conversations', sought], queryFn: () => findPastWork(sought), staleTime: 0 })

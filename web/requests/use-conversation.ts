import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

/** A conversation: its thread, what was brought, its drafts, what stayed of the talk. */
export type Conversation = InferResponseType<(typeof client.api.conversations)[':id']['$get'], 200>
export type ThreadMessage = Conversation['messages'][number]
/** What of a conversation a message can open. */
export type View = NonNullable<ThreadMessage['show']>

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: async (): Promise<Conversation> => (await send(client.api.conversations[':id'].$get({ param: { id } }))).json(),
  })

export const useConversation = (id: string) => useQuery(conversationQuery(id))

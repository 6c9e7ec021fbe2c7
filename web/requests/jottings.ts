import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

const { jottings } = client.api.conversations[':id']

/** A coach's own notes on a conversation, which nobody else reads. */
type Jottings = InferResponseType<typeof jottings.$get, 200>

export const jottingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['jottings', id],
    queryFn: async (): Promise<Jottings> => (await send(jottings.$get({ param: { id } }))).json(),
  })

export function useSaveJottings(id: string) {
  const queries = useQueryClient()
  return useMutation({
    // In the order in which it was typed.
    scope: { id: `jottings ${id}` },
    mutationFn: async (text: string) => (await send(jottings.$put({ param: { id }, json: { text } }))).json(),
    onSuccess: (kept) => queries.setQueryData(jottingsQuery(id).queryKey, kept),
  })
}

import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

const whoCanSee = client.api.drafts[':id']['who-can-see']

/** Who can see each item of a draft and its evidence, by the table that every request is held to. */
export type Seen = InferResponseType<typeof whoCanSee.$get, 200>

/** Undefined until it is known. Whatever changes what is shared, or what is approved, asks anew. */
export const useWhoCanSee = (draftId: string): Seen | undefined =>
  useQuery({
    queryKey: ['shares', draftId, 'who-can-see'],
    queryFn: async (): Promise<Seen> => (await send(whoCanSee.$get({ param: { id: draftId } }))).json(),
    staleTime: 0,
  }).data

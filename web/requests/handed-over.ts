import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'

const handedOver = client.api['handed-over']

/** A teacher who came to this coach, with what the coach before had shared with them. */
export type HandedOver = InferResponseType<typeof handedOver.$get, 200>['teachers'][number]

export const handedOverQuery = queryOptions({
  queryKey: ['handed-over'],
  queryFn: async () => (await (await send(handedOver.$get())).json()).teachers,
  staleTime: 0,
})

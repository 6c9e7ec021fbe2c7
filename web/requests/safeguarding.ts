import { queryOptions } from '@tanstack/react-query'
import { client, send } from './client.ts'

/** Whom to turn to at this school when someone may be at risk; null until an admin has entered it, and no teacher can be invited before. */
export const safeguardingQuery = queryOptions({
  queryKey: ['school', 'safeguarding'],
  queryFn: async () => (await (await send(client.api.school.safeguarding.$get())).json()).safeguarding,
})

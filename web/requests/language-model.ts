import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'
import { useMe } from './me.ts'

/** The language model that is set up here, as this person has it. */
export type LanguageModel = NonNullable<InferResponseType<typeof client.api.provider.$get, 200>['languageModel']>

/** Null where none is set up. */
export const languageModelQuery = queryOptions({
  queryKey: ['language-model'],
  queryFn: async (): Promise<LanguageModel | null> => (await (await send(client.api.provider.$get())).json()).languageModel,
})

/** The language model; null where none is set up, undefined as long as that isn’t known. */
export function useLanguageModel(): LanguageModel | null | undefined {
  const me = useMe()
  return useQuery({ ...languageModelQuery, enabled: me !== null }).data
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { client, send } from './client.ts'
import { useMe } from './me.ts'

/** What is set up here beside the built-in parts, as this person has it. */
type Provider = InferResponseType<typeof client.api.provider.$get, 200>

/** The language model that is set up here, as this person has it. */
export type LanguageModel = NonNullable<Provider['languageModel']>

/** What helps to find passages by meaning, where it is not the built-in encoder. */
export type Embeddings = NonNullable<Provider['embeddings']>

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: async () => (await send(client.api.provider.$get())).json(),
})

/** The language model; null where none is set up, undefined as long as that isn’t known, and to whom it writes nothing: a teacher. */
export function useLanguageModel(): LanguageModel | null | undefined {
  const me = useMe()
  return useQuery({ ...providerQuery, enabled: me?.roles.some((role) => role !== 'teacher') ?? false }).data?.languageModel
}

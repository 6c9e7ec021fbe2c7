import { queryOptions } from '@tanstack/react-query'
import { client, send } from './client.ts'
import { type DraftSoFar, withAnswer } from './draft-so-far.ts'

/** A draft as far as it has come. Where its stream has told more than the answer holds, that stays. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: async ({ client: queries }): Promise<DraftSoFar> => {
      const answer = await (await send(client.api.drafts[':id'].$get({ param: { id } }))).json()
      return withAnswer(queries.getQueryData<DraftSoFar>(['draft', id]), answer)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

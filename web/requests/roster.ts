import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { RosterPerson } from '../../server/domain/roster.ts'
import { client, send } from './client.ts'

/** Those whose names don’t leave, in their order. */
export const rosterQuery = queryOptions({
  queryKey: ['roster'],
  queryFn: async (): Promise<RosterPerson[]> => (await (await send(client.api.roster.$get())).json()).people,
})

/** Puts a list in the place of the roster, and tells who was read and which lines were not. */
export function useSaveRoster() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (text: string) => (await send(client.api.roster.$put({ json: { text } }))).json(),
    onSuccess: ({ people }) => {
      queries.setQueryData(rosterQuery.queryKey, people)
      // Other names are replaced from now on.
      void queries.invalidateQueries({ queryKey: ['would-send'] })
    },
  })
}

/** Reads a class list or CSV without keeping anyone on it. */
export const useReadClassList = () =>
  useMutation({ mutationFn: async (text: string) => (await send(client.api.roster.read.$post({ json: { text } }))).json() })

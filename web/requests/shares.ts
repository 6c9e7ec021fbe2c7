import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { asProblem, client, send } from './client.ts'

const { shares, answers } = client.api.drafts[':id']

/** What of a draft is shared with the teacher it is about, and what came of it. */
export type Shares = InferResponseType<typeof shares.$get, 200>
export type TeacherAnswer = Shares['answers'][number]

const whileOpenMs = 60_000

export const sharesQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['shares', draftId],
    queryFn: async (): Promise<Shares> => (await send(shares.$get({ param: { id: draftId } }))).json(),
    staleTime: 5_000,
  })

/** What is shared, as far as this page knows. */
export const useShares = (draftId: string): Shares | undefined => useQuery(sharesQuery(draftId)).data

/** Asks anew now and then as long as a page is open: the teacher may answer meanwhile. */
export const useFollowedShares = (draftId: string) =>
  useQuery({ ...sharesQuery(draftId), staleTime: 0, refetchInterval: whileOpenMs, refetchOnWindowFocus: true })

type Answered = { ok: boolean; status: number; json(): Promise<Shares> }

function useChange<Told>(draftId: string, ask: (told: Told) => Promise<Answered>) {
  const queries = useQueryClient()
  const { queryKey } = sharesQuery(draftId)
  return useMutation({
    // One at a time, in the order in which they were pressed.
    scope: { id: `shares ${draftId}` },
    mutationFn: async (told: Told) => (await send(ask(told))).json(),
    // An answer to an earlier question must not come in over this one's.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now)
      void queries.invalidateQueries({ queryKey: [...queryKey, 'who-can-see'] })
      void queries.invalidateQueries({ queryKey: ['queue'] })
    },
    onError: (cause) => {
      if (asProblem(cause).status === 409) void queries.invalidateQueries({ queryKey })
    },
  })
}

type Wanted = InferRequestType<typeof shares.$put>['json']

/** Shares exactly this with the teacher; what is not named is taken back. */
export const useShare = (draftId: string) => useChange(draftId, (json: Wanted) => shares.$put({ param: { id: draftId }, json }))

/** Shares one item more, or the sheet: whatever is shared by now stays so. */
export const useShareOne = (draftId: string) =>
  useChange(draftId, (itemId: string) => shares[':itemId'].$post({ param: { id: draftId, itemId } }))

/** Takes back one item, or the sheet; null: everything. */
export const useTakeBack = (draftId: string) =>
  useChange(draftId, (itemId: string | null) =>
    itemId === null ? shares.$delete({ param: { id: draftId } }) : shares[':itemId'].$delete({ param: { id: draftId, itemId } }),
  )

/** The coach has seen these answers. */
export const useSeen = (draftId: string) =>
  useChange(draftId, (ids: string[]) => answers.seen.$post({ param: { id: draftId }, json: { answers: ids } }))

/** "Talk about it first": the other answer to a teacher who asked for the evidence is to share the sheet. */
export function useTalkFirst(conversationId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () =>
      (
        await send(
          client.api.conversations[':id']['evidence-request'].$put({ param: { id: conversationId }, json: { answer: 'talk-first' } }),
        )
      ).json(),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['shares'] }), queries.invalidateQueries({ queryKey: ['queue'] })]),
  })
}

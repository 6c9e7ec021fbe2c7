import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { asProblem, client, send } from '../../requests/client.ts'
import { type DraftSoFar, withItem } from '../../requests/draft-so-far.ts'
import { keepAnswer } from './use-draft.ts'

type Decision = InferRequestType<(typeof client.api.drafts)[':id']['decisions']['$post']>['json']

/** What every act on a draft has in common: what it changes elsewhere, and what to do when someone else was first. */
function useAct(draft: Pick<DraftSoFar, 'id' | 'conversationId'>) {
  const queries = useQueryClient()
  const key = ['draft', draft.id]
  return {
    queries,
    key,
    /** An answer to an earlier question must not come in over this act's. */
    onMutate: () => queries.cancelQueries({ queryKey: key }),
    onError: (cause: Error) => {
      if (asProblem(cause).code === 'stale_revision') void queries.invalidateQueries({ queryKey: key })
    },
    done: () => {
      void queries.invalidateQueries({ queryKey: ['conversation', draft.conversationId] })
      void queries.invalidateQueries({ queryKey: ['conversations'] })
      // What is shared is read only as long as it is approved.
      void queries.invalidateQueries({ queryKey: ['shares', draft.id] })
      void queries.invalidateQueries({ queryKey: ['queue'] })
    },
  }
}

/** A decision on one item: it is on the page when the server has it, not before. */
export function useDecision(draft: DraftSoFar) {
  const { queries, key, done, ...act } = useAct(draft)
  return useMutation({
    ...act,
    mutationFn: async (json: Decision) => (await send(client.api.drafts[':id'].decisions.$post({ param: { id: draft.id }, json }))).json(),
    onSuccess: ({ item, status, findings }) => {
      queries.setQueryData<DraftSoFar>(key, (now) => now && { ...withItem(now, item), status, findings })
      done()
    },
  })
}

/** Another one in the place of an item. */
export function useAnother(draft: DraftSoFar) {
  const { queries, key: _, done, ...act } = useAct(draft)
  return useMutation({
    ...act,
    mutationFn: async ({ itemId, revision }: { itemId: string; revision: number }) =>
      (await send(client.api.drafts[':id'].items[':itemId'].another.$post({ param: { id: draft.id, itemId }, json: { revision } }))).json(),
    onSuccess: (answer) => {
      keepAnswer(queries, answer)
      done()
    },
  })
}

/** "Take it into the room". */
export function useTake(draft: DraftSoFar) {
  const { queries, key: _, done, ...act } = useAct(draft)
  return useMutation({
    ...act,
    mutationFn: async () => (await send(client.api.drafts[':id'].take.$post({ param: { id: draft.id } }))).json(),
    onSuccess: (answer) => {
      keepAnswer(queries, answer)
      done()
    },
  })
}

type Order = InferRequestType<(typeof client.api.drafts)[':id']['order']['$post']>['json']['order']

/** The items in another order. Shown at once, since it can be put back as it was. */
export function useOrder(draft: DraftSoFar) {
  const { queries, key, done, ...act } = useAct(draft)
  return useMutation({
    mutationFn: async (order: Order) =>
      (await send(client.api.drafts[':id'].order.$post({ param: { id: draft.id }, json: { order } }))).json(),
    onMutate: async (order) => {
      await act.onMutate()
      const before = queries.getQueryData<DraftSoFar>(key)
      queries.setQueryData<DraftSoFar>(key, (now) => now && { ...now, items: inOrder(now.items, order) })
      return before?.items
    },
    onError: (_cause, _order, before) => {
      queries.setQueryData<DraftSoFar>(key, (now) => now && before && { ...now, items: before })
      void queries.invalidateQueries({ queryKey: key })
    },
    onSuccess: (answer) => {
      keepAnswer(queries, answer)
      done()
    },
  })
}

const inOrder = (items: DraftSoFar['items'], order: Order): DraftSoFar['items'] =>
  order.flatMap(({ itemId, stage }, position) => {
    const item = items.find(({ id }) => id === itemId)
    return item ? [{ ...item, group: stage, position }] : []
  })

type KeptWording = InferRequestType<(typeof client.api)['kept-wordings']['$post']>['json']

/** "Don’t flag this again": these words, under this rule, in every plan of the coach. */
export function useKeptWording(draft: DraftSoFar) {
  const { queries } = useAct(draft)
  return useMutation({
    mutationFn: async (json: KeptWording) => (await send(client.api['kept-wordings'].$post({ json }))).json(),
    onSuccess: (_, kept) => queries.setQueriesData<DraftSoFar>({ queryKey: ['draft'] }, (each) => each && withoutFlag(each, kept)),
  })
}

const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()

const withoutFlag = (draft: DraftSoFar, { rule, words }: KeptWording): DraftSoFar => ({
  ...draft,
  items: draft.items.map((item) => ({
    ...item,
    findings: item.findings.filter(
      (finding) => finding.severity === 'block' || finding.rule !== rule || plain(item.text.slice(...finding.span)) !== plain(words),
    ),
  })),
})

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, send } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useOnce } from '../../requests/once.ts'

/** Another plan from the same notes: by another coaching model, or over again with what was approved kept. */
type Wanted = { coachingModel: string; keep?: string }

/** Begins another plan from a draft's notes, and gives its id. Trying again after a failure makes no second one. */
export function useAnotherPlan(draft: DraftSoFar, onBegun: (draftId: string) => void) {
  const queries = useQueryClient()
  const once = useOnce()
  return useMutation({
    mutationFn: async ({ coachingModel, keep }: Wanted) => {
      const { notes: _, ...asked } = draft.request
      const json = { ...asked, materialId: draft.materialId, coachingModel, ...(keep !== undefined && { keep }) }
      const answer = await send(client.api.drafts.$post({ json, header: { 'idempotency-key': once.keyFor(json) } }))
      return (await answer.json()).id
    },
    onSuccess: async (id) => {
      once.arrived()
      await queries.invalidateQueries({ queryKey: ['conversation', draft.conversationId] })
      onBegun(id)
    },
  })
}

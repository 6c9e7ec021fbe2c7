import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DrafterName } from '../../../server/domain/plan-request.ts'
import { asProblem, client, send } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import { useOnce } from '../../requests/once.ts'
import { showsWhatIsSent } from '../../requests/queries.ts'

/** Another plan from the same notes: by another coaching model, by another drafter, or over again with what was approved kept. */
type Wanted = {
  coachingModel: string
  drafter?: DrafterName
  keep?: string
  /** For feedback: by whose criteria; null: in the usual order; left out: as before. */
  framework?: string | null
}

/**
 * Begins another plan from a draft's notes, and gives its id. Trying again after a failure makes no second one.
 * Where a language model is to write and its coach has not seen what it is sent, that is shown first.
 */
export function useAnotherPlan(draft: DraftSoFar, onBegun: (draftId: string) => void) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const once = useOnce()
  const noLanguageModel = useLanguageModel() === null
  return useMutation({
    meta: showsWhatIsSent,
    mutationFn: async ({ coachingModel, drafter, keep, framework }: Wanted) => {
      const { notes: _, drafter: before, framework: order, ...asked } = draft.request
      const by = framework === undefined ? order : framework
      // The language model that wrote the one before may be gone.
      const byWhom = drafter ?? (noLanguageModel ? 'built-in' : before)
      const json = {
        ...asked,
        materialId: draft.materialId,
        coachingModel,
        ...(by != null && { framework: by }),
        ...(byWhom !== undefined && { drafter: byWhom }),
        ...(keep !== undefined && { keep }),
      }
      const answer = await send(client.api.drafts.$post({ json, header: { 'idempotency-key': once.keyFor(json) } }))
      return (await answer.json()).id
    },
    onSuccess: async (id) => {
      once.arrived()
      await queries.invalidateQueries({ queryKey: ['conversation', draft.conversationId] })
      onBegun(id)
    },
    onError: (cause, { coachingModel, keep, framework }) => {
      if (asProblem(cause).code !== 'sending.see_first') return
      void queries.invalidateQueries({ queryKey: ['language-model'] })
      const search = { draft: draft.id, coachingModel, keep, framework: framework ?? undefined }
      void navigate({ to: '/conversations/$id/see-first', params: { id: draft.conversationId }, search })
    },
  })
}

import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { conversationQuery } from '../../requests/use-conversation.ts'

const route = getRouteApi('/conversations/$id')

/** The ways to another plan: alone, beside this one, or as it comes. */
export function useOpenDraft(draft: DraftSoFar) {
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const alone = (id: string) => void navigate({ search: { draft: id }, resetScroll: false })
  const beside = (id: string) => void navigate({ search: { draft: draft.id, beside: id }, resetScroll: false })
  return {
    alone,
    beside,
    /** A draft that was begun: beside this one where another coaching model or drafter makes it of the same notes, in the place of one that broke off and otherwise. */
    after: async (id: string) => {
      const { drafts } = await queries.fetchQuery({ ...conversationQuery(draft.conversationId), staleTime: 5_000 })
      const begun = drafts.find((other) => other.id === id)
      const isOther =
        begun?.materialId === draft.materialId &&
        (begun.coachingModel !== draft.request.coachingModel || begun.drafter !== (draft.request.drafter ?? 'built-in'))
      if (isOther && draft.composing !== 'interrupted') beside(id)
      else alone(id)
    },
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, send } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { providerQuery } from '../../requests/language-model.ts'
import { useAnotherPlan } from '../conversation/begin-draft.ts'

/** What was asked for when what is sent had to be seen first. */
type Asked = { coachingModel: string; keep: string | undefined; framework: string | undefined }

/**
 * Says that its coach has seen what is sent. Then the language model writes, beside the plan that is there unless the new one takes its
 * place; or it answers in the thread alone, and nothing is sent before something is said there.
 */
export function useLetWrite(draft: DraftSoFar, { coachingModel, keep, framework }: Asked) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toConversation = (search: { draft: string; beside?: string }) =>
    void navigate({ to: '/conversations/$id', params: { id: draft.conversationId }, search })
  const another = useAnotherPlan(draft, (begun) => {
    const isBeside = keep === undefined && draft.items.length > 0 && draft.composing === 'done'
    toConversation(isBeside ? { draft: draft.id, beside: begun } : { draft: begun })
  })
  return useMutation({
    mutationFn: async (what: 'write' | 'answer') => {
      const provider = await (await send(client.api.provider.seen.$post())).json()
      queries.setQueryData(providerQuery.queryKey, provider)
      if (what === 'answer') toConversation({ draft: draft.id })
      else
        await another.mutateAsync({
          coachingModel,
          drafter: 'llm',
          ...(keep !== undefined && { keep }),
          ...(framework !== undefined && { framework }),
        })
    },
  })
}

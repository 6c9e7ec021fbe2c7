import { useQuery } from '@tanstack/react-query'
import { client, send } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'

/** What a plan from a draft's notes would send, word for word; asked anew whenever it is looked at. */
export function useWouldSend(draft: DraftSoFar, coachingModel: string) {
  const { notes: _notes, drafter: _drafter, ...asked } = draft.request
  const about = { ...asked, materialId: draft.materialId, coachingModel }
  return useQuery({
    queryKey: ['would-send', about],
    queryFn: async () => (await send(client.api.provider.preview.$post({ json: about }))).json(),
    staleTime: 0,
  })
}

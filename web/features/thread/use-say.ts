import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, send } from '../../requests/client.ts'
import { useOnce } from '../../requests/once.ts'
import { conversationQuery, type View } from '../../requests/use-conversation.ts'

type SayProps = {
  conversationId: string
  /** The draft that is looked at, if there is one. */
  draftId: string | null
  /** It has arrived, and is answered in the thread. */
  onSaid: (text: string) => void
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** Under which it is known that something is being said in a conversation. */
export const sayKey = (conversationId: string) => ['say', conversationId]

/** Says something in the thread, and does on the page what the answer asks for. Trying again after a failure says it once. */
export function useSay({ conversationId, draftId, onSaid, onDraft, onShow }: SayProps) {
  const once = useOnce()
  const queries = useQueryClient()
  return useMutation({
    mutationKey: sayKey(conversationId),
    mutationFn: async (text: string) => {
      const before = queries.getQueryData(conversationQuery(conversationId).queryKey)
      const message = { text, ...(draftId !== null && { draftId }) }
      const header = { 'idempotency-key': once.keyFor(message) }
      const sent = send(client.api.conversations[':id'].messages.$post({ param: { id: conversationId }, json: message, header }))
      return { answer: await (await sent).json(), seen: before?.messages.at(-1)?.seq ?? 0 }
    },
    onSuccess: async ({ answer, seen }, text) => {
      if (draftId !== null) void queries.invalidateQueries({ queryKey: ['draft', draftId] })
      void queries.invalidateQueries({ queryKey: ['conversations'] })
      const now = await queries.fetchQuery({ ...conversationQuery(conversationId), staleTime: 0 })
      const view = now.messages.findLast(({ seq, show }) => seq > seen && show !== null)?.show
      once.arrived()
      onSaid(text)
      if (answer.draftId !== null && answer.draftId !== draftId) onDraft(answer.draftId)
      if (view) onShow(view)
    },
  })
}

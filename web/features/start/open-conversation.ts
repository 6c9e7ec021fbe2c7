import { useMutation } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { client, send } from '../../requests/client.ts'
import { useOnce } from '../../requests/once.ts'

type Brought = InferRequestType<typeof client.api.conversations.$post>['json'] | InferRequestType<typeof client.api.drafts.$post>['json']

/** Opens a conversation with what was brought. Trying again after a failure opens the same one. */
export function useOpenConversation(onOpened: (id: string) => void) {
  const once = useOnce()
  return useMutation({
    mutationFn: async (brought: Brought) => {
      const header = { 'idempotency-key': once.keyFor(brought) }
      // What is known to be a lesson plan is not asked whether it is one.
      if (!('text' in brought)) return (await (await send(client.api.drafts.$post({ json: brought, header }))).json()).conversationId
      return (await (await send(client.api.conversations.$post({ json: brought, header }))).json()).id
    },
    onSuccess: (id) => {
      once.arrived()
      onOpened(id)
    },
  })
}

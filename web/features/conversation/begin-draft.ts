import { useMutation } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useRef } from 'react'
import { client, send } from '../../app/client.ts'

type Request = InferRequestType<typeof client.api.drafts.$post>['json']

/** Random enough to be no one else's; `crypto.randomUUID` is missing where the page is not served securely. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Begins a draft. Trying again after a failure sends the same key, so that one press makes one draft. */
export function useBeginDraft(onBegun: (id: string) => void) {
  const sent = useRef({ body: '', key: '' })
  return useMutation({
    mutationFn: async (request: Request) => {
      const body = JSON.stringify(request)
      if (sent.current.body !== body) sent.current = { body, key: newKey() }
      const answer = await send(client.api.drafts.$post({ json: request, header: { 'idempotency-key': sent.current.key } }))
      return (await answer.json()).id
    },
    onSuccess: (id) => {
      sent.current = { body: '', key: '' }
      onBegun(id)
    },
  })
}

import { useRef } from 'react'

/** Random enough to be no one else's; `crypto.randomUUID` is missing where the page is not served securely. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The Idempotency-Key of what is sent: the same for the same words until they have arrived, so that trying again makes nothing twice. */
export function useOnce() {
  const sent = useRef({ body: '', key: '' })
  return {
    keyFor(request: unknown): string {
      const body = JSON.stringify(request)
      if (sent.current.body !== body) sent.current = { body, key: newKey() }
      return sent.current.key
    },
    arrived() {
      sent.current = { body: '', key: '' }
    },
  }
}

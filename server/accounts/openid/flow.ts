import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What this browser must bring back from the provider. `invitation` is the token of one that is being accepted on the way. */
const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  invitation: z.string().nullable(),
  /** Milliseconds since 1970. */
  until: z.number(),
})

export type Flow = z.infer<typeof Flow>

/** Minutes are plenty to sign in at the provider. */
export const flowSeconds = 10 * 60

/**
 * Keeps a sign-in that is under way in a cookie of the browser that began it, signed, so that nothing has to be stored for people who are not known
 * yet. The key is one of its own: nothing that anything else here signs passes for it.
 */
export function sealFlows(secret: string, now: () => Date) {
  const key = createHmac('sha256', secret).update('openid-flow').digest()
  const signature = (text: string): Buffer => createHmac('sha256', key).update(text).digest()

  return {
    seal(flow: Omit<Flow, 'until'>): string {
      const text = Buffer.from(JSON.stringify({ ...flow, until: now().getTime() + flowSeconds * 1000 })).toString('base64url')
      return `${text}.${signature(text).toString('base64url')}`
    },

    /** Null: it is not ours, or too old. */
    open(sealed: string): Flow | null {
      const [text = '', signed = ''] = sealed.split('.')
      const given = Buffer.from(signed, 'base64url')
      const right = signature(text)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      const flow = Flow.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
      return flow.until > now().getTime() ? flow : null
    },
  }
}

import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Begins a login of a person who has proved who they are by other means than a password: by accepting an invitation, or at the school’s provider.
 * A function and no address: it asks for no proof itself. Gives null where the person has gone or may not sign in.
 */
export const beginLogin = {
  id: 'begin-login',
  endpoints: {
    beginLogin: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (context) => {
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(context.body.userId)
      const session = user && (await internalAdapter.createSession(user.id))
      if (!user || !session) return null
      await setSessionCookie(context, { session, user })
      return { token: session.token }
    }),
  },
} satisfies BetterAuthPlugin

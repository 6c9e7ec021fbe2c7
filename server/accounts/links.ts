import { isAPIError } from 'better-auth/api'
import type { Auth } from './better-auth.ts'
import type { Note } from './noted.ts'
import type { AccountDatabase } from './tables.ts'

/** What the magic-link plugin keeps beside a token’s hash; of one person, all the same. */
const keptFor = (email: string): string => JSON.stringify({ type: 'magic-link', email })

/** No link that this person was given opens anything any more. */
export async function voidLinks(db: AccountDatabase, email: string): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', keptFor(email)).execute()
}

/** One-time links: kept as a hash, good for one use and one day, and only the last one given. */
export const createLinks = (db: AccountDatabase, auth: Auth) => ({
  /** The token of a fresh link; all earlier ones are void. */
  async fresh(email: string): Promise<string> {
    await voidLinks(db, email)
    let token = ''
    const handOver = (made: string) => {
      token = made
    }
    await auth.api.signInMagicLink({ body: { email, metadata: { handOver } }, headers: new Headers() })
    // Of two that were made at the same moment, by two processes, the same one stays for both.
    await db
      .deleteFrom('verification')
      .where('value', '=', keptFor(email))
      .where('id', '!=', (made) =>
        made
          .selectFrom('verification')
          .select('id')
          .where('value', '=', keptFor(email))
          .orderBy('createdAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1),
      )
      .execute()
    return token
  },

  /** Signs in by a link and gives the cookies, or null when it was used, is void or too old. */
  open:
    (note: Note) =>
    async (token: string, headers: Headers): Promise<string[] | null> => {
      const opened = await auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }).catch((cause) => {
        // That is how the plugin says no: it sends a browser elsewhere.
        if (isAPIError(cause) && cause.status === 'FOUND') return null
        throw cause
      })
      if (opened === null) return null
      const { id } = opened.response.user
      await note({ action: 'login.begun', actorId: id, thingId: id })
      return opened.headers.getSetCookie()
    },
})

export type Links = ReturnType<typeof createLinks>

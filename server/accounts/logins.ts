import { isAPIError } from 'better-auth/api'
import { AppError } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import { provider } from './passwords.ts'
import { personOf } from './people.ts'
import type { Person } from './person.ts'
import type { AccountDatabase } from './tables.ts'

/** An authenticated browser. */
export type Login = { id: string; person: Person }

const wrong = () =>
  new AppError('account.wrong_login', 401, 'This e-mail address and this password don’t go together.', 'Check both, and try again.')

const isRefusal = (cause: unknown): boolean => isAPIError(cause) && (cause.status === 'UNAUTHORIZED' || cause.status === 'BAD_REQUEST')

/** Who is signed in. Cookies go to the browser as they are; every question is put to the store. */
export function createLogins(db: AccountDatabase, auth: Auth, { attempts, now }: { attempts: Attempts; now: () => Date }) {
  /** One question, whether or not the address is known: how long it takes tells nothing. */
  async function hashOf(email: string): Promise<string | null> {
    const row = await db
      .selectFrom('user')
      .leftJoin('account', (join) => join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', provider))
      .select('account.password')
      .where('user.email', '=', email)
      .executeTakeFirst()
    return row?.password ?? null
  }

  const tryPassword = (email: string, password: string, headers: Headers) =>
    attempts(email, () =>
      auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }).catch((cause) => {
        if (isRefusal(cause)) return null
        throw cause
      }),
    )

  async function loginOf(headers: Headers): Promise<{ login: Login | null; cookies: string[] }> {
    // Refused only when the login was ended while it was being looked at.
    const found = await auth.api.getSession({ headers, returnHeaders: true }).catch((cause) => {
      if (isRefusal(cause)) return null
      throw cause
    })
    const cookies = found?.headers.getSetCookie() ?? []
    if (!found?.response) return { login: null, cookies }
    const { session, user } = found.response
    return { login: { id: session.id, person: await personOf(db, user) }, cookies }
  }

  return {
    loginOf,

    /** Signs in by e-mail address and password. @throws AppError 401, the same for an unknown address and a wrong password; 429 */
    async signIn({ email, password }: { email: string; password: string }, headers: Headers) {
      const before = await hashOf(email)
      const tried = await tryPassword(email, password, headers)
      if (!tried) throw wrong()
      // The password may have been changed while this one was compared, which takes a while: that change ends this login too.
      if ((await hashOf(email)) !== before) {
        await db.deleteFrom('session').where('token', '=', tried.response.token).execute()
        throw wrong()
      }
      return { person: await personOf(db, tried.response.user), cookies: tried.headers.getSetCookie() }
    },

    /** Ends this browser’s login at once, and gives the cookies that make it forget. */
    async signOut(headers: Headers): Promise<string[]> {
      const { login } = await loginOf(headers)
      // Not left to better-auth, which says that it is done even when the store could not be written to.
      if (login) await db.deleteFrom('session').where('id', '=', login.id).execute()
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** Whether a login goes on. */
    async stillSignedIn(loginId: string): Promise<boolean> {
      const query = db.selectFrom('session').select('id').where('id', '=', loginId).where('expiresAt', '>', now().toISOString())
      return (await query.executeTakeFirst()) !== undefined
    },
  }
}

import { isAPIError } from 'better-auth/api'
import { AppError } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import type { Caller } from './caller.ts'
import { endLogins } from './end-logins.ts'
import type { Note } from './noted.ts'
import { provider } from './passwords.ts'
import { personOf } from './people.ts'
import type { Person } from './person.ts'
import type { AccountDatabase } from './tables.ts'

/** An authenticated browser. */
export type Login = { id: string; person: Person }

/** Someone is in, or is to give a code of their authenticator app first; the cookies are for either. */
export type SignedIn = { person: Person | null; cookies: string[] }

const wrong = () =>
  new AppError('account.wrong_login', 401, 'This e-mail address and this password don’t go together.', 'Check both, and try again.')

const isRefusal = (cause: unknown): boolean => isAPIError(cause) && (cause.status === 'UNAUTHORIZED' || cause.status === 'BAD_REQUEST')

type Parts = { attempts: Attempts; note: Note; now: () => Date }

/** Who is signed in. Cookies go to the browser as they are; every question is put to the store. */
export function createLogins(db: AccountDatabase, auth: Auth, { attempts, note, now }: Parts) {
  /** One question, whether or not the e-mail address is known: how long it takes tells nothing. */
  const standingOf = (email: string) =>
    db
      .selectFrom('user')
      .leftJoin('account', (join) => join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', provider))
      .leftJoin('disabled_person', 'disabled_person.user_id', 'user.id')
      .select(['user.id', 'account.password', 'disabled_person.disabled_at'])
      .where('user.email', '=', email)
      .executeTakeFirst()

  const tryPassword = (email: string, password: string, { headers, address }: Caller, isOpen: boolean) =>
    attempts.password({ email, address }, async () => {
      if (!isOpen) {
        // A closed account costs a hash like a wrong password and an unknown address, and is answered like them.
        await (await auth.$context).password.hash(password)
        return null
      }
      return auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }).catch((cause) => {
        if (isRefusal(cause)) return null
        throw cause
      })
    })

  async function loginOf(headers: Headers): Promise<{ login: Login | null; cookies: string[] }> {
    // Refused only when the login was ended while it was being looked at.
    const found = await auth.api.getSession({ headers, returnHeaders: true }).catch((cause) => {
      if (isRefusal(cause)) return null
      throw cause
    })
    const cookies = found?.headers.getSetCookie() ?? []
    if (!found?.response) return { login: null, cookies }
    const { session, user } = found.response
    const person = await personOf(db, user.id)
    return { login: person ? { id: session.id, person } : null, cookies }
  }

  return {
    loginOf,

    /** Signs in by e-mail address and password. @throws AppError 401, the same for an unknown address, a wrong password and a closed account; 429 */
    async signIn({ email, password }: { email: string; password: string }, caller: Caller): Promise<SignedIn> {
      const before = await standingOf(email)
      const tried = await tryPassword(email, password, caller, (before?.disabled_at ?? null) === null)
      if (!tried || !before) {
        // An address that nobody has leaves one too: how long it takes tells nothing.
        await note({ action: 'login.refused', actorId: null, thingId: before?.id ?? null })
        throw wrong()
      }
      // The password may have been changed while this one was compared, which takes a while: that change ends this login too.
      const after = await standingOf(email)
      if (after?.id !== before.id || after.password !== before.password || after.disabled_at !== null) {
        await endThis(tried.response, before.id)
        throw wrong()
      }
      const waits = 'twoFactorRedirect' in tried.response
      if (!waits) await note({ action: 'login.begun', actorId: before.id, thingId: before.id })
      return { person: waits ? null : ((await personOf(db, before.id)) ?? null), cookies: tried.headers.getSetCookie() }
    },

    /** Ends this browser’s login at once, and gives the cookies that make it forget. */
    async signOut(headers: Headers): Promise<string[]> {
      const { login } = await loginOf(headers)
      // Not left to better-auth, which says that it is done even when the store could not be written to.
      if (login) await db.deleteFrom('session').where('id', '=', login.id).execute()
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** Ends all logins of a person, this one too, and gives the cookies that make this browser forget. */
    async signOutEverywhere(userId: string, headers: Headers): Promise<string[]> {
      await db.transaction().execute((trx) => endLogins(trx, userId, { except: null }))
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** Whether a login goes on, of someone whose account is open. */
    async stillSignedIn(loginId: string): Promise<boolean> {
      const query = db
        .selectFrom('session')
        .select('id')
        .where('id', '=', loginId)
        .where('expiresAt', '>', now().toISOString())
        .where((row) => row.not(row.exists(row.selectFrom('disabled_person').select('user_id').whereRef('user_id', '=', 'session.userId'))))
      return (await query.executeTakeFirst()) !== undefined
    },
  }

  /** A login that should not have begun, or a sign-in that waits for its second step. */
  async function endThis(begun: object, userId: string): Promise<void> {
    if ('token' in begun && typeof begun.token === 'string') await db.deleteFrom('session').where('token', '=', begun.token).execute()
    else await db.deleteFrom('verification').where('value', '=', userId).execute()
  }
}

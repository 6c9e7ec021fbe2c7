import { isAPIError } from 'better-auth/api'
import { AppError } from '../errors.ts'
import { type Attempts, tooMany } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import type { Caller } from './caller.ts'
import type { Note } from './noted.ts'
import { passwordHash } from './passwords.ts'
import { personOf } from './people.ts'
import type { Person } from './person.ts'
import type { SpentCodes } from './spent-codes.ts'
import type { AccountDatabase } from './tables.ts'
import { wrongCode } from './two-factor.ts'

/*
 * When the second step is due, for one who has turned it on:
 * - by password: yes.
 * - by a link to a new password: yes, since that link signs nobody in; one signs in with the new password afterwards. It is turned off only where the
 *   admin who made the link said so, for someone who has lost the phone and the backup codes.
 * - by the link that a start prints in the terminal: no. Whoever reads it runs the machine, and it exists only while there is no password.
 * - by an invitation: no. A new account has none yet, and someone who has one signs in first.
 * - through the school’s provider: no. Who may pass there, and by which steps, is the provider’s to say. Whoever passes there for the first time into an
 *   account that had a password has no password from then on, and no second step, until they choose them anew (openid/sign-in.ts).
 */

const again = () =>
  new AppError(
    'account.sign_in_again',
    401,
    'This sign-in took too long, or had too many wrong codes.',
    'Sign in again from the beginning.',
  )

const spentAlready = () =>
  new AppError('account.code_used', 400, 'This code was used already.', 'Wait for the next one, half a minute at most, and type that.')

/** How long better-auth’s plugin closes an account to codes after ten wrong ones in a row. */
const lockSeconds = 15 * 60

const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Undefined: a wrong code, which is counted. */
function refusalOf(cause: unknown): AppError | undefined {
  if (!isAPIError(cause)) throw cause
  const code = String(cause.body?.code)
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return undefined
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return tooMany(lockSeconds)
  // What is left: no sign-in that waits, or one that has used up its five codes. Of two codes at once, one is not looked at.
  if (cause.status === 'UNAUTHORIZED' || cause.status === 'BAD_REQUEST' || cause.status === 'CONFLICT') return again()
  throw cause
}

/** A browser that is signed in as well would be taken for one that confirms its own app. */
function withoutLogin(headers: Headers): Headers {
  const kept = new Headers(headers)
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/).filter((cookie) => !cookie.split('=')[0]?.endsWith('.session_token'))
  kept.set('cookie', cookies.join('; '))
  return kept
}

type Parts = { attempts: Attempts; spent: SpentCodes; note: Note }

/** The second half of a sign-in by password: a code of the authenticator app, or a backup code, which is good once. */
export function createSecondStep(db: AccountDatabase, auth: Auth, { attempts, spent, note }: Parts) {
  /** Whose sign-in waits in this browser. The cookie’s signature is better-auth’s to check. */
  async function whoWaits(headers: Headers): Promise<string | undefined> {
    const identifier = /(?:^|[;.\s])two_factor=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
    if (identifier === undefined) return undefined
    return (await db.selectFrom('verification').select('value').where('identifier', '=', identifier).executeTakeFirst())?.value
  }

  const tryCode = (code: string, { headers, address }: Caller) =>
    attempts.secret(address, async () => {
      const given = { body: { code }, headers: withoutLogin(headers), returnHeaders: true } as const
      const tried = isAppCode(code) ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given)
      return tried.catch((cause) => {
        const refusal = refusalOf(cause)
        if (refusal) throw refusal
        return null
      })
    })

  /** @throws AppError 400, 401, 429 */
  return async (code: string, caller: Caller): Promise<{ person: Person; cookies: string[] }> => {
    const userId = await whoWaits(caller.headers)
    if (userId === undefined) throw again()
    const before = await passwordHash(db, userId)
    if (isAppCode(code) && (await spent.isSpent(userId, code))) throw spentAlready()
    const tried = await tryCode(code, caller)
    if (!tried) {
      await note({ action: 'login.refused', actorId: null, thingId: userId })
      throw wrongCode()
    }

    const undo = () => db.deleteFrom('session').where('token', '=', String(tried.response.token)).execute()
    if (isAppCode(code) && !(await spent.spend(userId, code))) {
      await undo()
      throw spentAlready()
    }
    // The password may have been changed, or the account closed, in between.
    const person = (await passwordHash(db, userId)) === before ? await personOf(db, userId) : undefined
    if (!person || tried.response.user?.id !== userId) {
      await undo()
      throw again()
    }
    await note({ action: 'login.begun', actorId: userId, thingId: userId })
    return { person, cookies: tried.headers.getSetCookie() }
  }
}

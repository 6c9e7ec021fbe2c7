import { isAPIError } from 'better-auth/api'
import { AppError } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import type { Caller } from './caller.ts'
import { endLogins } from './end-logins.ts'
import type { Passwords } from './passwords.ts'
import type { SpentCodes } from './spent-codes.ts'
import type { AccountDatabase } from './tables.ts'

export const wrongCode = () =>
  new AppError(
    'account.wrong_code',
    400,
    'This code is not right.',
    'Type the six digits that your authenticator app shows now. If they are refused again, check that the clock of your phone is right.',
  )

const alreadyOn = () =>
  new AppError('account.two_factor_on', 409, 'The second step is on already.', 'To change the app or the phone, turn it off first.')
const notOn = () => new AppError('account.two_factor_off', 409, 'The second step is not on.', 'Set it up first.')

const codeOf = (cause: unknown): string => (isAPIError(cause) ? String(cause.body?.code) : '')

/** No second step any more, and no secret or code of it. */
export async function dropTwoFactor(trx: AccountDatabase, userId: string): Promise<void> {
  await trx.updateTable('user').set({ twoFactorEnabled: 0 }).where('id', '=', userId).execute()
  await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute()
}

type Parts = { passwords: Passwords; attempts: Attempts; spent: SpentCodes }

/**
 * The second step: a code of an authenticator app, which a person turns on for themselves. better-auth’s plugin keeps secret and backup codes, both
 * encrypted, and is called by its functions. Everything here asks for the password, so that an open browser is not enough.
 */
export function createTwoFactor(db: AccountDatabase, auth: Auth, { passwords, attempts, spent }: Parts) {
  async function isOn(userId: string): Promise<boolean> {
    const row = await db.selectFrom('user').select('twoFactorEnabled').where('id', '=', userId).executeTakeFirst()
    return Boolean(row?.twoFactorEnabled)
  }
  const backupCodesOf = async (userId: string): Promise<string[]> => (await auth.api.viewBackupCodes({ body: { userId } })).backupCodes

  return {
    isOn,

    /** How many backup codes are left; null while it is off. */
    backupCodesLeft: async (userId: string): Promise<number | null> => ((await isOn(userId)) ? (await backupCodesOf(userId)).length : null),

    /** A fresh secret, which counts nothing until a code of it was given. @throws AppError 400, 409, 429 */
    async start(userId: string, password: string, { headers, address }: Caller): Promise<{ secret: string; address: string }> {
      if (await isOn(userId)) throw alreadyOn()
      await passwords.prove(userId, password, address)
      const begun = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
      if (begun.method !== 'totp') throw new Error('The two-factor plugin gave no secret')
      return { secret: new URL(begun.totpURI).searchParams.get('secret') ?? '', address: begun.totpURI }
    },

    /** Turns it on by a code of the app, ends every other login, and shows the ten backup codes, this once. @throws AppError 400, 409, 429 */
    async confirm(userId: string, code: string, { headers, address }: Caller): Promise<{ backupCodes: string[]; cookies: string[] }> {
      if (await isOn(userId)) throw alreadyOn()
      // The plugin counts no wrong codes of one who is signed in.
      const right = await attempts.secret(address, () =>
        auth.api.verifyTOTP({ body: { code }, headers }).catch((cause) => {
          if (codeOf(cause) === 'INVALID_CODE') return null
          if (codeOf(cause) === 'TOTP_NOT_ENABLED') throw notOn()
          throw cause
        }),
      )
      if (!right) throw wrongCode()
      await spent.spend(userId, code)
      // Whoever else is in got there without the second step; this browser goes on with a login of its own.
      await db.transaction().execute((trx) => endLogins(trx, userId, { except: null }))
      const { headers: begun } = await auth.api.beginLogin({ body: { userId }, headers, returnHeaders: true })
      const cookies = begun.getSetCookie()
      return { backupCodes: await backupCodesOf(userId), cookies }
    },

    /** Ten others instead of those before. @throws AppError 400, 409, 429 */
    async newBackupCodes(userId: string, password: string, { headers, address }: Caller): Promise<string[]> {
      if (!(await isOn(userId))) throw notOn()
      await passwords.prove(userId, password, address)
      return (await auth.api.generateBackupCodes({ body: { password }, headers })).backupCodes
    },

    /** @throws AppError 400, 409, 429 */
    async turnOff(userId: string, password: string, { address }: Caller): Promise<void> {
      if (!(await isOn(userId))) throw notOn()
      await passwords.prove(userId, password, address)
      await db.transaction().execute((trx) => dropTwoFactor(trx, userId))
    },
  }
}

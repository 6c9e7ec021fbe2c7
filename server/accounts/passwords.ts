import { randomUUID } from 'node:crypto'
import { AppError, invalid } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import { endLogins } from './end-logins.ts'
import { voidLinks } from './links.ts'
import type { NetworkAddress } from './network-address.ts'
import { placeholderEmail } from './people.ts'
import type { AccountDatabase } from './tables.ts'

/** How better-auth calls a password among the ways to sign in. */
export const provider = 'credential'

export type NewPassword = { password: string; currentPassword?: string | undefined; name?: string | undefined; email?: string | undefined }

type Whose = { userId: string /** The login that goes on; all others end. */; keepLogin: string | null }

type Put = Whose & { hash: string; at: string; name?: string | undefined; email?: string | undefined }

/** The hash of someone’s password, or null while there is none. */
export async function passwordHash(db: AccountDatabase, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', provider)
    .executeTakeFirst()
  return row?.password ?? null
}

const changedMeanwhile = () =>
  new AppError('account.password_changed', 409, 'The password was changed meanwhile.', 'Sign in with the new one, or change it again.')

export const emailTaken = () =>
  new AppError('account.email_taken', 409, 'Another account has this e-mail address.', 'Choose another e-mail address.')

const wrongPassword = () =>
  new AppError(
    'account.wrong_password',
    400,
    'The current password is not right.',
    'Type the password that you sign in with now, and try again.',
  )

/** The first password of someone, as better-auth keeps it. */
export const firstPassword = (userId: string, hash: string, at: string) => ({
  id: randomUUID(),
  accountId: userId,
  providerId: provider,
  userId,
  password: hash,
  createdAt: at,
  updatedAt: at,
})

/**
 * Sets a password within a transaction, whatever it was before, or only if it is still `before`: with it end every other login, and every link this
 * person was given.
 */
export async function putPassword(trx: AccountDatabase, put: Put, before?: { hash: string | null }): Promise<void> {
  const { userId, keepLogin, hash, at, name, email } = put
  // Written first: it holds the row, so that of two who change it at once the second sees what the first did.
  const user = await trx
    .updateTable('user')
    .set({ updatedAt: at, ...(name !== undefined && { name }) })
    .where('id', '=', userId)
    .returning('email')
    .executeTakeFirstOrThrow()
  const now = await passwordHash(trx, userId)
  if (before && now !== before.hash) throw changedMeanwhile()
  if (email !== undefined && email !== user.email) {
    const other = await trx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
    if (other) throw emailTaken()
    await trx.updateTable('user').set({ email }).where('id', '=', userId).execute()
  }
  if (now === null)
    await trx
      .insertInto('account')
      .values(firstPassword(userId, hash, at))
      .execute()
  else {
    const account = { password: hash, updatedAt: at }
    await trx.updateTable('account').set(account).where('userId', '=', userId).where('providerId', '=', provider).execute()
  }
  await voidLinks(trx, user.email)
  await trx.deleteFrom('reset_link').where('user_id', '=', userId).execute()
  await endLogins(trx, userId, { except: keepLogin })
}

/** Sets passwords and what goes with them. One transaction each: the new password, and the end of every other login and link. */
export function createPasswords(db: AccountDatabase, auth: Auth, { attempts, now }: { attempts: Attempts; now: () => Date }) {
  const hashed = async (password: string) => (await auth.$context).password.hash(password)

  async function replace(whose: Whose, { password, name, email }: NewPassword, before: string | null): Promise<void> {
    const put = { ...whose, hash: await hashed(password), at: now().toISOString(), name, email }
    await db.transaction().execute((trx) => putPassword(trx, put, { hash: before }))
  }

  /** Guessed at no faster than when signing in. */
  async function mustBeRight(userId: string, password: string, hash: string, address: NetworkAddress): Promise<void> {
    const { email } = await db.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
    const { verify } = (await auth.$context).password
    const right = await attempts.password({ email, address }, async () => ((await verify({ hash, password })) ? true : null))
    if (!right) throw wrongPassword()
  }

  return {
    hashed,

    has: async (userId: string): Promise<boolean> => (await passwordHash(db, userId)) !== null,

    /** Before something that a login alone must not do. @throws AppError 400, 409 where there is no password, 429 */
    async prove(userId: string, password: string, address: NetworkAddress): Promise<void> {
      const hash = await passwordHash(db, userId)
      if (hash === null) {
        throw new AppError('account.no_password', 409, 'Your account has no password yet.', 'Choose a password first, and do this again.')
      }
      await mustBeRight(userId, password, hash, address)
    },

    /** The first password of one who has none. @throws AppError 409 when there is one by now */
    setFirst: (whose: Whose, chosen: NewPassword) => replace(whose, chosen, null),

    /** What a person chooses: a first password comes with an e-mail address, another one with the current password. @throws AppError 400, 409, 429 */
    async choose(whose: Whose, chosen: NewPassword, address: NetworkAddress): Promise<void> {
      const before = await passwordHash(db, whose.userId)
      if (before !== null) await mustBeRight(whose.userId, chosen.currentPassword ?? '', before, address)
      const { email } = await db.selectFrom('user').select('email').where('id', '=', whose.userId).executeTakeFirstOrThrow()
      if (before === null && email === placeholderEmail && chosen.email === undefined) {
        throw invalid('An e-mail address is missing.', 'Give one: you will sign in with it.')
      }
      await replace(whose, chosen, before)
    },
  }
}

export type Passwords = ReturnType<typeof createPasswords>

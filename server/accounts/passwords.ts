import { randomUUID } from 'node:crypto'
import { AppError, invalid } from '../errors.ts'
import type { Attempts } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import { voidLinks } from './links.ts'
import { placeholderEmail } from './people.ts'
import type { AccountDatabase } from './tables.ts'

/** How better-auth calls a password among the ways to sign in. */
export const provider = 'credential'

export type NewPassword = { password: string; currentPassword?: string | undefined; name?: string | undefined; email?: string | undefined }

type Whose = { userId: string /** The login that goes on; all others end. */; keepLogin: string | null }

/** The hash of someone’s password, or null while there is none. */
async function passwordHash(db: AccountDatabase, userId: string): Promise<string | null> {
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

const emailTaken = () =>
  new AppError('account.email_taken', 409, 'Another account has this e-mail address.', 'Choose another e-mail address.')

/** Sets passwords and what goes with them. One transaction each: the new password, and the end of every other login and link. */
export function createPasswords(db: AccountDatabase, auth: Auth, { attempts, now }: { attempts: Attempts; now: () => Date }) {
  async function replace({ userId, keepLogin }: Whose, { password, name, email }: NewPassword, before: string | null): Promise<void> {
    const hash = await (await auth.$context).password.hash(password)
    const at = now().toISOString()
    await db.transaction().execute(async (trx) => {
      // Written first: it holds the row, so that of two who change it at once the second sees what the first did.
      const user = await trx
        .updateTable('user')
        .set({ updatedAt: at, ...(name !== undefined && { name }) })
        .where('id', '=', userId)
        .returning('email')
        .executeTakeFirstOrThrow()
      if ((await passwordHash(trx, userId)) !== before) throw changedMeanwhile()
      if (email !== undefined && email !== user.email) {
        const other = await trx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
        if (other) throw emailTaken()
        await trx.updateTable('user').set({ email }).where('id', '=', userId).execute()
      }
      if (before === null) {
        const account = { id: randomUUID(), accountId: userId, providerId: provider, userId, password: hash, createdAt: at, updatedAt: at }
        await trx.insertInto('account').values(account).execute()
      } else {
        const account = { password: hash, updatedAt: at }
        await trx.updateTable('account').set(account).where('userId', '=', userId).where('providerId', '=', provider).execute()
      }
      await voidLinks(trx, user.email)
      await trx
        .deleteFrom('session')
        .where('userId', '=', userId)
        .$if(keepLogin !== null, (query) => query.where('id', '!=', keepLogin))
        .execute()
    })
  }

  async function isRight(email: string, password: string, hash: string): Promise<boolean> {
    const { verify } = (await auth.$context).password
    return (await attempts(email, async () => ((await verify({ hash, password })) ? true : null))) === true
  }

  return {
    has: async (userId: string): Promise<boolean> => (await passwordHash(db, userId)) !== null,

    /** The first password of one who has none. @throws AppError 409 when there is one by now */
    setFirst: (whose: Whose, chosen: NewPassword) => replace(whose, chosen, null),

    /** What a person chooses: a first password comes with an e-mail address, another one with the current password. @throws AppError 400, 409, 429 */
    async choose(whose: Whose, chosen: NewPassword): Promise<void> {
      const { email } = await db.selectFrom('user').select('email').where('id', '=', whose.userId).executeTakeFirstOrThrow()
      const before = await passwordHash(db, whose.userId)
      if (before !== null && !(await isRight(email, chosen.currentPassword ?? '', before))) {
        throw new AppError(
          'account.wrong_password',
          400,
          'The current password is not right.',
          'Type the password that you sign in with now, and try again.',
        )
      }
      if (before === null && email === placeholderEmail && chosen.email === undefined) {
        throw invalid('An e-mail address is missing.', 'Give one: you will sign in with it.')
      }
      await replace(whose, chosen, before)
    },
  }
}

export type Passwords = ReturnType<typeof createPasswords>

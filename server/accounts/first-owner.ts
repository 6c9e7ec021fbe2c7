import { randomUUID } from 'node:crypto'
import type { OwnerLogin } from '../config.ts'
import { AppError } from '../errors.ts'
import type { InTransaction } from './acceptance.ts'
import type { Links } from './links.ts'
import type { Note } from './noted.ts'
import type { Passwords } from './passwords.ts'
import { placeholderEmail } from './people.ts'
import type { AccountDatabase } from './tables.ts'

type Owner = { id: string; email: string }

/** The first owner; undefined where Thinking Partner was never started, or that person has gone. */
export const findOwner = (db: AccountDatabase): Promise<Owner | undefined> =>
  db.selectFrom('first_owner').innerJoin('user', 'user.id', 'first_owner.user_id').select(['user.id', 'user.email']).executeTakeFirst()

async function claim(inTransaction: InTransaction, at: string): Promise<void> {
  const id = randomUUID()
  await inTransaction(async (trx, _joined, note) => {
    const claimed = await trx
      .insertInto('first_owner')
      .columns(['one', 'user_id'])
      .expression(
        trx
          .selectNoFrom((row) => [row.lit(1).as('one'), row.val(id).as('user_id')])
          .where((row) => row.not(row.exists(trx.selectFrom('user').select('id')))),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('user_id')
      .executeTakeFirst()
    if (!claimed) return
    // Verified: better-auth would take everything from an account that it thinks someone else may have opened.
    const user = { id, name: '', email: placeholderEmail, emailVerified: 1, createdAt: at, updatedAt: at }
    await trx.insertInto('user').values(user).execute()
    await trx
      .insertInto('person_role')
      .values([
        { user_id: id, role: 'admin' },
        { user_id: id, role: 'coach' },
      ])
      .execute()
    await note({ action: 'owner.made', actorId: null, thingId: id })
  })
}

/** Made where there is nobody yet: of many processes that ask at once, one makes it. Undefined when that person has gone. */
async function findOrClaim(db: AccountDatabase, inTransaction: InTransaction, at: string): Promise<Owner | undefined> {
  const known = await findOwner(db)
  if (known) return known
  await claim(inTransaction, at)
  return findOwner(db)
}

type Parts = {
  passwords: Pick<Passwords, 'setFirst' | 'has'>
  links: Pick<Links, 'fresh'>
  inTransaction: InTransaction
  note: Note
  now: () => Date
}

/**
 * Run at every start. While the first owner has no password: sets the configured one, or gives the address of a fresh one-time link to be printed.
 * `address` is where the app is opened, without a slash at the end. @throws AppError when the configured e-mail address is another person's
 */
export const createFirstOwner =
  (db: AccountDatabase, { passwords, links, inTransaction, note, now }: Parts) =>
  async ({ configured, address }: { configured: OwnerLogin | null; address: string }): Promise<string | null> => {
    const owner = await findOrClaim(db, inTransaction, now().toISOString())
    if (!owner || (await passwords.has(owner.id))) return null
    if (configured === null) return `${address}/api/auth/magic-link/verify?token=${await links.fresh(owner.email)}`
    try {
      await passwords.setFirst({ userId: owner.id, keepLogin: null }, configured)
      await note({ action: 'password.changed', actorId: null, thingId: owner.id })
    } catch (cause) {
      // Another process, started at the same moment, has just set it.
      if (!(cause instanceof AppError && cause.code === 'account.password_changed')) throw cause
    }
    return null
  }

import { randomUUID } from 'node:crypto'
import { emailTaken, firstPassword } from './passwords.ts'
import type { Role } from './person.ts'
import type { AccountDatabase } from './tables.ts'

type NewAccount = {
  name: string
  email: string /** Null: who signs in at the school’s provider needs none. */
  hash: string | null
  at: string
}

/** Adds roles to those that someone has. */
export async function addRoles(trx: AccountDatabase, userId: string, roles: Role[]): Promise<void> {
  const rows = roles.map((role) => ({ user_id: userId, role }))
  await trx
    .insertInto('person_role')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute()
}

/** Makes an account within a transaction, and gives its id. @throws AppError 409 where the e-mail address has one */
export async function makeAccount(trx: AccountDatabase, { name, email, hash, at }: NewAccount): Promise<string> {
  const id = randomUUID()
  // Verified: better-auth would take everything from an account that it thinks someone else may have opened.
  const made = await trx
    .insertInto('user')
    .values({ id, name, email, emailVerified: 1, createdAt: at, updatedAt: at })
    .onConflict((known) => known.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw emailTaken()
  if (hash !== null)
    await trx
      .insertInto('account')
      .values(firstPassword(id, hash, at))
      .execute()
  return id
}

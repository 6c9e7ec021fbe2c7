import type { Generated, Kysely } from 'kysely'
import type { Role } from './person.ts'

/**
 * better-auth’s tables as far as we touch them ourselves, and our own two. Times are ISO text going in and are only compared within SQL;
 * `emailVerified` takes 0 and 1.
 */
export type AccountTables = {
  user: { id: string; name: string; email: string; emailVerified: number; createdAt: string; updatedAt: string }
  session: { id: string; token: string; userId: string; expiresAt: string }
  account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    /** Hashed by better-auth. */
    password: string | null
    createdAt: string
    updatedAt: string
  }
  verification: { id: string; value: string; createdAt: string; expiresAt: string }
  /** A set: one row for each role of each person. */
  person_role: { user_id: string; role: Role }
  /** One row at most: whoever came first. */
  first_owner: { one: Generated<number>; user_id: string }
}

export type AccountDatabase = Kysely<AccountTables>

/** The accounts of a database that keeps other tables too. Kysely’s type can only grow: one that knows these and others is not one that knows these. */
export const accountsIn = <Tables>(db: Kysely<Tables>): AccountDatabase => db.withTables<AccountTables>() as unknown as AccountDatabase

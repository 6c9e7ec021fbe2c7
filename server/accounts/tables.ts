import type { Generated, Kysely } from 'kysely'
import type { Role } from './person.ts'

/**
 * better-auth’s tables as far as we touch them ourselves, and our own. Times are ISO text going in; better-auth’s are only compared within SQL, since
 * PostgreSQL gives them back as dates. `emailVerified` and `twoFactorEnabled` take 0 and 1.
 */
export type AccountTables = {
  user: {
    id: string
    name: string
    email: string
    emailVerified: number
    twoFactorEnabled: number | boolean | null
    createdAt: string
    updatedAt: string
  }
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
  verification: { id: string; identifier: string; value: string; createdAt: string; expiresAt: string }
  /** Of the two-factor plugin: the secret and the backup codes, both encrypted. */
  twoFactor: { id: string; userId: string }
  /** A set: one row for each role of each person. */
  person_role: { user_id: string; role: Role }
  /** One row at most: whoever came first. */
  first_owner: { one: Generated<number>; user_id: string }
  invitation: {
    id: string
    /** Of the last link made for it; those before open nothing. */
    token_hash: string
    /** JSON: a list of roles. */
    roles: string
    /** Both are only suggested, and forgotten when the invitation has ended. */
    name: string | null
    email: string | null
    /** Of the store: whom the inviting coach knows this person as. */
    teacher_id: string | null
    made_by: string
    made_at: string
    expires_at: string
    accepted_at: string | null
    revoked_at: string | null
  }
  /** One row for a person at most: the last link made for them. */
  reset_link: { user_id: string; token_hash: string; turns_off_two_factor: number; made_at: string; expires_at: string }
  /** Every link that was made, for the person to see; `made_by` may be gone. */
  reset_link_made: { user_id: string; made_by: string; made_at: string; used_at: string | null }
  disabled_person: { user_id: string; disabled_at: string }
  /** `day` is a date, and no more is kept. */
  last_sign_in: { user_id: string; day: string }
  /** As whom a person is known to the school’s provider. */
  openid_identity: { issuer: string; subject: string; user_id: string; linked_at: string }
  /** Codes of an authenticator app that were taken, for as long as they would be good. */
  spent_code: { user_id: string; code: string; spent_at: string }
}

export type AccountDatabase = Kysely<AccountTables>

/** The accounts of a database that keeps other tables too. Kysely’s type can only grow: one that knows these and others is not one that knows these. */
export const accountsIn = <Tables>(db: Kysely<Tables>): AccountDatabase => db.withTables<AccountTables>() as unknown as AccountDatabase

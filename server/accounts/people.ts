import type { Person } from './person.ts'
import type { AccountDatabase } from './tables.ts'

/** Stands in the first owner’s account until there is an e-mail address; nothing can be sent to it. */
export const placeholderEmail = 'first-owner@thinking-partner.invalid'

/** An e-mail address as it is shown: null while there is none. */
export const shownEmail = (email: string): string | null => (email === placeholderEmail ? null : email)

/** What one may know about oneself. */
export type Me = Person & { hasPassword: boolean; hasTwoFactor: boolean }

/** Calls someone by another name from now on. */
export async function rename(db: AccountDatabase, id: string, name: string, at: string): Promise<void> {
  await db.updateTable('user').set({ name, updatedAt: at }).where('id', '=', id).execute()
}

/** Someone who has an account that is open; undefined where it is disabled, or gone. */
export async function personOf(db: AccountDatabase, id: string): Promise<Person | undefined> {
  const rows = await db
    .selectFrom('user')
    .leftJoin('person_role', 'person_role.user_id', 'user.id')
    .select(['user.name', 'user.email', 'person_role.role'])
    .where('user.id', '=', id)
    .where((row) => row.not(row.exists(row.selectFrom('disabled_person').select('user_id').whereRef('user_id', '=', 'user.id'))))
    .orderBy('person_role.role')
    .execute()
  const [first] = rows
  return first && { id, name: first.name, email: shownEmail(first.email), roles: rows.flatMap(({ role }) => role ?? []) }
}

import type { Person } from './person.ts'
import type { AccountDatabase } from './tables.ts'

/** Stands in the first owner’s account until there is an e-mail address; nothing can be sent to it. */
export const placeholderEmail = 'first-owner@thinking-partner.invalid'

/** What one may know about oneself. */
export type Me = Person & { hasPassword: boolean }

export async function personOf(db: AccountDatabase, { id, name, email }: { id: string; name: string; email: string }): Promise<Person> {
  const rows = await db.selectFrom('person_role').select('role').where('user_id', '=', id).orderBy('role').execute()
  return { id, name, email: email === placeholderEmail ? null : email, roles: rows.map(({ role }) => role) }
}

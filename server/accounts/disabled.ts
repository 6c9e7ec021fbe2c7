import type { AccountDatabase } from './tables.ts'

/** Whether an admin has closed this person’s account. */
export async function isDisabled(db: AccountDatabase, userId: string): Promise<boolean> {
  const row = await db.selectFrom('disabled_person').select('user_id').where('user_id', '=', userId).executeTakeFirst()
  return row !== undefined
}

import type { AccountDatabase } from './tables.ts'

/**
 * Ends every login of a person at once, but for one that may go on, and every sign-in that waits for its second step. Whoever follows a stream asks
 * the store each second whether their login goes on, so this reaches open streams too, in every process.
 */
export async function endLogins(db: AccountDatabase, userId: string, { except }: { except: string | null }): Promise<void> {
  await db
    .deleteFrom('session')
    .where('userId', '=', userId)
    .$if(except !== null, (query) => query.where('id', '!=', except))
    .execute()
  // That is how the two-factor plugin keeps a sign-in that waits: by the bare id of the person.
  await db.deleteFrom('verification').where('value', '=', userId).execute()
}

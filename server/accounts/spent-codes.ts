import type { AccountDatabase } from './tables.ts'

/** A code is good for its half minute and the one before and after; by then it is forgotten. */
const keptMs = 3 * 60_000

/** A code of an authenticator app opens once: whoever looked over a shoulder, or caught it on the way, comes too late. */
export const createSpentCodes = (db: AccountDatabase, now: () => Date) => ({
  async isSpent(userId: string, code: string): Promise<boolean> {
    const row = await db.selectFrom('spent_code').select('code').where('user_id', '=', userId).where('code', '=', code).executeTakeFirst()
    return row !== undefined
  },

  /** False where another has spent it: of two at the same moment, one. */
  async spend(userId: string, code: string): Promise<boolean> {
    const longAgo = new Date(now().getTime() - keptMs).toISOString()
    await db.deleteFrom('spent_code').where('spent_at', '<', longAgo).execute()
    const spent = await db
      .insertInto('spent_code')
      .values({ user_id: userId, code, spent_at: now().toISOString() })
      .onConflict((known) => known.doNothing())
      .returning('code')
      .executeTakeFirst()
    return spent !== undefined
  },
})

export type SpentCodes = ReturnType<typeof createSpentCodes>

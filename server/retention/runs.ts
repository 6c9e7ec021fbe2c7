import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { dayOf, daysAfter } from './due.ts'

/** Two processes' clocks may differ by less than this; a clock that was set back, by more. In days. */
const clocksDiffer = 1 / 24

/** More than are ever looked at. */
const mostKept = 90

/** When the daily runs were, the first first. */
export async function runsIn(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('retention_run').select('at').orderBy('at').execute()
  return rows.map(({ at }) => at)
}

/**
 * Takes this day's run: of all processes one does. Runs that lie ahead were when the clock was wrong: they are forgotten, and the run in which that
 * shows removes nothing.
 */
export async function takeRun(db: Kysely<Tables>, now: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const ahead = await trx.deleteFrom('retention_run').where('at', '>', daysAfter(now, clocksDiffer)).returning('day').execute()
    const newest = trx.selectFrom('retention_run').select('day').orderBy('day', 'desc').limit(mostKept)
    await trx.deleteFrom('retention_run').where('day', 'not in', newest).execute()
    const taken = await trx
      .insertInto('retention_run')
      .values({ day: dayOf(now), at: now })
      .onConflict((same) => same.column('day').doNothing())
      .returning('day')
      .executeTakeFirst()
    return taken !== undefined && ahead.length === 0
  })
}

import { type Kysely, sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** Somebody of whom nothing may be deleted. `tells`: whether that person is told; the reason is for admins alone. */
export type Hold = { userId: string; reason: string; tells: boolean; setBy: string; setAt: string }

/** Legal holds. While one stands, deleting and the end of a period leave everything of that person alone. */
export interface HoldStore {
  list(): Promise<Hold[]>
  find(userId: string): Promise<Hold | null>
  /** Puts one on somebody, or puts other words in the one there is, which goes on since it was first set. */
  set(hold: Hold): Promise<void>
  /** False where there was none. */
  lift(userId: string): Promise<boolean>
}

/** The holds over a database. */
export function holdStore(db: Kysely<Tables>): HoldStore {
  return {
    async list() {
      const rows = await db.selectFrom('legal_hold').selectAll().orderBy('set_at').orderBy('user_id').execute()
      return rows.map(holdOf)
    },

    async find(userId) {
      const row = await db.selectFrom('legal_hold').selectAll().where('user_id', '=', userId).executeTakeFirst()
      return row ? holdOf(row) : null
    },

    async set({ userId, reason, tells, setBy, setAt }) {
      const said = { reason, tells: tells ? 1 : 0 }
      await db
        .insertInto('legal_hold')
        .values({ user_id: userId, ...said, set_by: setBy, set_at: setAt })
        .onConflict((same) => same.column('user_id').doUpdateSet(said))
        .execute()
    },

    async lift(userId) {
      const { numDeletedRows } = await db.deleteFrom('legal_hold').where('user_id', '=', userId).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

const holdOf = (row: Tables['legal_hold']): Hold => ({
  userId: row.user_id,
  reason: row.reason,
  tells: row.tells === 1,
  setBy: row.set_by,
  setAt: row.set_at,
})

/**
 * Asked in the transaction that deletes what is somebody's: no hold is set until it is over.
 * @throws AppError 409 where one of them is held: in plain words to whoever is told of their own hold, and to everybody else the same
 */
export async function mustNotBeHeld(
  trx: Kysely<Tables>,
  kind: StoreKind,
  askedBy: string | null,
  people: readonly string[],
): Promise<void> {
  if (kind === 'postgres') await sql`lock table legal_hold in share mode`.execute(trx)
  if (people.length === 0) return
  const held = await trx.selectFrom('legal_hold').selectAll().where('user_id', 'in', people).execute()
  if (held.length === 0) return
  throw held.some((row) => row.user_id === askedBy && row.tells === 1) ? heldAndTold() : cannotGoNow()
}

const heldAndTold = () =>
  new AppError(
    'data.held',
    409,
    'There is a legal hold on what is yours here: until it is lifted, nothing of it can be deleted.',
    'Ask an admin of your school about it. You can still take all of it with you.',
  )

/** Says of nobody that they are held. */
const cannotGoNow = () => new AppError('data.cannot_go_now', 409, 'This can’t be deleted now.', 'Ask an admin of your school.')

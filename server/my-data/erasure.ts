import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { belongings } from './belongs.ts'
import { inBatches, isOne } from './rows.ts'

export type Dependencies = {
  db: Kysely<Tables>
  /** Takes what was deleted out of the database's own files, where they keep it. */
  scrub: () => Promise<void>
  /** Takes what was removed out of the files of the search. */
  follow: () => Promise<void>
  now: () => Date
  onFault: (cause: unknown) => void
  tendEveryMs?: number
}

export type Erasure = ReturnType<typeof createErasure>

/** By then nothing that somebody whose account went had under way writes any more: no request takes as long. */
const settledAfterMs = 60_000

/**
 * The second half of deleting. Once rows are gone, files are cleared of them; what was under way and has written since goes too. That it is yet to be
 * done is a row of its own, written with the deletion, so that it is done in the end whatever happens meanwhile.
 */
export function createErasure({ db, scrub, follow, now, onFault, tendEveryMs = settledAfterMs }: Dependencies) {
  let running: Promise<void> | null = null
  let waiting: Promise<void> | null = null

  async function finish(): Promise<void> {
    const settled = new Date(now().getTime() - settledAfterMs).toISOString()
    const asked = await db.selectFrom('erasure').selectAll().execute()
    if (asked.length === 0) return
    for (const { user_id } of asked) if (user_id !== null) await deleteLate(db, user_id)
    await follow()
    await scrub()
    const done = asked.filter(({ user_id, asked_at }) => user_id === null || asked_at < settled || asked_at > now().toISOString())
    for (const some of inBatches(done.map(({ id }) => id))) await db.deleteFrom('erasure').where('id', 'in', some).execute()
  }

  /** As soon as what runs is over: whoever asks meanwhile waits for the same. */
  function finishSoon(): Promise<void> {
    waiting ??= (running ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        waiting = null
        running = finish().finally(() => {
          running = null
        })
        return running
      })
    return waiting
  }

  const tend = () => void finishSoon().catch(onFault)
  const timer = setInterval(tend, tendEveryMs).unref()

  return {
    /** In the transaction that deletes. `userId`: whose account went. */
    async note(trx: Kysely<Tables>, userId: string | null): Promise<void> {
      await trx.insertInto('erasure').values({ id: randomUUID(), user_id: userId, asked_at: now().toISOString() }).execute()
    },

    /** Resolves when no file here says what had been deleted by now. @throws where that has to wait; it is tried again each minute */
    finish: finishSoon,

    /** Also what a process that is no more has left. */
    tend,

    async close(): Promise<void> {
      clearInterval(timer)
      await Promise.allSettled([running, waiting])
    },
  }
}

/** What somebody without an account can only have written while it went. */
async function deleteLate(db: Kysely<Tables>, userId: string): Promise<void> {
  for (const { table, owner } of belongings)
    if (owner !== null) await sql`delete from ${sql.table(table)} where ${isOne(owner, [userId])}`.execute(db)
}

import { setImmediate as giveWay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { kindsKept, type RetentionKind } from '../domain/retention-kinds.ts'
import { AppError } from '../errors.ts'
import type { Deleting } from '../my-data/deleting.ts'
import type { Erasure } from '../my-data/erasure.ts'
import type { Tables } from '../store/tables.ts'
import { deleteAnswers } from './answers.ts'
import { goesUpTo, monthsAfter } from './due.ts'
import { readPeriods } from './periods.ts'
import { runsIn, takeRun } from './runs.ts'
import { deleteSpent } from './spent.ts'
import { type Thing, things } from './things.ts'

export type Dependencies = {
  store: { db: Kysely<Tables> }
  deleting: Deleting
  erasure: Pick<Erasure, 'note' | 'finish'>
  /** Takes the audit's beginning, up to a time; gives how many entries. */
  cutAudit: (before: string) => Promise<number>
  /** Puts on record how many of a kind went. */
  record: (kind: RetentionKind, count: number) => Promise<void>
  now: () => Date
  onFault: (cause: unknown) => void
}

/** How many of each kind went; null where another process, or an earlier run, has done this day's. */
export type Ran = Partial<Record<RetentionKind, number>> | null

/** The daily run: what is due goes, in the way in which its person would delete it. */
export function createRun({ store: { db }, deleting, erasure, cutAudit, record, now, onFault }: Dependencies) {
  const inTransaction = (act: (trx: Kysely<Tables>) => Promise<number>) =>
    db.transaction().execute(async (trx) => {
      const count = await act(trx)
      if (count > 0) await erasure.note(trx, null)
      return count
    })

  /** One after the other, each in a transaction of its own: what can't go, since a hold was set meanwhile or it is gone, keeps nothing else back. */
  async function oneByOne(due: Thing[], remove: (thing: Thing) => Promise<void>): Promise<number> {
    let count = 0
    for (const thing of due) {
      await giveWay()
      try {
        await remove(thing)
        count += 1
      } catch (cause) {
        if (!(cause instanceof AppError) || cause.status >= 500) onFault(cause)
      }
    }
    return count
  }

  const by = { askedBy: null }
  const removed: Record<RetentionKind, (upTo: string) => Promise<number>> = {
    conversations: async (upTo) =>
      oneByOne(await things.conversations(db, upTo), ({ ownerId, id }) => deleting.conversation(ownerId, id, by)),
    'ended-work': async (upTo) => oneByOne(await things['ended-work'](db, upTo), ({ ownerId, id }) => deleting.teacher(ownerId, id, by)),
    documents: async (upTo) => oneByOne(await things.documents(db, upTo), ({ ownerId, id }) => deleting.documents(ownerId, [id])),
    accounts: async (upTo) => oneByOne(await things.accounts(db, upTo), ({ id }) => deleting.account(id, by)),
    answers: (upTo) => inTransaction((trx) => deleteAnswers(trx, upTo)),
    sent: (upTo) => inTransaction((trx) => deleteSpent(trx, 'sent', upTo)),
    used: (upTo) => inTransaction((trx) => deleteSpent(trx, 'used', upTo)),
    keys: (upTo) => inTransaction((trx) => deleteSpent(trx, 'keys', upTo)),
    // It is about everybody: as long as anybody is held, so is all of it.
    audit: async (upTo) => {
      const held = await db.selectFrom('legal_hold').select('user_id').executeTakeFirst()
      return held ? 0 : cutAudit(upTo)
    },
  }

  /** Does this day's run, unless it was done. One that a fault ends goes on the next day. */
  return async function run(): Promise<Ran> {
    const at = now().toISOString()
    if (!(await takeRun(db, at))) return null
    const [periods, runs] = await Promise.all([readPeriods(db), runsIn(db)])
    const went: NonNullable<Ran> = {}
    for (const kind of kindsKept) {
      const { months, changedAt } = periods[kind]
      const upTo = goesUpTo({ now: at, runs, changedAt })
      if (upTo === null) continue
      const count = await removed[kind](monthsAfter(upTo, -months)).catch((cause: unknown) => {
        onFault(cause)
        return 0
      })
      if (count === 0) continue
      went[kind] = count
      await record(kind, count).catch(onFault)
    }
    await erasure.finish().catch(onFault)
    return went
  }
}

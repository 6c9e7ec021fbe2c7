import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { type AuditAction, auditActions } from '../domain/audit-actions.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import { type BegunRow, type EntryRow, emptyHead, follow, type HeadRow, isSame, isSealed, sealOfBegun } from './chain.ts'

/** What is written down: who, what, which. `actorId` is null where nobody is signed in; `count` is for what is about several things. */
export type Noted = { action: AuditAction; actorId: string | null; thingId?: string | null; count?: number }

/** Something that is about to be done. */
export type Begun = { id: string }

export type Dependencies = { db: Kysely<Tables>; kind: StoreKind; key: Buffer; now: () => Date }

/** What was begun so long ago was never ended: the app was stopped in the midst of it. No request takes as long. In milliseconds. */
const givenUpAfterMs = 10 * 60_000

/** Taken up with one entry at most, so that none waits long. */
const takenUpAtOnce = 50

type Unplaced = Parameters<typeof follow>[2]

/** Writes to the chain, and nothing else does. */
export function createAppend({ db, kind, key, now }: Dependencies) {
  const at = () => now().toISOString()
  const rowOf = ({ action, actorId, thingId, count }: Noted, time: string, outcome: EntryRow['outcome']): Unplaced => ({
    at: time,
    actor_id: actorId,
    action,
    thing: auditActions[action].of,
    thing_id: thingId ?? null,
    count: count ?? null,
    outcome,
  })

  /** Gives the head to one writer at a time: whoever comes second waits, and follows the first. */
  async function heldHead(trx: Transaction<Tables>): Promise<HeadRow> {
    const held = () =>
      trx
        .selectFrom('audit_head')
        .selectAll()
        .where('one', '=', 1)
        // SQLite has one writer as it is.
        .$if(kind === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst()
    const head = await held()
    if (head) return head
    await trx
      .insertInto('audit_head')
      .values(emptyHead(key))
      .onConflict((there) => there.doNothing())
      .execute()
    return (await held()) ?? emptyHead(key)
  }

  /** Those that were begun and never ended, since the app was stopped: it is not known whether they were done. */
  async function givenUp(trx: Transaction<Tables>): Promise<Unplaced[]> {
    const rows = await trx
      .selectFrom('audit_begun')
      .selectAll()
      .where('at', '<', new Date(now().getTime() - givenUpAfterMs).toISOString())
      .orderBy('at')
      .limit(takenUpAtOnce)
      .execute()
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    await trx.deleteFrom('audit_begun').where('id', 'in', ids).execute()
    // One that this app did not write says nothing but that somebody was at the tables.
    const isOurs = (row: BegunRow) => isSame(row.seal, sealOfBegun(key, row))
    const forged = rows.every(isOurs) ? [] : [rowOf({ action: 'audit.seal-broken', actorId: null }, at(), 'done')]
    return [...forged, ...rows.filter(isOurs).map(({ id: _id, seal: _seal, ...row }) => ({ ...row, outcome: 'unknown' as const }))]
  }

  /** No audit, and work that is older than it: an update from a version that had none, or somebody took all of it away. Which, nobody can tell from here. */
  async function beginsLate(trx: Transaction<Tables>, head: HeadRow): Promise<boolean> {
    if (head.seq > 0) return false
    return (await trx.selectFrom('conversation').select('id').limit(1).executeTakeFirst()) !== undefined
  }

  /** An entry was written by this process: from then on the chain is not empty. */
  let hasBegun = false

  async function write(trx: Transaction<Tables>, row: Unplaced): Promise<void> {
    let head = await heldHead(trx)
    // Sealed over in silence, a tail that was cut off would never be missed.
    const isAsLeft = isSealed(key, head) && !(hasBegun && head.seq === 0)
    const scar = isAsLeft ? [] : [rowOf({ action: 'audit.seal-broken', actorId: null }, at(), 'done')]
    for (const unplaced of [...scar, ...(await givenUp(trx)), row]) {
      const next = follow(key, head, unplaced)
      await trx.insertInto('audit_entry').values(next.entry).execute()
      head = next.head
    }
    await trx.updateTable('audit_head').set(head).where('one', '=', 1).execute()
    hasBegun = true
  }

  return {
    /** Holds the head until the transaction ends. */
    heldHead,

    /** Once at the start: where there is work and no entry, that is the first. @throws AppError 503 */
    open: (): Promise<void> =>
      db.transaction().execute(async (trx) => {
        if (await beginsLate(trx, await heldHead(trx)))
          await write(trx, rowOf({ action: 'audit.begins-late', actorId: null }, at(), 'done'))
      }),

    /**
     * Writes an entry, in a transaction of its own or as the last thing of another's: from here to its end, nobody else can write one.
     * @throws AppError 503 when it can’t be kept; then what it is about must not be told, or be undone with its transaction
     */
    append: (noted: Noted, within?: Transaction<Tables>): Promise<void> => {
      const act = (trx: Transaction<Tables>) => write(trx, rowOf(noted, at(), 'done'))
      return within ? act(within) : db.transaction().execute(act)
    },

    /** Says what is about to be done: should the app be stopped in the midst of it, it is in the chain all the same. @throws AppError 503 */
    async begin(noted: Noted): Promise<Begun> {
      const id = randomUUID()
      const { outcome: _none, ...told } = rowOf(noted, at(), 'unknown')
      const row = { id, ...told }
      await db
        .insertInto('audit_begun')
        .values({ ...row, seal: sealOfBegun(key, row) })
        .execute()
      return { id }
    },

    /** What was begun was done, or (null) nothing came of it. */
    settle: ({ id }: Begun, noted: Noted | null): Promise<void> =>
      db.transaction().execute(async (trx) => {
        // First, as everywhere: two who hold what the other wants would wait for ever.
        if (noted) await heldHead(trx)
        await trx.deleteFrom('audit_begun').where('id', '=', id).execute()
        if (noted) await write(trx, rowOf(noted, at(), 'done'))
      }),
  }
}

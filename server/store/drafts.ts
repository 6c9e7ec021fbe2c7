import type { ExpressionBuilder, Kysely, UpdateQueryBuilder, UpdateResult } from 'kysely'
import { DraftEvent } from '../domain/draft-event.ts'
import { isLast } from '../domain/fold-plan.ts'
import { withoutRemoved } from './blank-passages.ts'
import { draftsCiting } from './citing-drafts.ts'
import { keepComposed } from './composed-item.ts'
import { follows } from './cursor.ts'
import { draftSummaries, headFrom, itemsOf, selectHead } from './draft-rows.ts'
import { type DraftLog, LeaseLost, type LoggedEvent } from './draft-types.ts'
import { fromJson, toJson } from './json.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

type Database = Kysely<Tables>
type Update = UpdateQueryBuilder<Tables, 'draft', 'draft', UpdateResult>
type Change = Partial<Pick<Tables['draft'], 'composing' | 'holder' | 'lease_until' | 'findings'>>

/** Which drafts an event may be added to, and what it makes of them. */
type Turn = { from: (draft: Update) => Update; to: Change }

/** The row that was added, and the run that has the draft or had it last. */
type Changed = { seq: number; holder: string | null }

/** A lease that reaches further than this was given while the clock stood wrong: nobody renews it, and it would not run out. */
const longestLeaseMs = 60_000

const running = (draft: Update) => draft.where('composing', '=', 'running')

/** What an event changes in the row of its draft. */
function endedBy(event: DraftEvent): Change {
  if (event.type === 'draft-end') return { composing: 'done', lease_until: null, findings: toJson(event.findings) }
  return isLast(event) ? { composing: 'interrupted', lease_until: null } : {}
}

async function eventsOf(db: Database, draftId: string, after: number, limit?: number): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('draft_event')
    .select(['seq', 'event'])
    .where('draft_id', '=', draftId)
    .where('seq', '>', after)
    .orderBy('seq')
    .$if(limit !== undefined, (some) => some.limit(limit ?? 0))
    .execute()
  return rows.map(({ seq, event }) => ({ seq, event: fromJson(DraftEvent, event) }))
}

/** The log of drafts over a database. */
export function draftLog(db: Database, kind: StoreKind): DraftLog {
  const watchers = new Map<string, Set<() => void>>()
  const wake = (draftId: string) => {
    for (const woken of watchers.get(draftId) ?? []) woken()
  }

  /** Takes the draft's row, in the state it must be in, and adds the event that changes it. Null when it is not in that state. */
  async function change(draftId: string, brought: DraftEvent, { from, to }: Turn): Promise<Changed | null> {
    const changed = await db.transaction().execute(async (trx) => {
      // Before the draft's row is taken: whoever removes a document takes that first, too.
      const event = brought.type === 'passages' ? { ...brought, passages: await withoutRemoved(trx, kind, brought.passages) } : brought
      const draft = await from(
        trx
          .updateTable('draft')
          .set((row) => ({ last_seq: row('last_seq', '+', 1) }))
          .set(to)
          .where('id', '=', draftId),
      )
        .returning(['last_seq', 'owner_id', 'holder'])
        .executeTakeFirst()
      if (!draft) return null
      const { last_seq, owner_id, holder } = draft
      const told = await keepComposed(trx, { id: draftId, ownerId: owner_id }, event)
      await trx
        .insertInto('draft_event')
        .values({ draft_id: draftId, owner_id, seq: last_seq, event: toJson(told) })
        .execute()
      return { seq: last_seq, holder }
    })
    if (changed) wake(draftId)
    return changed
  }

  return {
    async find(draftId, ownerId) {
      const row = await selectHead(db, draftId, ownerId).executeTakeFirst()
      return row ? headFrom(row) : null
    },

    whole: (draftId, ownerId) =>
      db
        .transaction()
        .setAccessMode('read only')
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => {
          const row = await selectHead(trx, draftId, ownerId).executeTakeFirst()
          return row ? { head: headFrom(row), events: await eventsOf(trx, draftId, 0), items: await itemsOf(trx, draftId) } : null
        }),

    list: (ownerId, { limit, before }) =>
      draftSummaries(db, (drafts) =>
        drafts
          .where('owner_id', '=', ownerId)
          .where(follows('created_at', 'id', before))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit),
      ),

    citing: (ownerId, sourceId, limit) => draftsCiting(db, ownerId, sourceId, limit),

    async append(draftId, holder, event) {
      const added = await change(draftId, event, { from: (draft) => running(draft).where('holder', '=', holder), to: endedBy(event) })
      if (!added) throw new LeaseLost(`${holder} is not writing ${draftId}.`)
      return added.seq
    },

    read: (draftId, after, limit) => eventsOf(db, draftId, after, limit),

    subscribe(draftId, woken) {
      const watching = watchers.get(draftId) ?? new Set()
      watchers.set(draftId, watching.add(woken))
      return () => {
        watching.delete(woken)
        if (watching.size === 0) watchers.delete(draftId)
      }
    },

    async renew(holders, until) {
      if (holders.length === 0) return []
      const held = await db
        .updateTable('draft')
        .set({ lease_until: until })
        .where('holder', 'in', holders)
        .where('composing', '=', 'running')
        .returning('holder')
        .execute()
      return held.flatMap(({ holder }) => holder ?? [])
    },

    async interrupt(draftId, event) {
      const ended = await change(draftId, event, { from: running, to: endedBy(event) })
      return ended?.holder ?? null
    },

    async endLapsed(now, event) {
      const tooFar = new Date(Date.parse(now) + longestLeaseMs).toISOString()
      const isLapsed = (lease: ExpressionBuilder<Tables, 'draft'>) =>
        lease.or([lease('lease_until', '<', now), lease('lease_until', '>', tooFar)])
      const lapsed = await db.selectFrom('draft').select('id').where('composing', '=', 'running').where(isLapsed).execute()
      const ended: string[] = []
      for (const { id } of lapsed) {
        const stillLapsed = (draft: Update) => running(draft).where(isLapsed)
        if (await change(id, event, { from: stillLapsed, to: endedBy(event) })) ended.push(id)
      }
      return ended
    },

    async resume(draftId, holder, until) {
      const interrupted = (draft: Update) => draft.where('composing', '=', 'interrupted')
      const to: Change = { composing: 'running', holder, lease_until: until }
      return (await change(draftId, { type: 'resumed' }, { from: interrupted, to })) !== null
    },
  }
}

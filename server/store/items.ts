import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import { ItemChange as Changed, isChange } from '../domain/message-changes.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { notFound } from '../errors.ts'
import { withoutRemoved } from './blank-passages.ts'
import { decisionsOf, type KeptDecision, keepDecisions, type NewDecision } from './decision-rows.ts'
import { headFrom, itemsOf, keepItem, selectHead } from './draft-rows.ts'
import type { DraftHead } from './draft-types.ts'
import { claim, type Idempotency, outcomeBefore } from './idempotency.ts'
import { fromJson, toJson } from './json.ts'
import { touchConversation } from './ownership.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

export type ItemChange = {
  /** What is new or different; items left out stay as they are. */
  items: DraftItem[]
  decisions: NewDecision[]
  /** About the whole draft from now on; left out, they stay. */
  findings?: Finding[]
  /** To be added to those the draft cites. */
  passages?: CitedPassage[]
  /** The item that is new, or has other words, by this change: known by its key afterwards. */
  made?: string
}

/** Decides on a change from the draft as it is at that moment. */
export type DecideChange = (draft: { head: DraftHead; items: DraftItem[] }) => ItemChange

/** The items of drafts, each in its current revision, and the decisions that people made on them. */
export interface ItemStore {
  /**
   * Reads, decides and writes in one transaction that nothing else of this draft comes between; what `change` throws undoes all.
   * `change` may be called in any order with others', never twice. Answers with all items as they then are.
   * @throws 404 when there is no such draft of this owner's
   */
  change(
    draftId: string,
    ownerId: string,
    at: string,
    change: DecideChange,
    /** The same key changes nothing twice. */
    idempotency?: Idempotency | null,
  ): Promise<DraftItem[]>
  /** The item that was made under this key; null when nothing was. @throws 422 when the key was used for something else */
  madeBefore(ownerId: string, idempotency: Idempotency): Promise<string | null>
  /** What was changed under the keys of acts in answer to a message, in order: also where the answer that was to tell of it could not be kept. */
  changedFor(ownerId: string, messageId: string): Promise<Changed[]>
  /** In the order of the plan. */
  list(draftId: string): Promise<DraftItem[]>
  /** The words of earlier revisions, that no item says any more. */
  wordsBefore(draftId: string, ownerId: string): Promise<string[]>
  /** In the order they were made. */
  decisions(draftId: string, ownerId: string): Promise<KeptDecision[]>
}

/** What came of an act, kept under its key in the same transaction. */
const Done = z.object({ made: z.string().nullable().default(null), changed: z.array(Changed).default([]) })

/** The items over a database. */
export function itemStore(db: Kysely<Tables>, kind: StoreKind): ItemStore {
  return {
    change: (draftId, ownerId, at, change, idempotency = null) =>
      db.transaction().execute(async (trx) => {
        const row = await selectHead(trx, draftId, ownerId)
          .$if(kind === 'postgres', (one) => one.forNoKeyUpdate('draft'))
          .executeTakeFirst()
        if (!row) throw notFound('draft')
        const head = headFrom(row)
        const before = await itemsOf(trx, draftId)
        // Looked for first: what was done once may be refused a second time.
        if (await outcomeBefore(trx, { ownerId, idempotency, schema: Done })) return before
        const { items, decisions, findings, passages = [], made = null } = change({ head, items: before })
        const outcome = { made, changed: changesOf(before, items) }
        if (await claim(trx, { ownerId, at, idempotency, schema: Done, outcome })) return before
        const changed = await keepItems(trx, head, before, items)
        await keepDecisions(trx, head, decisions, at)
        if (findings || passages.length > 0) {
          const about = {
            findings: toJson(findings ?? head.findings),
            passages: toJson([...head.passages, ...(await withoutRemoved(trx, kind, passages))]),
          }
          await trx.updateTable('draft').set(about).where('id', '=', draftId).execute()
        }
        if (changed + decisions.length > 0) await touchConversation(trx, ownerId, head.conversationId, at)
        return itemsOf(trx, draftId)
      }),

    async madeBefore(ownerId, idempotency) {
      return (await outcomeBefore(db, { ownerId, idempotency, schema: Done }))?.made ?? null
    },

    async changedFor(ownerId, messageId) {
      const rows = await db
        .selectFrom('idempotency_key')
        .select('outcome')
        .where('owner_id', '=', ownerId)
        .where('fingerprint', '=', messageId)
        .orderBy('created_at')
        .orderBy('key')
        .execute()
      return rows.flatMap(({ outcome }) => fromJson(Done, outcome).changed)
    },

    list: (draftId) => itemsOf(db, draftId),

    async wordsBefore(draftId, ownerId) {
      const rows = await db
        .selectFrom('item_revision')
        .innerJoin('draft_item', (join) =>
          join.onRef('draft_item.draft_id', '=', 'item_revision.draft_id').onRef('draft_item.id', '=', 'item_revision.item_id'),
        )
        .select('text')
        .where('item_revision.draft_id', '=', draftId)
        .where('item_revision.owner_id', '=', ownerId)
        .whereRef('item_revision.revision', '<', 'draft_item.revision')
        .orderBy('position')
        .orderBy('item_revision.revision')
        .execute()
      return rows.map(({ text }) => text)
    },

    decisions: (draftId, ownerId) => decisionsOf(db, draftId, ownerId),
  }
}

const changesOf = (before: DraftItem[], items: DraftItem[]): Changed[] =>
  items.map((after) => ({ before: before.find(({ id }) => id === after.id) ?? null, after })).filter(isChange)

/** Writes the items that are new or different, and answers with how many there were. */
export async function keepItems(
  db: Kysely<Tables>,
  { id, ownerId }: Pick<DraftHead, 'id' | 'ownerId'>,
  before: DraftItem[],
  items: DraftItem[],
): Promise<number> {
  const kept = new Map(before.map((item) => [item.id, toJson(item)]))
  const changed = items.filter((item) => kept.get(item.id) !== toJson(item))
  for (const item of changed) await keepItem(db, id, ownerId, item)
  return changed.length
}

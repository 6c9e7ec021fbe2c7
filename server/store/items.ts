import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { Decision } from '../domain/review.ts'
import { notFound } from '../errors.ts'
import type { DraftHead } from './draft-log.ts'
import { headOf, itemsOf, keepItem, selectHead } from './draft-rows.ts'
import { claim, type Idempotency } from './idempotency.ts'
import { toJson } from './json.ts'
import { touchConversation } from './ownership.ts'
import type { StoreKind } from './store.ts'
import type { Tables } from './tables.ts'

/** A person's decision as it is kept. Never changed, never deleted but with its draft. */
export type NewDecision = {
  itemId: string
  /** The one decided on. */
  revision: number
  decision: Decision['decision']
  text: string | null
  reason: string | null
}
export type KeptDecision = NewDecision & { by: string; at: string }

export type ItemChange = {
  /** What is new or different; items left out stay as they are. */
  items: DraftItem[]
  decisions: NewDecision[]
  /** About the whole draft from now on; left out, they stay. */
  findings?: Finding[]
  /** To be added to those the draft cites. */
  passages?: CitedPassage[]
}

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
    change: (draft: { head: DraftHead; items: DraftItem[] }) => ItemChange,
    /** The same key changes nothing twice. */
    idempotency?: Idempotency | null,
  ): Promise<DraftItem[]>
  /** In the order of the plan. */
  list(draftId: string): Promise<DraftItem[]>
  /** The words of earlier revisions, that no item says any more. */
  wordsBefore(draftId: string, ownerId: string): Promise<string[]>
  /** In the order they were made. */
  decisions(draftId: string, ownerId: string): Promise<KeptDecision[]>
}

const Done = z.object({ done: z.literal(true) })

/** The items over a database. */
export function itemStore(db: Kysely<Tables>, kind: StoreKind): ItemStore {
  return {
    change: (draftId, ownerId, at, change, idempotency = null) =>
      db.transaction().execute(async (trx) => {
        const row = await selectHead(trx, draftId, ownerId)
          .$if(kind === 'postgres', (one) => one.forNoKeyUpdate('draft'))
          .executeTakeFirst()
        if (!row) throw notFound('draft')
        const head = headOf(row)
        if (await claim(trx, { ownerId, at, idempotency, schema: Done, outcome: { done: true } })) return itemsOf(trx, draftId)
        const before = await itemsOf(trx, draftId)
        const { items, decisions, findings, passages = [] } = change({ head, items: before })
        const changed = await keepItems(trx, head, before, items)
        await keepDecisions(trx, head, decisions, at)
        if (findings || passages.length > 0) {
          const about = { findings: toJson(findings ?? head.findings), passages: toJson([...head.passages, ...passages]) }
          await trx.updateTable('draft').set(about).where('id', '=', draftId).execute()
        }
        if (changed + decisions.length > 0) await touchConversation(trx, ownerId, head.conversationId, at)
        return itemsOf(trx, draftId)
      }),

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

    async decisions(draftId, ownerId) {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where('draft_id', '=', draftId)
        .where('owner_id', '=', ownerId)
        .orderBy('seq')
        .execute()
      return rows.map(({ item_id, revision, decision, text, reason, owner_id, decided_at }) => ({
        itemId: item_id,
        revision,
        decision,
        text,
        reason,
        by: owner_id,
        at: decided_at,
      }))
    },
  }
}

/** Writes the items that are new or different, and answers with how many there were. */
async function keepItems(db: Kysely<Tables>, { id, ownerId }: DraftHead, before: DraftItem[], items: DraftItem[]): Promise<number> {
  const kept = new Map(before.map((item) => [item.id, toJson(item)]))
  const changed = items.filter((item) => kept.get(item.id) !== toJson(item))
  for (const item of changed) await keepItem(db, id, ownerId, item)
  return changed.length
}

async function keepDecisions(db: Kysely<Tables>, { id, ownerId }: DraftHead, decisions: NewDecision[], at: string): Promise<void> {
  if (decisions.length === 0) return
  const last = await db
    .selectFrom('decision')
    .select((of) => of.fn.max('seq').as('seq'))
    .where('draft_id', '=', id)
    .executeTakeFirst()
  const rows = decisions.map(({ itemId, ...decision }, index) => ({
    draft_id: id,
    owner_id: ownerId,
    seq: (last?.seq ?? 0) + index + 1,
    item_id: itemId,
    ...decision,
    decided_at: at,
  }))
  await db.insertInto('decision').values(rows).execute()
}

import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { DraftSummary } from '../domain/conversation.ts'
import { statusOf } from '../domain/draft.ts'
import { DraftItem } from '../domain/draft-item.ts'
import { Finding } from '../domain/finding.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import { CitedPassage } from '../domain/passage.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { DraftHead } from './draft-types.ts'
import { fold } from './fold.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

const StoredRequest = PlanRequest.omit({ notes: true })
const Findings = z.array(Finding)
const Passages = z.array(CitedPassage)

/** A draft's row together with what its material says of it: what `headFrom` reads. */
export const selectHead = (db: Kysely<Tables>, draftId: string, ownerId: string) =>
  db
    .selectFrom('draft')
    .innerJoin('material', 'material.id', 'draft.material_id')
    .where('draft.id', '=', draftId)
    .where('draft.owner_id', '=', ownerId)
    .selectAll('draft')
    .select(['material.text as notes', 'material.corrections as corrections_now'])

export const headFrom = (row: Selectable<Tables['draft']> & { notes: string; corrections_now: number }): DraftHead => ({
  id: row.id,
  ownerId: row.owner_id,
  conversationId: row.conversation_id,
  materialId: row.material_id,
  createdAt: row.created_at,
  composing: row.composing,
  request: { ...fromJson(StoredRequest, row.request), notes: row.notes },
  keptFrom: row.kept_from,
  seq: row.last_seq,
  findings: fromJson(Findings, row.findings),
  passages: fromJson(Passages, row.passages),
  corrections: row.corrections,
  corrected: row.corrections !== row.corrections_now,
})

/** The items of a draft, in the order of the plan. */
export async function itemsOf(db: Kysely<Tables>, draftId: string): Promise<DraftItem[]> {
  const rows = await db.selectFrom('draft_item').select('item').where('draft_id', '=', draftId).orderBy('position').orderBy('id').execute()
  return rows.map(({ item }) => fromJson(DraftItem, item))
}

/** The words of an item that a search may find it by. */
export const searchableText = ({ text, followUp, listenFor, rationale }: DraftItem): string =>
  [text, followUp, listenFor, rationale].filter(Boolean).join(' · ')

/** Keeps an item as it is now, in place of what it was, and the words of its revision for good. */
export async function keepItem(db: Kysely<Tables>, draftId: string, ownerId: string, item: DraftItem): Promise<void> {
  const row = itemColumns(item)
  await db
    .insertInto('draft_item')
    .values({ id: item.id, draft_id: draftId, owner_id: ownerId, ...row })
    .onConflict((same) => same.columns(['draft_id', 'id']).doUpdateSet(row))
    .execute()
  await db
    .insertInto('item_revision')
    .values({ draft_id: draftId, owner_id: ownerId, item_id: item.id, revision: item.revision, text: item.text })
    .onConflict((same) => same.columns(['draft_id', 'item_id', 'revision']).doNothing())
    .execute()
}

/** An item as its row keeps it: the columns beside the JSON are what queries ask for. */
const itemColumns = (item: DraftItem) => ({
  position: item.position,
  revision: item.revision,
  state: item.state,
  item: toJson(item),
  folded: fold(searchableText(item)),
})

type Drafts = SelectQueryBuilder<Tables, 'draft', Record<never, never>>

/** Drafts as they are listed: those that `narrow` leaves, in the order it gives. */
export async function draftSummaries(db: Kysely<Tables>, narrow: (drafts: Drafts) => Drafts): Promise<DraftSummary[]> {
  const drafts = await narrow(db.selectFrom('draft'))
    .select(['id', 'conversation_id', 'material_id', 'coaching_model', 'request', 'composing', 'created_at'])
    .execute()
  if (drafts.length === 0) return []
  const counts = await db
    .selectFrom('draft_item')
    .select((of) => ['draft_id', 'state', of.fn.countAll<number>().as('items')])
    .where(
      'draft_id',
      'in',
      drafts.map(({ id }) => id),
    )
    .groupBy(['draft_id', 'state'])
    .execute()
  return drafts.map((draft) => {
    const states = counts.filter(({ draft_id }) => draft_id === draft.id)
    const sum = (some: typeof states) => some.reduce((total, { items }) => total + items, 0)
    return {
      id: draft.id,
      conversationId: draft.conversation_id,
      materialId: draft.material_id,
      coachingModel: draft.coaching_model,
      drafter: fromJson(StoredRequest, draft.request).drafter ?? 'built-in',
      // One of each state says as much as all of them.
      status: statusOf({ composing: draft.composing, items: states }),
      items: sum(states),
      waiting: sum(states.filter(isOpen)),
      createdAt: draft.created_at,
    }
  })
}

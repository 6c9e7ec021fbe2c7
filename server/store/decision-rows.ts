import type { Kysely } from 'kysely'
import type { Decision } from '../domain/review.ts'
import type { DraftHead } from './draft-types.ts'
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

/** Puts decisions on record after those there are. */
export async function keepDecisions(db: Kysely<Tables>, { id, ownerId }: DraftHead, decisions: NewDecision[], at: string): Promise<void> {
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

/** In the order they were made. */
export async function decisionsOf(db: Kysely<Tables>, draftId: string, ownerId: string): Promise<KeptDecision[]> {
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
}

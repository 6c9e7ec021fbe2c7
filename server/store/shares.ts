import { type Kysely, sql } from 'kysely'
import type { ItemState } from '../domain/draft-item.ts'
import { evidenceSheetId } from '../domain/evidence-sheet-id.ts'
import { notFound } from '../errors.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** Whom a conversation is with, as far as sharing asks. */
export type SharedWith = { id: string; name: string; hasAccount: boolean; endedAt: string | null }

export type KeptShare = { itemId: string; sharedAt: string; readAt: string | null; isKept: boolean; isReadable: boolean }

/** A draft as it is when something of it is to be shared. */
export type Shareable = {
  teacher: SharedWith | null
  items: { id: string; state: ItemState }[]
  /** What is shared: ids of items, and `evidence-sheet`. */
  shared: string[]
}

/** Ids of items, and `evidence-sheet`. */
export type ShareChange = { share: string[]; takeBack: string[] }

/** What a coach has shared of a draft with the teacher of its conversation. Taken back, it is no row any more. */
export interface ShareStore {
  /**
   * Reads, decides and writes in one transaction that no decision on the draft's items, no change of its teacher and no end of the work comes
   * between. What `change` throws undoes all. @throws 404 when there is no such draft of this owner's
   */
  change(ownerId: string, draftId: string, at: string, change: (draft: Shareable) => ShareChange): Promise<void>
  /** In the order of the plan, the sheet last. */
  ofDraft(ownerId: string, draftId: string): Promise<{ teacher: SharedWith | null; shares: KeptShare[] }>
}

/** Of a share beside its `draft_item`: approved at this moment; after the end of the work, in the words it had then. The sheet always. */
export const isReadable = sql<boolean>`(share.item_id = '' or (draft_item.state = 'approved'
  and (share.last_revision is null or share.last_revision = draft_item.revision)))`

/** The empty name of the sheet in a row, and its name outside. */
export const rowOf = (itemId: string): string => (itemId === evidenceSheetId ? '' : itemId)
export const itemIdOf = (row: string): string => (row === '' ? evidenceSheetId : row)

/** The shares over a database. */
export function shareStore(db: Kysely<Tables>, kind: StoreKind): ShareStore {
  const draftOf = (on: Kysely<Tables>, ownerId: string, draftId: string) =>
    on
      .selectFrom('draft')
      .innerJoin('conversation', 'conversation.id', 'draft.conversation_id')
      .select(['conversation.id as conversationId', 'teacher_id'])
      .where('draft.id', '=', draftId)
      .where('draft.owner_id', '=', ownerId)

  return {
    change: (ownerId, draftId, at, change) =>
      db.transaction().execute(async (trx) => {
        // In the order in which decisions and changes of the conversation lock them.
        const draft = await draftOf(trx, ownerId, draftId)
          .$if(kind === 'postgres', (one) => one.forNoKeyUpdate(['draft', 'conversation']))
          .executeTakeFirst()
        if (!draft) throw notFound('draft')
        const teacher = await sharedWith(trx, draft.teacher_id, kind === 'postgres')
        const items = await trx
          .selectFrom('draft_item')
          .select(['id', 'state'])
          .where('draft_id', '=', draftId)
          .orderBy('position')
          .execute()
        const rows = await trx.selectFrom('share').select('item_id').where('draft_id', '=', draftId).execute()
        const { share, takeBack } = change({ teacher, items, shared: rows.map(({ item_id }) => itemIdOf(item_id)) })
        await removeShares(trx, draftId, takeBack)
        if (teacher) await addShares(trx, { ownerId, draftId, teacherId: teacher.id, at }, share)
        if (share.includes(evidenceSheetId)) await answerRequest(trx, draft.conversationId, at)
      }),

    async ofDraft(ownerId, draftId) {
      const draft = await draftOf(db, ownerId, draftId).executeTakeFirst()
      if (!draft) throw notFound('draft')
      const rows = await db
        .selectFrom('share')
        .leftJoin('draft_item', (join) =>
          join.onRef('draft_item.draft_id', '=', 'share.draft_id').onRef('draft_item.id', '=', 'share.item_id'),
        )
        .select([
          'item_id',
          'shared_at',
          'read_at',
          'is_kept',
          'position',
          sql<number>`case when ${isReadable} then 1 else 0 end`.as('is_readable'),
        ])
        .where('share.draft_id', '=', draftId)
        .where('share.owner_id', '=', ownerId)
        .execute()
      const inOrder = rows.toSorted((a, b) => (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY))
      const shares = inOrder.map((row) => ({
        itemId: itemIdOf(row.item_id),
        sharedAt: row.shared_at,
        readAt: row.read_at,
        isKept: row.is_kept === 1,
        isReadable: row.is_readable === 1,
      }))
      return { teacher: await sharedWith(db, draft.teacher_id, false), shares }
    },
  }
}

async function sharedWith(db: Kysely<Tables>, teacherId: string | null, isLocked: boolean): Promise<SharedWith | null> {
  if (teacherId === null) return null
  const row = await db
    .selectFrom('teacher')
    .select(['id', 'name', 'user_id', 'ended_at'])
    .where('id', '=', teacherId)
    .$if(isLocked, (one) => one.forShare())
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, hasAccount: row.user_id !== null, endedAt: row.ended_at } : null
}

async function removeShares(trx: Kysely<Tables>, draftId: string, itemIds: string[]): Promise<void> {
  if (itemIds.length === 0) return
  await trx.deleteFrom('share').where('draft_id', '=', draftId).where('item_id', 'in', itemIds.map(rowOf)).execute()
}

type Sharing = { ownerId: string; draftId: string; teacherId: string; at: string }

/** What is shared already stays as it is: read, and kept. */
async function addShares(trx: Kysely<Tables>, { ownerId, draftId, teacherId, at }: Sharing, itemIds: string[]): Promise<void> {
  if (itemIds.length === 0) return
  const row = { draft_id: draftId, owner_id: ownerId, teacher_id: teacherId, shared_at: at, is_kept: 0 }
  await trx
    .insertInto('share')
    .values(itemIds.map((itemId) => ({ ...row, item_id: rowOf(itemId) })))
    .onConflict((same) => same.columns(['draft_id', 'item_id']).doNothing())
    .execute()
}

/** Who has the sheet need not wait for an answer. */
const answerRequest = (trx: Kysely<Tables>, conversationId: string, at: string) =>
  trx
    .updateTable('evidence_request')
    .set({ answered_at: at, answer: 'shared' })
    .where('conversation_id', '=', conversationId)
    .where((where) => where.or([where('answer', 'is', null), where('answer', '!=', 'shared')]))
    .execute()

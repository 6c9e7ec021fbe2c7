import type { Kysely } from 'kysely'
import { type ApprovedItem, DraftItem } from '../domain/draft-item.ts'
import { notFound } from '../errors.ts'
import { consentedTo } from './handovers.ts'
import { fromJson } from './json.ts'
import { isReadable, itemIdOf, rowOf } from './shares.ts'
import type { Tables } from './tables.ts'

/** One thing that was shared, as those read it who may. `item` is null for the evidence sheet; what is not approved has no place here. */
export type SharedRow = {
  draftId: string
  teacherId: string
  coachId: string
  /** By its id. */
  coachingModel: string
  itemId: string
  item: ApprovedItem | null
  sharedAt: string
  readAt: string | null
  isKept: boolean
}

/** What coaches have shared, for those who may read it: everything here begins from the reader's account. */
export interface SharedReading {
  /** What a teacher reads, plan by plan in the order of the items: of one draft, or of all. */
  forTeacher(userId: string, draftId?: string): Promise<SharedRow[]>
  /** What was shared with teachers by coaches who handed the work to this one, as long as that work goes on. Never a sheet. */
  forNextCoach(userId: string): Promise<SharedRow[]>
  /** The teacher has opened it. */
  markRead(userId: string, draftId: string, at: string): Promise<void>
  /** The teacher marks something to keep, or no longer. @throws 404 where the teacher doesn't read it */
  keep(userId: string, draftId: string, itemId: string, isKept: boolean): Promise<void>
}

/** What may be read of all that was shared. */
export const readableShares = (db: Kysely<Tables>) =>
  db
    .selectFrom('share')
    .innerJoin('teacher', 'teacher.id', 'share.teacher_id')
    .innerJoin('draft', 'draft.id', 'share.draft_id')
    // Whoever the conversation is with by now is whom it may be read by.
    .innerJoin('conversation', (join) =>
      join.onRef('conversation.id', '=', 'draft.conversation_id').onRef('conversation.teacher_id', '=', 'share.teacher_id'),
    )
    .leftJoin('draft_item', (join) => join.onRef('draft_item.draft_id', '=', 'share.draft_id').onRef('draft_item.id', '=', 'share.item_id'))
    .where(isReadable)

/** Of a draft: ids as rows keep them. */
const readBy = (db: Kysely<Tables>, userId: string, draftId: string) =>
  readableShares(db).select('share.item_id').where('teacher.user_id', '=', userId).where('share.draft_id', '=', draftId)

const rowsOf = (db: Kysely<Tables>) =>
  readableShares(db)
    .select(['share.draft_id', 'share.teacher_id', 'share.owner_id', 'coaching_model', 'share.item_id', 'item', 'position'])
    .select(['shared_at', 'read_at', 'is_kept'])
    .orderBy('draft.created_at', 'desc')
    .orderBy('share.draft_id')
    .orderBy('position')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** The reading over a database. */
export function sharedReading(db: Kysely<Tables>): SharedReading {
  return {
    async forTeacher(userId, draftId) {
      const rows = await rowsOf(db)
        .where('teacher.user_id', '=', userId)
        .$if(draftId !== undefined, (some) => some.where('share.draft_id', '=', draftId ?? ''))
        .execute()
      return rows.flatMap(sharedRow)
    },

    async forNextCoach(userId) {
      const rows = await rowsOf(db)
        .where('share.teacher_id', 'in', consentedTo(db, userId).select('handover.teacher_id'))
        .where('share.item_id', '!=', '')
        .execute()
      return rows.flatMap(sharedRow)
    },

    async markRead(userId, draftId, at) {
      await db
        .updateTable('share')
        .set({ read_at: at })
        .where('draft_id', '=', draftId)
        .where('read_at', 'is', null)
        // Not what waits for a decision: that was not read.
        .where('item_id', 'in', readBy(db, userId, draftId))
        .execute()
    },

    async keep(userId, draftId, itemId, isKept) {
      const { numUpdatedRows } = await db
        .updateTable('share')
        .set({ is_kept: isKept ? 1 : 0 })
        .where('draft_id', '=', draftId)
        .where('item_id', '=', rowOf(itemId))
        .where('item_id', 'in', readBy(db, userId, draftId))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw notFound('item')
    },
  }
}

function sharedRow(row: Row): SharedRow[] {
  const item = row.item_id === '' ? null : approvedOnly(row.item)
  if (item === 'not approved') return []
  return [
    {
      draftId: row.draft_id,
      teacherId: row.teacher_id,
      coachId: row.owner_id,
      coachingModel: row.coaching_model,
      itemId: itemIdOf(row.item_id),
      item,
      sharedAt: row.shared_at,
      readAt: row.read_at,
      isKept: row.is_kept === 1,
    },
  ]
}

const isApproved = (item: DraftItem): item is ApprovedItem => item.state === 'approved'

/** Looked at once more where the query has looked: whoever changes that is told by the type. */
function approvedOnly(json: string | null): ApprovedItem | 'not approved' {
  const item = json === null ? null : fromJson(DraftItem, json)
  return item && isApproved(item) ? item : 'not approved'
}

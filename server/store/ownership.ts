import type { Kysely, Updateable } from 'kysely'
import { notFound } from '../errors.ts'
import type { Tables } from './tables.ts'

/** @throws 404 when it is another's, or not there */
export async function mustBeOwned(db: Kysely<Tables>, what: 'teacher' | 'draft', ownerId: string, id: string): Promise<void> {
  const found = await db.selectFrom(what).select('id').where('id', '=', id).where('owner_id', '=', ownerId).executeTakeFirst()
  if (!found) throw notFound(what)
}

/**
 * Something was done in a conversation: it comes first in the list of past work. What is added to it afterwards, in the same transaction, is
 * added by one at a time. @throws 404 when it is another's, or not there
 */
export async function touchConversation(
  db: Kysely<Tables>,
  ownerId: string,
  id: string,
  at: string,
  change: Pick<Updateable<Tables['conversation']>, 'title' | 'folded' | 'teacher_id'> = {},
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('conversation')
    .set({ updated_at: at, ...change })
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound('conversation')
  if (change.teacher_id !== undefined) await takeBackFromOthers(db, id, change.teacher_id)
}

/** With another teacher, what was shared with the one before is taken back, and nothing is asked for any more. */
async function takeBackFromOthers(db: Kysely<Tables>, conversationId: string, teacherId: string | null): Promise<void> {
  await db
    .deleteFrom('share')
    .where('draft_id', 'in', (of) => of.selectFrom('draft').select('id').where('conversation_id', '=', conversationId))
    .$if(teacherId !== null, (some) => some.where('teacher_id', '!=', teacherId))
    .execute()
  await db
    .deleteFrom('evidence_request')
    .where('conversation_id', '=', conversationId)
    .$if(teacherId !== null, (some) => some.where('teacher_id', '!=', teacherId))
    .execute()
}

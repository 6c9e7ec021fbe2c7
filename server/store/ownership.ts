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
}

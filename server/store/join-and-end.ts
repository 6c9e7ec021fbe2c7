import type { Kysely } from 'kysely'
import { AppError, notFound } from '../errors.ts'
import { type Party, type Relation, relationshipEnded } from './relation.ts'
import type { Tables } from './tables.ts'

/** Ends it. What the teacher reads at this moment is what they go on reading; what waits for a decision is none of it, and no later words are. */
export async function endRelation(trx: Kysely<Tables>, { id, folded }: Relation, by: Party['side'], at: string): Promise<void> {
  await trx
    .updateTable('teacher')
    // The name is given free: whoever is called so from now on is somebody new.
    .set({ ended_at: at, ended_by: by, folded: `${folded} ${id}` })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('share')
    .set((of) => ({
      last_revision: of
        .selectFrom('draft_item')
        .select((item) => item.case().when('state', '=', 'approved').then(item.ref('revision')).else(0).end().as('revision'))
        .whereRef('draft_item.draft_id', '=', 'share.draft_id')
        .whereRef('draft_item.id', '=', 'share.item_id'),
    }))
    .where('teacher_id', '=', id)
    .execute()
  await trx
    .updateTable('handover')
    .set({ answered_at: at, answer: 'withdrawn' })
    .where('teacher_id', '=', id)
    .where('answer', 'is', null)
    .execute()
}

/**
 * The teacher has an account now: in the transaction that accepts the invitation naming this teacher.
 * @throws 404 where there is no such teacher, or 409 where the work has ended or somebody else has joined as this teacher
 */
export async function joinTeacher(trx: Kysely<Tables>, { teacherId, userId }: { teacherId: string; userId: string }): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('teacher')
    .set({ user_id: userId })
    .where('id', '=', teacherId)
    .where('owner_id', '!=', userId)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('user_id', 'is', null), where('user_id', '=', userId)]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const row = await trx.selectFrom('teacher').select('ended_at').where('id', '=', teacherId).executeTakeFirst()
  if (!row) throw notFound('teacher')
  throw row.ended_at === null ? joinedBefore() : relationshipEnded()
}

const joinedBefore = () =>
  new AppError('teacher.joined_before', 409, 'Somebody has joined as this teacher already.', 'Ask the coach for an invitation of your own.')

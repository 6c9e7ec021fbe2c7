import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/**
 * Whose things go when something is deleted: a hold on any of them stops it. What is between a coach and a teacher is of both, so a coach's work
 * with a teacher is held with either.
 */

/** Of a conversation: its coach, and the teacher whom it is with. */
export async function partiesOfConversation(db: Kysely<Tables>, ownerId: string, id: string): Promise<string[]> {
  const row = await db
    .selectFrom('conversation')
    .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
    .select('user_id')
    .where('conversation.id', '=', id)
    .executeTakeFirst()
  return [ownerId, ...(row?.user_id ? [row.user_id] : [])]
}

/** Of the work with a teacher. */
export async function partiesOfTeacher(db: Kysely<Tables>, ownerId: string, id: string): Promise<string[]> {
  const row = await db.selectFrom('teacher').select('user_id').where('id', '=', id).executeTakeFirst()
  return [ownerId, ...(row?.user_id ? [row.user_id] : [])]
}

/** Of an account: its person, the teachers whom that person coached, the coaches of that person, and the coaches who want to hand work over to them. */
export async function partiesOfAccount(db: Kysely<Tables>, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('teacher')
    .select('user_id')
    .distinct()
    .where('owner_id', '=', userId)
    .where('user_id', 'is not', null)
    .execute()
  const coaches = await db.selectFrom('teacher').select('owner_id').distinct().where('user_id', '=', userId).execute()
  const handing = await db.selectFrom('handover').select('owner_id').distinct().where('to_user_id', '=', userId).execute()
  return [userId, ...rows.flatMap(({ user_id }) => user_id ?? []), ...[...coaches, ...handing].map(({ owner_id }) => owner_id)]
}

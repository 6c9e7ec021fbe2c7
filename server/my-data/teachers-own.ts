import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { endRelation } from '../store/join-and-end.ts'
import { nobody } from '../store/relation.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'

/**
 * Before a coach's rows of teachers go: what such a teacher wrote, the answers and the goals they set, is theirs, and from now on hangs on a row
 * that has no coach and no name. Of all else between the two nothing stays.
 */
export async function leaveTeachersTheirOwn(
  trx: Kysely<Tables>,
  kind: StoreKind,
  teacherIds: readonly string[],
  at: string,
): Promise<void> {
  for (const id of teacherIds) {
    const row = await trx
      .selectFrom('teacher')
      .select(['user_id', 'created_at', 'ended_at', 'ended_by'])
      .where('id', '=', id)
      .where('user_id', 'is not', null)
      .$if(kind === 'postgres', (one) => one.forUpdate())
      .executeTakeFirst()
    if (!row) continue
    const answer = await trx.selectFrom('answer').select('id').where('teacher_id', '=', id).executeTakeFirst()
    const ownGoals = trx.selectFrom('teacher_goal').select('id').where('teacher_id', '=', id).where('set_by', '=', 'teacher')
    if (!answer && !(await ownGoals.executeTakeFirst())) continue
    const left = { id: randomUUID(), owner_id: `${nobody}${randomUUID()}` }
    const ended = { ended_at: row.ended_at ?? at, ended_by: row.ended_by ?? ('coach' as const) }
    await trx
      .insertInto('teacher')
      .values({ ...left, name: '', folded: '', created_at: row.created_at, user_id: row.user_id, ...ended })
      .execute()
    await trx.updateTable('answer').set({ teacher_id: left.id }).where('teacher_id', '=', id).execute()
    await trx
      .updateTable('teacher_goal')
      .set({ teacher_id: left.id, owner_id: left.owner_id })
      .where('teacher_id', '=', id)
      .where('set_by', '=', 'teacher')
      .execute()
  }
}

/** When a teacher's account goes: coaches keep what they wrote, and of what the teacher wrote nothing. */
export async function takeTeacherOut(trx: Kysely<Tables>, userId: string, at: string): Promise<void> {
  const goingOn = await trx.selectFrom('teacher').selectAll().where('user_id', '=', userId).where('ended_at', 'is', null).execute()
  for (const relation of goingOn) await endRelation(trx, relation, 'teacher', at)
  const theirs = trx.selectFrom('teacher').select('id').where('user_id', '=', userId)
  await trx.deleteFrom('evidence_request').where('teacher_id', 'in', theirs).execute()
  await trx.deleteFrom('share').where('teacher_id', 'in', theirs).execute()
  await trx.deleteFrom('teacher_goal').where('teacher_id', 'in', theirs).where('set_by', '=', 'teacher').execute()
  await trx.deleteFrom('agreement').where('teacher_id', 'in', theirs).where('changed_by', '=', 'teacher').execute()
  await trx.deleteFrom('answer').where('owner_id', '=', userId).execute()
  await trx.deleteFrom('teacher').where('user_id', '=', userId).where('owner_id', 'like', `${nobody}%`).execute()
  await trx.updateTable('teacher').set({ user_id: null }).where('user_id', '=', userId).execute()
}

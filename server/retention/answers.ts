import type { Kysely } from 'kysely'
import { nobody } from '../store/relation.ts'
import type { Tables } from '../store/tables.ts'
import { isFree } from './things.ts'

/** What teachers answered by then; and rows of coaches who have gone on which nothing of a teacher's hangs any more but goals as old. */
export async function deleteAnswers(trx: Kysely<Tables>, by: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('answer')
    .where('answered_at', '<=', by)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('teacher')
          .select('teacher.id')
          .whereRef('teacher.id', '=', 'answer.teacher_id')
          .where(isFree('answer.owner_id', 'teacher.owner_id')),
      ),
    )
    .executeTakeFirst()
  const left = trx
    .selectFrom('teacher')
    .select('id')
    .where('owner_id', 'like', `${nobody}%`)
    .where('ended_at', '<=', by)
    .where(isFree('teacher.user_id'))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('answer').select('answer.id').whereRef('answer.teacher_id', '=', 'teacher.id'))),
    )
  const goals = await trx.deleteFrom('teacher_goal').where('teacher_id', 'in', left).executeTakeFirst()
  await trx.deleteFrom('teacher').where('id', 'in', left).execute()
  return Number(numDeletedRows) + Number(goals.numDeletedRows)
}

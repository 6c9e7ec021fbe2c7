import { type Kysely, sql } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import type { AccountGoes, ConversationGoes, TeacherGoes } from '../domain/going.ts'
import { notFound } from '../errors.ts'
import { readableShares } from '../store/shared-reading.ts'
import type { Tables } from '../store/tables.ts'
import { isOnlyAdmin } from './delete-account.ts'

/** What would go, and whom it would touch, read from the rows that would go. */
export function goingIn(db: Kysely<Tables>) {
  const accounts = accountsIn(db)

  async function count(query: { executeTakeFirst(): Promise<{ n: unknown } | undefined> }): Promise<number> {
    return Number((await query.executeTakeFirst())?.n ?? 0)
  }
  const all = sql<number>`count(*)`.as('n')
  const each = (column: string) => sql<number>`count(distinct ${sql.ref(column)})`.as('n')

  const plans = (ownerId: string) =>
    db.selectFrom('draft').innerJoin('conversation', 'conversation.id', 'draft.conversation_id').where('draft.owner_id', '=', ownerId)
  const answersTo = (ownerId: string) =>
    db.selectFrom('answer').innerJoin('draft', 'draft.id', 'answer.draft_id').where('draft.owner_id', '=', ownerId)
  /** What teachers read of a coach's. */
  const read = (ownerId: string) => readableShares(db).where('share.owner_id', '=', ownerId).where('teacher.user_id', 'is not', null)
  /** Coaches whom work of this one was handed to, as long as they work with that teacher. */
  const nextCoaches = (ownerId: string) =>
    db
      .selectFrom('handover')
      .innerJoin('teacher as next', 'next.id', 'handover.next_teacher_id')
      .where('handover.owner_id', '=', ownerId)
      .where('handover.answer', '=', 'consented')
      .where('next.ended_at', 'is', null)

  return {
    /** @throws 404 */
    async conversation(ownerId: string, id: string): Promise<ConversationGoes> {
      const row = await db
        .selectFrom('conversation')
        .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
        .select(['title', 'teacher.name', 'teacher_id'])
        .where('conversation.id', '=', id)
        .where('conversation.owner_id', '=', ownerId)
        .executeTakeFirst()
      if (!row) throw notFound('conversation')
      const readable = await count(read(ownerId).where('conversation.id', '=', id).select(all))
      const handed =
        readable > 0 ? await count(nextCoaches(ownerId).where('handover.teacher_id', '=', row.teacher_id).select(each('to_user_id'))) : 0
      return {
        title: row.title,
        plans: await count(plans(ownerId).where('conversation_id', '=', id).select(all)),
        readBy: readable > 0 ? row.name : null,
        nextCoaches: handed,
        answers: await count(answersTo(ownerId).where('conversation_id', '=', id).select(all)),
      }
    },

    /** @throws 404 */
    async teacher(ownerId: string, id: string): Promise<TeacherGoes> {
      const row = await db
        .selectFrom('teacher')
        .select(['name', 'user_id'])
        .where('id', '=', id)
        .where('owner_id', '=', ownerId)
        .executeTakeFirst()
      if (!row) throw notFound('teacher')
      const goals = db.selectFrom('teacher_goal').where('teacher_id', '=', id).where('set_by', '=', 'teacher')
      return {
        name: row.name,
        conversations: await count(db.selectFrom('conversation').where('teacher_id', '=', id).select(all)),
        plans: await count(plans(ownerId).where('conversation.teacher_id', '=', id).select(all)),
        hasAccount: row.user_id !== null,
        readPlans: await count(read(ownerId).where('share.teacher_id', '=', id).select(each('share.draft_id'))),
        nextCoaches: await count(nextCoaches(ownerId).where('handover.teacher_id', '=', id).select(each('to_user_id'))),
        answers: await count(db.selectFrom('answer').where('teacher_id', '=', id).select(all)),
        goals: row.user_id === null ? 0 : await count(goals.select(all)),
      }
    },

    async account(userId: string): Promise<AccountGoes> {
      const own = (table: 'conversation' | 'teacher' | 'document' | 'answer') => db.selectFrom(table).where('owner_id', '=', userId)
      const others = await accounts.selectFrom('user').select('id').where('id', '!=', userId).executeTakeFirst()
      return {
        conversations: await count(own('conversation').select(all)),
        teachers: await count(own('teacher').select(all)),
        documents: await count(own('document').select(all)),
        sharedDocuments: await count(own('document').where('shared_with', '=', 'team').select(all)),
        invitations: await count(
          accounts
            .selectFrom('invitation')
            .where('made_by', '=', userId)
            .where('accepted_at', 'is', null)
            .where('revoked_at', 'is', null)
            .select(all),
        ),
        readers: await count(read(userId).select(each('teacher.user_id'))),
        nextCoaches: await count(nextCoaches(userId).select(each('to_user_id'))),
        answers: await count(own('answer').select(all)),
        coaches: await count(
          db
            .selectFrom('answer')
            .innerJoin('teacher', 'teacher.id', 'answer.teacher_id')
            .innerJoin('draft', 'draft.id', 'answer.draft_id')
            .where('answer.owner_id', '=', userId)
            .where('teacher.ended_at', 'is', null)
            .select(each('teacher.owner_id')),
        ),
        isOnlyAdmin: others !== undefined && (await isOnlyAdmin(accounts, userId)),
        isAlone: others === undefined,
      }
    },
  }
}

import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { TeacherGoal } from '../domain/teacher.ts'
import { notFound } from '../errors.ts'
import { type Idempotency, once } from './idempotency.ts'
import { goingOn, isOf, type Party } from './relation.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

export type KeptGoal = Omit<TeacherGoal, 'firstName'>

/** What a teacher works on with a coach. Either of the two sets a goal and ends it; none is deleted. */
export interface GoalStore {
  /** For one of the two: those they work on first, then the newest first. */
  list(teacherId: string, party: Party): Promise<KeptGoal[]>
  /** @throws 404, 409 */
  set(teacherId: string, party: Party, text: string, at: string, idempotency: Idempotency | null): Promise<{ id: string }>
  /** Other words are whose they are. @throws 404, 409 */
  change(
    teacherId: string,
    goalId: string,
    party: Party,
    change: { text?: string | undefined; ended?: boolean | undefined },
    at: string,
  ): Promise<void>
  /** The words of the newest that goes on; null where there is none. */
  newestOpen(ownerId: string, teacherId: string): Promise<string | null>
}

const Outcome = z.object({ id: z.string() })

/** The goals over a database. */
export function goalStore(db: Kysely<Tables>, kind: StoreKind): GoalStore {
  const goalsOf = (teacherId: string) =>
    db.selectFrom('teacher_goal').innerJoin('teacher', 'teacher.id', 'teacher_goal.teacher_id').where('teacher_id', '=', teacherId)

  return {
    async list(teacherId, party) {
      const rows = await goalsOf(teacherId)
        .where(isOf(party))
        .selectAll('teacher_goal')
        .orderBy('set_at', 'desc')
        .orderBy('teacher_goal.id')
        .execute()
      const goals = rows.map(goalOf)
      return [...goals.filter(({ endedAt }) => endedAt === null), ...goals.filter(({ endedAt }) => endedAt !== null)]
    },

    set(teacherId, party, text, at, idempotency) {
      const outcome = { id: randomUUID() }
      return once(db, { ownerId: party.viewerId, at, idempotency, schema: Outcome, outcome }, async (trx) => {
        const { owner_id } = await goingOn(trx, kind, teacherId, party)
        await trx
          .insertInto('teacher_goal')
          .values({ ...outcome, owner_id, teacher_id: teacherId, text, set_by: party.side, set_at: at })
          .execute()
      })
    },

    change: (teacherId, goalId, party, { text, ended }, at) =>
      db.transaction().execute(async (trx) => {
        await goingOn(trx, kind, teacherId, party)
        const goal = await trx
          .selectFrom('teacher_goal')
          .selectAll()
          .where('id', '=', goalId)
          .where('teacher_id', '=', teacherId)
          .executeTakeFirst()
        if (!goal) throw notFound('goal')
        await trx
          .updateTable('teacher_goal')
          .set({
            ended_at: ended === undefined ? goal.ended_at : ended ? (goal.ended_at ?? at) : null,
            ...(text !== undefined && text !== goal.text && { text, set_by: party.side }),
          })
          .where('id', '=', goalId)
          .execute()
      }),

    async newestOpen(ownerId, teacherId) {
      const row = await goalsOf(teacherId)
        .where('teacher.owner_id', '=', ownerId)
        .where('teacher.ended_at', 'is', null)
        .where('teacher_goal.ended_at', 'is', null)
        .select('text')
        .orderBy('set_at', 'desc')
        .orderBy('teacher_goal.id')
        .executeTakeFirst()
      return row?.text ?? null
    },
  }
}

const goalOf = (row: Selectable<Tables['teacher_goal']>): KeptGoal => ({
  id: row.id,
  text: row.text,
  setBy: row.set_by,
  setAt: row.set_at,
  endedAt: row.ended_at,
})

import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { AboutTeacher, ListedTeacher } from '../domain/teacher.ts'
import { AppError } from '../errors.ts'
import { fold } from './fold.ts'
import { endRelation } from './join-and-end.ts'
import { fromJson, toJson } from './json.ts'
import { evaluatesIn, goingOn, lockedRelation, type Party, type Relation, relationOf } from './relation.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'
import { savedTalk } from './talks.ts'

export type Teacher = { id: string; name: string }

export type TeacherChange = { [Part in keyof AboutTeacher]?: AboutTeacher[Part] | undefined }

/** What stands between a coach and a teacher. */
export type KeptRelation = AboutTeacher & {
  id: string
  coachId: string
  /** The teacher's account. */
  userId: string | null
  endedAt: string | null
  endedBy: 'coach' | 'teacher' | null
}

/** The teachers a coach works with, each coach's own; a teacher sees those rows that name their account. */
export interface TeacherStore {
  /**
   * The teacher of that name, upper and lower case, accents and spacing apart; made when there is none. One with whom the work has ended has
   * given the name free.
   */
  named(ownerId: string, name: string, at: string): Promise<Teacher>
  /** By name. */
  list(ownerId: string): Promise<ListedTeacher[]>
  find(teacherId: string, party: Party): Promise<KeptRelation | null>
  /** Those of one teacher's account, the newest first. */
  coachesOf(userId: string): Promise<KeptRelation[]>
  /** Puts on record what the coach says. Another answer to `alsoEvaluates` is for the teacher to accept anew. @throws 404, 409 */
  describe(ownerId: string, teacherId: string, about: TeacherChange): Promise<void>
  /** Ends it for good; the first time counts. What the teacher reads by then stays theirs. @throws 404 */
  end(teacherId: string, party: Party, at: string): Promise<void>
}

/** The teachers over a database. */
export function teacherStore(db: Kysely<Tables>, kind: StoreKind): TeacherStore {
  return {
    named: (ownerId, name, at) => teacherNamed(db, ownerId, name, at),

    async list(ownerId) {
      const teachers = await db
        .selectFrom('teacher')
        .select(['id', 'name', 'user_id', 'ended_at'])
        .select((of) =>
          of
            .selectFrom('conversation')
            .select((count) => count.fn.countAll<number>().as('conversations'))
            .whereRef('conversation.teacher_id', '=', 'teacher.id')
            .as('conversations'),
        )
        .select((of) =>
          of
            .selectFrom('teacher_goal')
            .select('text')
            .whereRef('teacher_goal.teacher_id', '=', 'teacher.id')
            .where('teacher_goal.ended_at', 'is', null)
            .orderBy('set_at', 'desc')
            .orderBy('teacher_goal.id')
            .limit(1)
            .as('goal'),
        )
        .where('owner_id', '=', ownerId)
        .orderBy('folded')
        .execute()
      const talks = await db
        .selectFrom('talk')
        .innerJoin('conversation', 'conversation.id', 'talk.conversation_id')
        .selectAll('talk')
        .select('teacher_id')
        .where('talk.owner_id', '=', ownerId)
        .orderBy('saved_at', 'desc')
        .execute()
      return teachers.map(({ id, name, user_id, ended_at, conversations, goal }) => {
        const last = talks.find(({ teacher_id }) => teacher_id === id)
        const lastTalk = last ? savedTalk(last) : null
        return { id, name, hasAccount: user_id !== null, endedAt: ended_at, conversations: conversations ?? 0, goal, lastTalk }
      })
    },

    async find(teacherId, party) {
      const row = await relationOf(db, teacherId, party)
      return row && keptRelation(row)
    },

    async coachesOf(userId) {
      const rows = await db
        .selectFrom('teacher')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(keptRelation)
    },

    describe: (ownerId, teacherId, about) =>
      db.transaction().execute(async (trx) => {
        const before = await goingOn(trx, kind, teacherId, { side: 'coach', viewerId: ownerId })
        const { name, subjects, grades, alsoEvaluates } = about
        const folded = name === undefined ? before.folded : fold(tidy(name))
        if (folded !== before.folded && (await isTaken(trx, ownerId, folded))) throw nameTaken()
        const evaluates = alsoEvaluates === undefined ? before.also_evaluates : alsoEvaluates === null ? null : alsoEvaluates ? 1 : 0
        await trx
          .updateTable('teacher')
          .set({
            ...(name !== undefined && { name: tidy(name), folded }),
            ...(subjects && { subjects: toJson(subjects) }),
            ...(grades && { grades: toJson(grades) }),
            also_evaluates: evaluates,
          })
          .where('id', '=', teacherId)
          .execute()
        if (evaluates !== before.also_evaluates)
          await trx.updateTable('agreement').set({ teacher_accepted_at: null }).where('teacher_id', '=', teacherId).execute()
      }),

    end: (teacherId, party, at) =>
      db.transaction().execute(async (trx) => {
        const relation = await lockedRelation(trx, kind, teacherId, party)
        if (relation.ended_at === null) await endRelation(trx, relation, party.side, at)
      }),
  }
}

/** As `TeacherStore.named`. */
async function teacherNamed(db: Kysely<Tables>, ownerId: string, name: string, at: string): Promise<Teacher> {
  const folded = fold(tidy(name))
  await db
    .insertInto('teacher')
    .values({ id: randomUUID(), owner_id: ownerId, name: tidy(name), folded, created_at: at })
    .onConflict((same) => same.columns(['owner_id', 'folded']).doNothing())
    .execute()
  return db
    .selectFrom('teacher')
    .select(['id', 'name'])
    .where('owner_id', '=', ownerId)
    .where('folded', '=', folded)
    .executeTakeFirstOrThrow()
}

/** Whether a coach has a teacher of that name already. */
async function isTaken(db: Kysely<Tables>, ownerId: string, folded: string): Promise<boolean> {
  const row = await db.selectFrom('teacher').select('id').where('owner_id', '=', ownerId).where('folded', '=', folded).executeTakeFirst()
  return row !== undefined
}

const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ')

const Words = z.array(z.string())
const words = (json: string | null): string[] => (json === null ? [] : fromJson(Words, json))

const keptRelation = (row: Relation): KeptRelation => ({
  id: row.id,
  coachId: row.owner_id,
  userId: row.user_id,
  name: row.name,
  subjects: words(row.subjects),
  grades: words(row.grades),
  alsoEvaluates: evaluatesIn(row),
  endedAt: row.ended_at,
  endedBy: row.ended_by,
})

const nameTaken = () =>
  new AppError('teacher.name_taken', 409, 'You have another teacher of this name.', 'Add what tells the two apart, such as a first name.')

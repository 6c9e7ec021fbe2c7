import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { fold } from './fold.ts'
import type { Tables } from './tables.ts'
import { type SavedTalk, savedTalk } from './talks.ts'

export type Teacher = { id: string; name: string }

/** The teachers a coach works with, each coach's own. */
export interface TeacherStore {
  /** The teacher of that name, upper and lower case, accents and spacing apart; made when there is none. */
  named(ownerId: string, name: string, at: string): Promise<Teacher>
  /** By name. */
  list(ownerId: string): Promise<(Teacher & { conversations: number; lastTalk: SavedTalk | null })[]>
}

/** The teachers over a database. */
export function teacherStore(db: Kysely<Tables>): TeacherStore {
  return {
    async named(ownerId, name, at) {
      const tidy = name.trim().replace(/\s+/g, ' ')
      const folded = fold(tidy)
      await db
        .insertInto('teacher')
        .values({ id: randomUUID(), owner_id: ownerId, name: tidy, folded, created_at: at })
        .onConflict((same) => same.columns(['owner_id', 'folded']).doNothing())
        .execute()
      return db
        .selectFrom('teacher')
        .select(['id', 'name'])
        .where('owner_id', '=', ownerId)
        .where('folded', '=', folded)
        .executeTakeFirstOrThrow()
    },

    async list(ownerId) {
      const teachers = await db
        .selectFrom('teacher')
        .select(['id', 'name'])
        .select((of) =>
          of
            .selectFrom('conversation')
            .select((count) => count.fn.countAll<number>().as('conversations'))
            .whereRef('conversation.teacher_id', '=', 'teacher.id')
            .as('conversations'),
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
      return teachers.map(({ id, name, conversations }) => {
        const last = talks.find(({ teacher_id }) => teacher_id === id)
        return { id, name, conversations: conversations ?? 0, lastTalk: last ? savedTalk(last) : null }
      })
    },
  }
}

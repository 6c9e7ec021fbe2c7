import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { Handover } from '../domain/teacher.ts'
import { AppError, notFound } from '../errors.ts'
import { fold } from './fold.ts'
import { endRelation } from './join-and-end.ts'
import { goingOn, isOf, lockedRelation, type Party, type Relation, relationshipEnded } from './relation.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

export type KeptHandover = Omit<Handover, 'to'> & { teacherId: string; toUserId: string }

/** Work with a teacher on its way to another coach: asked for by the coach, settled by the teacher. */
export interface HandoverStore {
  /** Asking again for the same colleague is the same. @throws 404; 409 where the teacher has no account, or another is asked already */
  ask(ownerId: string, teacherId: string, toUserId: string, at: string): Promise<void>
  /** Only as long as the teacher has not answered; where nothing waits, nothing happens. @throws 404 */
  withdraw(ownerId: string, teacherId: string, at: string): Promise<void>
  /** The last one that was asked for; for one of the two. */
  latest(teacherId: string, party: Party): Promise<KeptHandover | null>
  /** For the teacher: with the coach who asks. */
  find(id: string, userId: string): Promise<(KeptHandover & { coachId: string }) | null>
  /** Teachers who came to this coach, and with whom the work goes on; `teacherId` is the row of the coach before. */
  consentedTo(userId: string): Promise<{ teacherId: string; coachId: string; nextTeacherId: string; name: string; since: string }[]>
  /**
   * Consent ends the work with the coach who asked, and gives the next coach a teacher of this account, under a name in `names` that is free
   * there. @throws 404 where it is not for this teacher to answer (any more), 409 where it was answered otherwise
   */
  answer(id: string, userId: string, answer: 'consented' | 'declined', names: string[], at: string): Promise<void>
}

/** The handovers over a database. */
export function handoverStore(db: Kysely<Tables>, kind: StoreKind): HandoverStore {
  const waiting = (on: Kysely<Tables>, teacherId: string) =>
    on.selectFrom('handover').selectAll().where('teacher_id', '=', teacherId).where('answer', 'is', null).executeTakeFirst()

  const forTeacher = (on: Kysely<Tables>, id: string, userId: string) =>
    on
      .selectFrom('handover')
      .innerJoin('teacher', 'teacher.id', 'handover.teacher_id')
      .selectAll('handover')
      .where('handover.id', '=', id)
      .where('teacher.user_id', '=', userId)
      .executeTakeFirst()

  return {
    ask: (ownerId, teacherId, toUserId, at) =>
      db.transaction().execute(async (trx) => {
        const { user_id } = await goingOn(trx, kind, teacherId, { side: 'coach', viewerId: ownerId })
        if (user_id === null) throw nobodyToAsk()
        if (toUserId === ownerId || toUserId === user_id) throw notFound('colleague')
        const asked = await waiting(trx, teacherId)
        if (asked?.to_user_id === toUserId) return
        if (asked) throw askedAlready()
        await trx
          .insertInto('handover')
          .values({ id: randomUUID(), owner_id: ownerId, teacher_id: teacherId, to_user_id: toUserId, asked_at: at })
          .execute()
      }),

    withdraw: (ownerId, teacherId, at) =>
      db.transaction().execute(async (trx) => {
        await lockedRelation(trx, kind, teacherId, { side: 'coach', viewerId: ownerId })
        const asked = await waiting(trx, teacherId)
        if (asked) await settle(trx, asked.id, 'withdrawn', at)
      }),

    async latest(teacherId, party) {
      const row = await db
        .selectFrom('handover')
        .innerJoin('teacher', 'teacher.id', 'handover.teacher_id')
        .selectAll('handover')
        .where('teacher_id', '=', teacherId)
        .where(isOf(party))
        .orderBy('asked_at', 'desc')
        .orderBy('handover.id')
        .executeTakeFirst()
      return row ? keptHandover(row) : null
    },

    async find(id, userId) {
      const row = await forTeacher(db, id, userId)
      return row ? { ...keptHandover(row), coachId: row.owner_id } : null
    },

    async consentedTo(userId) {
      const rows = await consentedTo(db, userId)
        .select(['handover.teacher_id as teacherId', 'handover.owner_id as coachId'])
        .select(['next.id as nextTeacherId', 'next.name', 'handover.answered_at'])
        .orderBy('handover.answered_at', 'desc')
        .execute()
      return rows.map(({ answered_at, ...row }) => ({ ...row, since: answered_at ?? '' }))
    },

    answer: (id, userId, answer, names, at) =>
      db.transaction().execute(async (trx) => {
        const asked = await forTeacher(trx, id, userId)
        if (!asked) throw notFound('handover')
        const relation = await lockedRelation(trx, kind, asked.teacher_id, { side: 'teacher', viewerId: userId })
        // Read again behind the lock: it may have been withdrawn.
        const handover = await trx.selectFrom('handover').select(['answer', 'to_user_id']).where('id', '=', id).executeTakeFirstOrThrow()
        if (handover.answer === answer) return
        if (handover.answer === 'withdrawn') throw notFound('handover')
        if (handover.answer !== null) throw answeredOtherwise()
        if (answer === 'declined') return settle(trx, id, answer, at)
        if (relation.ended_at !== null) throw relationshipEnded()
        const nextId = await teacherOfNext(trx, relation, handover.to_user_id, names, at)
        await settle(trx, id, answer, at, nextId)
        await endRelation(trx, relation, 'coach', at)
      }),
  }
}

/** What was handed to a coach, as long as that coach's own work with the teacher goes on. */
export const consentedTo = (db: Kysely<Tables>, userId: string) =>
  db
    .selectFrom('handover')
    .innerJoin('teacher as next', 'next.id', 'handover.next_teacher_id')
    .where('handover.to_user_id', '=', userId)
    .where('handover.answer', '=', 'consented')
    .where('next.owner_id', '=', userId)
    .where('next.ended_at', 'is', null)

async function settle(trx: Kysely<Tables>, id: string, answer: Tables['handover']['answer'], at: string, nextId: string | null = null) {
  await trx.updateTable('handover').set({ answer, answered_at: at, next_teacher_id: nextId }).where('id', '=', id).execute()
}

/** The next coach's row of this account: one that there is, or a new one. A row that only has the same name may be somebody else's. */
async function teacherOfNext(trx: Kysely<Tables>, { user_id }: Relation, coachId: string, names: string[], at: string): Promise<string> {
  const known = await trx
    .selectFrom('teacher')
    .select('id')
    .where('owner_id', '=', coachId)
    .where('user_id', '=', user_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (known) return known.id
  for (const name of names) {
    const made = await trx
      .insertInto('teacher')
      .values({ id: randomUUID(), owner_id: coachId, name, folded: fold(name), created_at: at, user_id })
      .onConflict((same) => same.columns(['owner_id', 'folded']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return made.id
  }
  throw nameTakenThere()
}

const keptHandover = (row: Selectable<Tables['handover']>): KeptHandover => ({
  id: row.id,
  teacherId: row.teacher_id,
  toUserId: row.to_user_id,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  answer: row.answer,
})

const nobodyToAsk = () =>
  new AppError(
    'handover.no_account',
    409,
    'This teacher has no account here, so nobody can be asked for consent.',
    'Invite the teacher first; without an account there is nothing shared to hand over.',
  )

const askedAlready = () =>
  new AppError(
    'handover.asked',
    409,
    'The teacher has been asked about another colleague already.',
    'Wait for the answer, or withdraw that first.',
  )

const answeredOtherwise = () =>
  new AppError('handover.answered', 409, 'You have answered this already.', 'To change it, talk with your coach.')

const nameTakenThere = () =>
  new AppError(
    'handover.name_taken',
    409,
    'Your next coach has other teachers of your name, and no way to tell you apart.',
    'Ask your coach to write your whole name on your page, and consent again.',
  )

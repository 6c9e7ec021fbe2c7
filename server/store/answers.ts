import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { Answer } from '../domain/shared.ts'
import { notFound } from '../errors.ts'
import { mustNotBeHeld } from './holds.ts'
import { type Idempotency, once } from './idempotency.ts'
import { goingOn } from './relation.ts'
import { readableShares } from './shared-reading.ts'
import { itemIdOf, rowOf } from './shares.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** With what it answers; `itemId` is `evidence-sheet` for the sheet. */
export type KeptAnswer = Answer & { draftId: string; itemId: string; teacherId: string; seenAt: string | null }

/** What teachers say to what was shared with them. It is the teacher's; the coach reads it while the two work together. */
export interface AnswerStore {
  /** @throws 404 where the teacher doesn't read it, 409 where the work has ended */
  add(
    userId: string,
    to: { draftId: string; itemId: string; text: string },
    at: string,
    idempotency: Idempotency | null,
  ): Promise<{ id: string }>
  /** For good. @throws 404 where it is not this person's, 409 while a legal hold stands */
  remove(userId: string, id: string): Promise<void>
  /** A teacher's own, the newest first, whatever was taken back since. */
  ofTeacher(userId: string): Promise<KeptAnswer[]>
  /** As the coach reads them, in the order they came; none once the work has ended. */
  ofDraft(ownerId: string, draftId: string): Promise<KeptAnswer[]>
  /** The coach has seen these. @throws 404 when there is no such draft of this owner's */
  markSeen(ownerId: string, draftId: string, ids: string[], at: string): Promise<void>
}

const Outcome = z.object({ id: z.string() })

/** The answers over a database. */
export function answerStore(db: Kysely<Tables>, kind: StoreKind): AnswerStore {
  return {
    add(userId, { draftId, itemId, text }, at, idempotency) {
      const outcome = { id: randomUUID() }
      return once(db, { ownerId: userId, at, idempotency, schema: Outcome, outcome }, async (trx) => {
        const shared = () =>
          readableShares(trx)
            .select('share.teacher_id')
            .where('teacher.user_id', '=', userId)
            .where('share.draft_id', '=', draftId)
            .where('share.item_id', '=', rowOf(itemId))
        const before = await shared().executeTakeFirst()
        if (!before) throw notFound('item')
        // First whose it is, then what: in the order in which sharing and ending lock them. It can't be taken back in between.
        const { id } = await goingOn(trx, kind, before.teacher_id, { side: 'teacher', viewerId: userId })
        const stillShared = await shared()
          .$if(kind === 'postgres', (one) => one.forKeyShare('share'))
          .executeTakeFirst()
        if (!stillShared) throw notFound('item')
        await trx
          .insertInto('answer')
          .values({ ...outcome, owner_id: userId, draft_id: draftId, item_id: rowOf(itemId), teacher_id: id, text, answered_at: at })
          .execute()
      })
    },

    remove: (userId, id) =>
      db.transaction().execute(async (trx) => {
        await mustNotBeHeld(trx, kind, userId, [userId])
        const { numDeletedRows } = await trx.deleteFrom('answer').where('id', '=', id).where('owner_id', '=', userId).executeTakeFirst()
        if (numDeletedRows === 0n) throw notFound('answer')
      }),

    async ofTeacher(userId) {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('owner_id', '=', userId)
        .orderBy('answered_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(keptAnswer)
    },

    async ofDraft(ownerId, draftId) {
      const rows = await toCoach(db, ownerId)
        .where('answer.draft_id', '=', draftId)
        .selectAll('answer')
        .orderBy('answered_at')
        .orderBy('answer.id')
        .execute()
      return rows.map(keptAnswer)
    },

    async markSeen(ownerId, draftId, ids, at) {
      const draft = await db.selectFrom('draft').select('id').where('id', '=', draftId).where('owner_id', '=', ownerId).executeTakeFirst()
      if (!draft) throw notFound('draft')
      if (ids.length === 0) return
      await db
        .updateTable('answer')
        .set({ seen_at: at })
        .where('seen_at', 'is', null)
        .where('draft_id', '=', draftId)
        .where('id', 'in', ids)
        .where('id', 'in', toCoach(db, ownerId).select('answer.id'))
        .execute()
    },
  }
}

/** The answers that a coach reads: to drafts of their own, by teachers with whom the work goes on. */
export const toCoach = (db: Kysely<Tables>, ownerId: string) =>
  db
    .selectFrom('answer')
    .innerJoin('teacher', 'teacher.id', 'answer.teacher_id')
    .innerJoin('draft', 'draft.id', 'answer.draft_id')
    .where('teacher.owner_id', '=', ownerId)
    .where('teacher.ended_at', 'is', null)
    .where('draft.owner_id', '=', ownerId)

const keptAnswer = (row: Selectable<Tables['answer']>): KeptAnswer => ({
  id: row.id,
  text: row.text,
  answeredAt: row.answered_at,
  draftId: row.draft_id,
  itemId: itemIdOf(row.item_id),
  teacherId: row.teacher_id,
  seenAt: row.seen_at,
})

import type { Kysely } from 'kysely'
import type { EvidenceAnswer } from '../domain/shared.ts'
import { AppError, notFound } from '../errors.ts'
import { goingOn } from './relation.ts'
import { readableShares } from './shared-reading.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

export type EvidenceRequest = { askedAt: string; answer: EvidenceAnswer | null }

/** Teachers who ask for the evidence of a conversation, of which something was shared with them. */
export interface EvidenceRequestStore {
  /** Asking again while it waits is the same; once it was answered, it is asked anew. @throws 404 where nothing of the draft is read, 409 */
  ask(userId: string, draftId: string, at: string): Promise<void>
  /** `shared` shares the sheet of each draft of which something is shared already. @throws 404 where nothing was asked, 409 also where nothing is shared */
  answer(ownerId: string, conversationId: string, answer: EvidenceAnswer, at: string): Promise<void>
  /** By the draft: of its conversation, for either of the two. */
  ofDraft(draftId: string, viewerId: string): Promise<EvidenceRequest | null>
  /** Those a teacher made, by the drafts of their conversations. */
  ofTeacher(userId: string): Promise<Map<string, EvidenceRequest>>
}

/** The requests over a database. */
export function evidenceRequestStore(db: Kysely<Tables>, kind: StoreKind): EvidenceRequestStore {
  return {
    ask: (userId, draftId, at) =>
      db.transaction().execute(async (trx) => {
        const read = await readableShares(trx)
          .select(['share.teacher_id', 'share.owner_id', 'conversation.id as conversation_id'])
          .where('teacher.user_id', '=', userId)
          .where('share.draft_id', '=', draftId)
          // It can't become another teacher's in between.
          .$if(kind === 'postgres', (one) => one.forShare('conversation'))
          .executeTakeFirst()
        if (!read) throw notFound('plan')
        await goingOn(trx, kind, read.teacher_id, { side: 'teacher', viewerId: userId })
        const asked = { asked_at: at, answered_at: null, answer: null }
        await trx
          .insertInto('evidence_request')
          .values({ ...read, ...asked })
          .onConflict((same) => same.column('conversation_id').doUpdateSet(asked).where('evidence_request.answer', 'is not', null))
          .execute()
      }),

    answer: (ownerId, conversationId, answer, at) =>
      db.transaction().execute(async (trx) => {
        const request = await trx
          .selectFrom('evidence_request')
          .innerJoin('conversation', 'conversation.id', 'evidence_request.conversation_id')
          .select('evidence_request.teacher_id')
          .where('conversation.id', '=', conversationId)
          .where('conversation.owner_id', '=', ownerId)
          .$if(kind === 'postgres', (one) => one.forNoKeyUpdate(['conversation']))
          .executeTakeFirst()
        if (!request) throw notFound('request')
        await goingOn(trx, kind, request.teacher_id, { side: 'coach', viewerId: ownerId })
        if (answer === 'shared') await shareSheets(trx, { ownerId, conversationId, teacherId: request.teacher_id, at })
        await trx.updateTable('evidence_request').set({ answer, answered_at: at }).where('conversation_id', '=', conversationId).execute()
      }),

    async ofDraft(draftId, viewerId) {
      const row = await db
        .selectFrom('evidence_request')
        .innerJoin('draft', 'draft.conversation_id', 'evidence_request.conversation_id')
        .innerJoin('teacher', 'teacher.id', 'evidence_request.teacher_id')
        .select(['asked_at', 'answer'])
        .where('draft.id', '=', draftId)
        .where((where) => where.or([where('teacher.owner_id', '=', viewerId), where('teacher.user_id', '=', viewerId)]))
        .executeTakeFirst()
      return row ? { askedAt: row.asked_at, answer: row.answer } : null
    },

    async ofTeacher(userId) {
      const rows = await db
        .selectFrom('evidence_request')
        .innerJoin('draft', 'draft.conversation_id', 'evidence_request.conversation_id')
        .innerJoin('teacher', 'teacher.id', 'evidence_request.teacher_id')
        .select(['draft.id', 'asked_at', 'answer'])
        .where('teacher.user_id', '=', userId)
        .execute()
      return new Map(rows.map(({ id, asked_at, answer }) => [id, { askedAt: asked_at, answer }]))
    },
  }
}

type Sharing = { ownerId: string; conversationId: string; teacherId: string; at: string }

async function shareSheets(trx: Kysely<Tables>, { ownerId, conversationId, teacherId, at }: Sharing): Promise<void> {
  const drafts = await trx
    .selectFrom('share')
    .innerJoin('draft', 'draft.id', 'share.draft_id')
    .select('draft.id')
    .distinct()
    .where('conversation_id', '=', conversationId)
    .where('share.teacher_id', '=', teacherId)
    .execute()
  if (drafts.length === 0) throw nothingShared()
  for (const { id } of drafts) {
    await trx
      .insertInto('share')
      .values({ draft_id: id, item_id: '', owner_id: ownerId, teacher_id: teacherId, shared_at: at, is_kept: 0 })
      .onConflict((same) => same.columns(['draft_id', 'item_id']).doNothing())
      .execute()
  }
}

/** Else the teacher would be told that the evidence is shared, and find none. */
const nothingShared = () =>
  new AppError(
    'share.nothing_shared',
    409,
    'Everything of this conversation was taken back, so there is no plan that the evidence could be read beside.',
    'Share something of the plan, with the evidence sheet; that answers the teacher too.',
  )

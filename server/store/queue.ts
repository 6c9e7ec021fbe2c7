import type { Kysely } from 'kysely'
import type { Queue } from '../domain/queue.ts'
import { toCoach } from './answers.ts'
import { itemIdOf } from './shares.ts'
import type { Tables } from './tables.ts'

/** What a coach has before them, from that coach's own rows alone. */
export interface QueueStore {
  /** At most `limit` in each list. */
  read(ownerId: string, limit: number): Promise<Queue>
}

/** The queue over a database. */
export function queueStore(db: Kysely<Tables>): QueueStore {
  const conversations = (ownerId: string) =>
    db
      .selectFrom('conversation')
      .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
      .select(['conversation.id as conversationId', 'title', 'conversation.teacher_id', 'teacher.name'])
      .where('conversation.owner_id', '=', ownerId)

  return {
    read: async (ownerId, limit) => {
      const toDecide = await conversations(ownerId)
        .innerJoin('draft', 'draft.conversation_id', 'conversation.id')
        .innerJoin('draft_item', 'draft_item.draft_id', 'draft.id')
        .select(['draft.id as draftId', 'draft.created_at as createdAt'])
        .select((of) => of.fn.countAll<number>().as('waiting'))
        .where('state', 'in', ['in_review', 'changes_requested'])
        // What is being written is not finished waiting for.
        .where('composing', '!=', 'running')
        .groupBy(['conversation.id', 'title', 'conversation.teacher_id', 'teacher.name', 'draft.id', 'draft.created_at'])
        .orderBy('draft.created_at', 'desc')
        .orderBy('draft.id')
        .limit(limit)
        .execute()
      const answers = await toCoach(db, ownerId)
        .innerJoin('conversation', 'conversation.id', 'draft.conversation_id')
        .select(['conversation.id as conversationId', 'title', 'teacher.id as teacher_id', 'teacher.name', 'draft.id as draftId'])
        .select(['answer.id', 'answer.item_id', 'answer.text', 'answered_at as answeredAt'])
        .where('seen_at', 'is', null)
        .orderBy('answered_at', 'desc')
        .orderBy('answer.id')
        .limit(limit)
        .execute()
      const evidenceAsked = await conversations(ownerId)
        .innerJoin('evidence_request', 'evidence_request.conversation_id', 'conversation.id')
        .select('asked_at as askedAt')
        .where('answer', 'is', null)
        .where('ended_at', 'is', null)
        .orderBy('asked_at', 'desc')
        .limit(limit)
        .execute()
      const talks = await conversations(ownerId)
        .innerJoin('talk', 'talk.conversation_id', 'conversation.id')
        .select(['held as when', 'promised', 'saved_at as savedAt'])
        .where('ended_at', 'is', null)
        .orderBy('saved_at', 'desc')
        .execute()
      return {
        toDecide: toDecide.map(told),
        answered: byDraft(answers),
        evidenceAsked: evidenceAsked.map(told),
        // Of the talks with a teacher, what the last one said is what is due.
        due: lastWithEach(talks)
          .filter(({ when }) => when !== '')
          .slice(0, limit)
          .map(told),
      }
    },
  }
}

type About = { conversationId: string; title: string; teacher_id: string | null; name: string | null }

const told = <Row extends About>({ teacher_id, name, ...rest }: Row) => ({
  ...rest,
  teacher: teacher_id !== null && name !== null ? { id: teacher_id, name } : null,
})

const lastWithEach = <Row extends About>(talks: Row[]): Row[] =>
  talks.filter(({ teacher_id }, index) => teacher_id === null || talks.findIndex((other) => other.teacher_id === teacher_id) === index)

type AnswerRow = About & { draftId: string; id: string; item_id: string; text: string; answeredAt: string }

function byDraft(rows: AnswerRow[]): Queue['answered'] {
  const drafts = new Map<string, Queue['answered'][number]>()
  for (const { id, item_id, text, answeredAt, ...row } of rows) {
    const draft = drafts.get(row.draftId) ?? { ...told(row), answers: [] }
    draft.answers.push({ id, itemId: itemIdOf(item_id), text, answeredAt })
    drafts.set(row.draftId, draft)
  }
  return [...drafts.values()]
}

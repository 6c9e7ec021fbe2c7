import type { Kysely } from 'kysely'
import type { Message } from '../domain/conversation.ts'
import { MessageChanges } from '../domain/message-changes.ts'
import { AboutTalk } from '../domain/plan-request.ts'
import type { ConversationStore } from './conversation-types.ts'
import { draftSummaries } from './draft-rows.ts'
import { fold } from './fold.ts'
import { fromJson, toJson } from './json.ts'
import { addedBefore, addTo, begin, begunBefore } from './keep-request.ts'
import { listConversations } from './list-conversations.ts'
import { mustBeOwned, touchConversation } from './ownership.ts'
import type { Tables } from './tables.ts'

/** The conversations over a database. */
export function conversationStore(db: Kysely<Tables>): ConversationStore {
  return {
    begin: (parts, idempotency) => begin(db, parts, idempotency),
    add: (parts, idempotency) => addTo(db, parts, idempotency),
    begunBefore: (ownerId, idempotency) => begunBefore(db, ownerId, idempotency),
    addedBefore: (ownerId, idempotency) => addedBefore(db, ownerId, idempotency),
    list: (ownerId, page) => listConversations(db, ownerId, page),

    async find(ownerId, id) {
      const row = await db
        .selectFrom('conversation')
        .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
        .select(['conversation.id', 'title', 'teacher_id', 'name', 'about', 'conversation.created_at', 'updated_at'])
        .where('conversation.id', '=', id)
        .where('conversation.owner_id', '=', ownerId)
        .executeTakeFirst()
      if (!row) return null
      const materials = await db
        .selectFrom('material')
        .select(['id', 'kind', 'text', 'created_at as createdAt'])
        .where('conversation_id', '=', id)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return {
        id: row.id,
        title: row.title,
        teacher: row.teacher_id !== null && row.name !== null ? { id: row.teacher_id, name: row.name } : null,
        about: fromJson(AboutTalk, row.about),
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        messages: await messagesOf(db, id),
        materials,
        drafts: await draftSummaries(db, (drafts) => drafts.where('conversation_id', '=', id).orderBy('created_at').orderBy('id')),
      }
    },

    async changes(ownerId, conversationId, messageId) {
      const row = await messageOf(db, ownerId, conversationId, messageId).select('changes').executeTakeFirst()
      return changesIn(row?.changes)
    },

    undone: (ownerId, conversationId, messageId, at) =>
      db.transaction().execute(async (trx) => {
        // Locks the thread first: two that undo the same come one after the other.
        await touchConversation(trx, ownerId, conversationId, at)
        const row = await messageOf(trx, ownerId, conversationId, messageId).select('changes').executeTakeFirst()
        const changes = changesIn(row?.changes)
        if (!changes || changes.undoneAt !== null) return
        await trx
          .updateTable('message')
          .set({ changes: toJson({ ...changes, undoneAt: at }) })
          .where('id', '=', messageId)
          .where('owner_id', '=', ownerId)
          .execute()
      }),

    update: (ownerId, id, { title, teacherId }, at) =>
      db.transaction().execute(async (trx) => {
        if (teacherId) await mustBeOwned(trx, 'teacher', ownerId, teacherId)
        await touchConversation(trx, ownerId, id, at, {
          ...(title !== undefined && { title, folded: fold(title) }),
          ...(teacherId !== undefined && { teacher_id: teacherId }),
        })
      }),
  }
}

const messageOf = (db: Kysely<Tables>, ownerId: string, conversationId: string, id: string) =>
  db.selectFrom('message').where('id', '=', id).where('conversation_id', '=', conversationId).where('owner_id', '=', ownerId)

async function messagesOf(db: Kysely<Tables>, conversationId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom('message')
    .select([
      'id',
      'seq',
      'author',
      'text',
      'material_id as materialId',
      'draft_id as draftId',
      'show',
      'changes',
      'created_at as createdAt',
    ])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, changes: toldOf(changesIn(row.changes)) }))
}

/** What a page needs of it: the items that can be put back. */
const toldOf = (changes: MessageChanges | null): Message['changes'] =>
  changes && changes.items.length > 0
    ? { labels: changes.items.map(({ after }) => after.label), isUndone: changes.undoneAt !== null }
    : null

const changesIn = (json: string | null | undefined): MessageChanges | null => (json ? fromJson(MessageChanges, json) : null)

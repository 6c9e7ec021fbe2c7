import type { Kysely } from 'kysely'
import { touchConversation } from './ownership.ts'
import type { Tables } from './tables.ts'

export type Jottings = { text: string; savedAt: string | null }

/** A coach's own notes on a conversation: the coach's alone, and nothing is made of them. No other query reads this table. */
export interface JottingStore {
  /** Empty where nothing was written; null where there is no such conversation of this owner's. */
  find(ownerId: string, conversationId: string): Promise<Jottings | null>
  /** In place of what was there; an empty text leaves nothing. @throws 404 */
  save(ownerId: string, conversationId: string, text: string, at: string): Promise<void>
}

/** The jottings over a database. */
export function jottingStore(db: Kysely<Tables>): JottingStore {
  return {
    async find(ownerId, conversationId) {
      const row = await db
        .selectFrom('conversation')
        .leftJoin('jotting', 'jotting.conversation_id', 'conversation.id')
        .select(['text', 'saved_at as savedAt'])
        .where('conversation.id', '=', conversationId)
        .where('conversation.owner_id', '=', ownerId)
        .executeTakeFirst()
      return row ? { text: row.text ?? '', savedAt: row.savedAt } : null
    },

    save: (ownerId, conversationId, text, at) =>
      db.transaction().execute(async (trx) => {
        await touchConversation(trx, ownerId, conversationId, at)
        if (text === '') {
          await trx.deleteFrom('jotting').where('conversation_id', '=', conversationId).where('owner_id', '=', ownerId).execute()
          return
        }
        const row = { text, saved_at: at }
        await trx
          .insertInto('jotting')
          .values({ conversation_id: conversationId, owner_id: ownerId, ...row })
          .onConflict((same) => same.column('conversation_id').doUpdateSet(row))
          .execute()
      }),
  }
}

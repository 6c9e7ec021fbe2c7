import type { Kysely, Selectable } from 'kysely'
import type { Talk } from '../domain/talk.ts'
import { touchConversation } from './ownership.ts'
import type { Tables } from './tables.ts'

export type SavedTalk = Talk & { conversationId: string; savedAt: string }

/** What stays of the talks with teachers: one record a conversation. */
export interface TalkStore {
  /** Keeps it in place of what was kept before. @throws 404 when the conversation is not this owner's */
  save(talk: Talk & { conversationId: string; ownerId: string; savedAt: string }): Promise<void>
  ofConversation(ownerId: string, conversationId: string): Promise<SavedTalk | null>
  /** The last one with this teacher, but for the one of the conversation named. */
  lastWith(ownerId: string, teacherId: string, butOf?: string): Promise<SavedTalk | null>
  /** The newest first. */
  allWith(ownerId: string, teacherId: string): Promise<SavedTalk[]>
}

/** The talks over a database. */
export function talkStore(db: Kysely<Tables>): TalkStore {
  const talksOf = (ownerId: string) => db.selectFrom('talk').selectAll().where('owner_id', '=', ownerId)
  const talksWith = (ownerId: string, teacherId: string) =>
    talksOf(ownerId)
      .where('conversation_id', 'in', (of) => of.selectFrom('conversation').select('id').where('teacher_id', '=', teacherId))
      .orderBy('saved_at', 'desc')
  const saved = (row: Selectable<Tables['talk']> | undefined) => (row ? savedTalk(row) : null)

  return {
    save: ({ conversationId, ownerId, herWords, herChoice, when, promised, savedAt }) =>
      db.transaction().execute(async (trx) => {
        await touchConversation(trx, ownerId, conversationId, savedAt)
        const row = { her_words: herWords, her_choice: herChoice, held: when, promised, saved_at: savedAt }
        await trx
          .insertInto('talk')
          .values({ conversation_id: conversationId, owner_id: ownerId, ...row })
          .onConflict((same) => same.column('conversation_id').doUpdateSet(row))
          .execute()
      }),

    ofConversation: async (ownerId, conversationId) =>
      saved(await talksOf(ownerId).where('conversation_id', '=', conversationId).executeTakeFirst()),

    lastWith: async (ownerId, teacherId, butOf = '') =>
      saved(await talksWith(ownerId, teacherId).where('conversation_id', '!=', butOf).limit(1).executeTakeFirst()),

    allWith: async (ownerId, teacherId) => (await talksWith(ownerId, teacherId).execute()).map(savedTalk),
  }
}

/** A talk as its row keeps it. */
export const savedTalk = (row: Selectable<Tables['talk']>): SavedTalk => ({
  conversationId: row.conversation_id,
  herWords: row.her_words,
  herChoice: row.her_choice,
  when: row.held,
  promised: row.promised,
  savedAt: row.saved_at,
})

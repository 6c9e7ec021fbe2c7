import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ConversationSummary } from '../domain/conversation.ts'
import { DraftItem } from '../domain/draft-item.ts'
import type { Page } from './conversation-types.ts'
import { follows } from './cursor.ts'
import { draftSummaries, searchableText } from './draft-rows.ts'
import { anywhere, snippet, wordsOf } from './fold.ts'
import { fromJson } from './json.ts'
import type { Tables } from './tables.ts'

/** A page of past work, the last touched first. */
export async function listConversations(db: Kysely<Tables>, ownerId: string, page: Page): Promise<ConversationSummary[]> {
  const words = wordsOf(page.q)
  const rows = await db
    .selectFrom('conversation')
    .leftJoin('teacher', 'teacher.id', 'conversation.teacher_id')
    .leftJoin('talk', 'talk.conversation_id', 'conversation.id')
    .select((of) =>
      of
        .selectFrom('draft')
        .select('draft.id')
        .whereRef('draft.conversation_id', '=', 'conversation.id')
        .orderBy('draft.created_at', 'desc')
        .orderBy('draft.id', 'desc')
        .limit(1)
        .as('newest_draft'),
    )
    .select(['conversation.id', 'title', 'conversation.teacher_id', 'name', 'conversation.created_at', 'updated_at', 'saved_at'])
    .where('conversation.owner_id', '=', ownerId)
    .$if(page.teacherId !== null, (some) => some.where('conversation.teacher_id', '=', page.teacherId))
    .where((where) => where.and(words.map((word) => occurs(word))))
    .where(follows('updated_at', 'conversation.id', page.before))
    .orderBy('updated_at', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(page.limit)
    .execute()
  const newestIds = rows.flatMap(({ newest_draft }) => newest_draft ?? [])
  const newest = newestIds.length > 0 ? await draftSummaries(db, (drafts) => drafts.where('id', 'in', newestIds)) : []
  const summaries: ConversationSummary[] = []
  for (const row of rows) {
    summaries.push({
      id: row.id,
      title: row.title,
      teacher: row.teacher_id !== null && row.name !== null ? { id: row.teacher_id, name: row.name } : null,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      draft: newest.find(({ conversationId }) => conversationId === row.id) ?? null,
      talkedAt: row.saved_at,
      found: words.length > 0 ? await firstFound(db, row.id, words) : null,
    })
  }
  return summaries
}

const holds = (column: string, word: string): RawBuilder<SqlBool> => sql<SqlBool>`${sql.ref(column)} like ${anywhere(word)} escape '\\'`

/** Whether a word occurs anywhere in the conversation of the row. */
const occurs = (word: string): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${holds('conversation.folded', word)}
  or ${holds('teacher.folded', word)}
  or exists (select 1 from message where message.conversation_id = conversation.id and ${holds('message.folded', word)})
  or exists (select 1 from material where material.conversation_id = conversation.id and ${holds('material.folded', word)})
  or exists (select 1 from draft join draft_item on draft_item.draft_id = draft.id
    where draft.conversation_id = conversation.id and ${holds('draft_item.folded', word)})
)`

/** Around the first place of a word: in what was brought, in what was said, or in an item. A title and a teacher's name show themselves. */
async function firstFound(db: Kysely<Tables>, conversationId: string, words: string[]): Promise<string | null> {
  for (const word of words) {
    const found = (await materialWith(db, conversationId, word)) ?? (await messageWith(db, conversationId, word))
    if (found) return snippet(found.text, words)
    const itemFound = await itemWith(db, conversationId, word)
    if (itemFound) return snippet(searchableText(fromJson(DraftItem, itemFound.item)), words)
  }
  return null
}

const materialWith = (db: Kysely<Tables>, conversationId: string, word: string) =>
  db
    .selectFrom('material')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where(holds('folded', word))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

const messageWith = (db: Kysely<Tables>, conversationId: string, word: string) =>
  db
    .selectFrom('message')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where(holds('folded', word))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()

const itemWith = (db: Kysely<Tables>, conversationId: string, word: string) =>
  db
    .selectFrom('draft')
    .innerJoin('draft_item', 'draft_item.draft_id', 'draft.id')
    .select('item')
    .where('conversation_id', '=', conversationId)
    .where(holds('draft_item.folded', word))
    .orderBy('draft.created_at')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()

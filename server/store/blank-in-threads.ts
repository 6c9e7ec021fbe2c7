import type { Kysely } from 'kysely'
import { sentMessages } from '../domain/sending.ts'
import { blankInDrafts, type Cited, removed } from './blank-passages.ts'
import { anywhere, fold } from './fold.ts'
import { fromJson, toJson } from './json.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

type Gone = { id: string; title: string }

/** Takes the words of documents that are gone out of what others have made of them; that they were drawn on stays. */
export async function blankDocuments(trx: Kysely<Tables>, kind: StoreKind, documents: readonly Gone[]): Promise<void> {
  if (documents.length === 0) return
  const ids = documents.map(({ id }) => id)
  await blankInSent(trx, await blankInDrafts(trx, kind, ids))
  await blankTitles(trx, documents)
}

/** A passage as a prompt shows it: its label, then its words, in one line (prompting/say-brief.ts). */
const passageLine = /^(P[1-9]\d*) .*$/gm

/** Takes the words of removed documents out of what is kept of what was sent to a language model: that something was sent stays. */
async function blankInSent(trx: Kysely<Tables>, cited: readonly Cited[]): Promise<void> {
  const labels = new Map<string, Set<string>>()
  for (const { conversationId, labels: some } of cited)
    labels.set(conversationId, new Set([...(labels.get(conversationId) ?? []), ...some]))
  for (const [conversationId, gone] of labels) {
    const rows = await trx.selectFrom('sent').select(['id', 'messages']).where('conversation_id', '=', conversationId).execute()
    for (const { id, messages } of rows) {
      const blanked = fromJson(sentMessages, messages).map(({ role, content }) => ({
        role,
        content: content.replace(passageLine, (line, label: string) => (gone.has(label) ? `${label} ${removed}` : line)),
      }))
      await trx
        .updateTable('sent')
        .set({ messages: toJson(blanked) })
        .where('id', '=', id)
        .execute()
    }
  }
}

/** Takes the titles of removed documents out of the threads of those who asked for a plan that draws on one. */
async function blankTitles(trx: Kysely<Tables>, documents: readonly Gone[]): Promise<void> {
  for (const { id, title } of documents) {
    const asked = trx
      .selectFrom('draft')
      .select('conversation_id')
      .where('request', 'like', anywhere(`"drawOn":"${id}"`))
    const rows = await trx
      .selectFrom('message')
      .select(['id', 'text'])
      .where('author', '=', 'assistant')
      .where('conversation_id', 'in', asked)
      .execute()
    for (const { id: messageId, text } of rows.filter(({ text }) => text.includes(title))) {
      const said = text.replaceAll(title, 'a document that was removed')
      await trx
        .updateTable('message')
        .set({ text: said, folded: fold(said) })
        .where('id', '=', messageId)
        .execute()
    }
  }
}

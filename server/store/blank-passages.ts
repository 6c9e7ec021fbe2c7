import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { DraftEvent } from '../domain/draft-event.ts'
import { CitedPassage } from '../domain/passage.ts'
import { fromJson, toJson } from './json.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

const Passages = z.array(CitedPassage)

/** Where removed documents were cited: by whom is not asked. Labels are those of one draft. */
export type Cited = { conversationId: string; labels: string[] }

/** Read at once: a school may have drawn on documents in thousands of drafts. */
const rowsAtOnce = 200

const aboutDocuments = '%"kind":"document"%'

/** Takes the words of documents out of every draft that cites them, whoever's; that they were cited stays. Says where. */
export async function blankInDrafts(trx: Kysely<Tables>, kind: StoreKind, documentIds: readonly string[]): Promise<Cited[]> {
  const gone = new Set(documentIds)
  const cites = (passages: CitedPassage[]) => passages.filter(({ sourceId }) => gone.has(sourceId)).map(({ label }) => label)
  const blank = (passages: CitedPassage[]) => passages.map((passage) => (gone.has(passage.sourceId) ? blanked(passage) : passage))
  const cited: Cited[] = []

  for (let last = ''; ; ) {
    const drafts = await trx
      .selectFrom('draft')
      .select(['id', 'conversation_id', 'passages'])
      .where('passages', 'like', aboutDocuments)
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtOnce)
      // Or what is added to one meanwhile would be written over.
      .$if(kind === 'postgres', (rows) => rows.forNoKeyUpdate())
      .execute()
    for (const { id, conversation_id, passages: json } of drafts) {
      const passages = fromJson(Passages, json)
      const labels = cites(passages)
      if (labels.length === 0) continue
      cited.push({ conversationId: conversation_id, labels })
      await trx
        .updateTable('draft')
        .set({ passages: toJson(blank(passages)) })
        .where('id', '=', id)
        .execute()
    }
    last = drafts.at(-1)?.id ?? ''
    if (drafts.length < rowsAtOnce) break
  }

  for (let last = { draft_id: '', seq: 0 }; ; ) {
    const events = await trx
      .selectFrom('draft_event')
      .innerJoin('draft', 'draft.id', 'draft_event.draft_id')
      .select(['draft_event.draft_id', 'draft_event.seq', 'event', 'conversation_id'])
      .where('event', 'like', '{"type":"passages"%')
      .where('event', 'like', aboutDocuments)
      .where(sql<boolean>`(draft_event.draft_id, draft_event.seq) > (${last.draft_id}, ${last.seq})`)
      .orderBy('draft_event.draft_id')
      .orderBy('draft_event.seq')
      .limit(rowsAtOnce)
      .execute()
    for (const { draft_id, seq, event, conversation_id } of events) {
      const told = fromJson(DraftEvent, event)
      const labels = told.type === 'passages' ? cites(told.passages) : []
      if (told.type !== 'passages' || labels.length === 0) continue
      cited.push({ conversationId: conversation_id, labels })
      await trx
        .updateTable('draft_event')
        .set({ event: toJson({ ...told, passages: blank(told.passages) }) })
        .where('draft_id', '=', draft_id)
        .where('seq', '=', seq)
        .execute()
    }
    last = events.at(-1) ?? last
    if (events.length < rowsAtOnce) break
  }
  return cited
}

/**
 * Passages as a draft may keep them: without the words of documents that were removed since they were found. Those that are there can't be
 * removed until this transaction ends: from then on `blankInDrafts` finds them.
 */
export async function withoutRemoved(trx: Kysely<Tables>, kind: StoreKind, passages: CitedPassage[]): Promise<CitedPassage[]> {
  const ids = [...new Set(passages.flatMap((passage) => (passage.kind === 'document' ? [passage.sourceId] : [])))]
  if (ids.length === 0) return passages
  const rows = await trx
    .selectFrom('document')
    .select('id')
    .where('id', 'in', ids)
    .$if(kind === 'postgres', (some) => some.forShare())
    .execute()
  const there = new Set(rows.map(({ id }) => id))
  return passages.map((passage) => (passage.kind === 'document' && !there.has(passage.sourceId) ? blanked(passage) : passage))
}

const blanked = (passage: CitedPassage): CitedPassage => ({ ...passage, source: removed, heading: removed, text: '' })

/** What a citation of it says from then on. */
export const removed = 'A document that was removed'

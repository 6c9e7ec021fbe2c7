import type { Kysely } from 'kysely'
import { z } from 'zod'
import { DraftEvent } from '../domain/draft-event.ts'
import { CitedPassage } from '../domain/passage.ts'
import { fromJson, toJson } from './json.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

const Passages = z.array(CitedPassage)

/** Takes the words of a document out of every draft that cites it, whoever's; that it was cited stays. */
export async function blankInDrafts(trx: Kysely<Tables>, kind: StoreKind, documentId: string): Promise<void> {
  const blank = (passages: CitedPassage[]) => passages.map((passage) => (passage.sourceId === documentId ? blanked(passage) : passage))
  // An id is a UUID: it can stand in a pattern as it is.
  const named = `%${documentId}%`

  const drafts = await trx
    .selectFrom('draft')
    .select(['id', 'passages'])
    .where('passages', 'like', named)
    // Or what is added to one meanwhile would be written over.
    .$if(kind === 'postgres', (rows) => rows.forNoKeyUpdate())
    .execute()
  for (const { id, passages } of drafts)
    await trx
      .updateTable('draft')
      .set({ passages: toJson(blank(fromJson(Passages, passages))) })
      .where('id', '=', id)
      .execute()

  const events = await trx.selectFrom('draft_event').select(['draft_id', 'seq', 'event']).where('event', 'like', named).execute()
  for (const { draft_id, seq, event } of events) {
    const told = fromJson(DraftEvent, event)
    if (told.type !== 'passages') continue
    await trx
      .updateTable('draft_event')
      .set({ event: toJson({ ...told, passages: blank(told.passages) }) })
      .where('draft_id', '=', draft_id)
      .where('seq', '=', seq)
      .execute()
  }
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
const removed = 'A document that was removed'

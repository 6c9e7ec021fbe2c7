import type { Kysely } from 'kysely'
import { z } from 'zod'
import { DraftEvent } from '../domain/draft-event.ts'
import { CitedPassage } from '../domain/passage.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

const Passages = z.array(CitedPassage)

/** Takes the words of a document out of every draft that cites it, whoever's; that it was cited stays. */
export async function blankInDrafts(trx: Kysely<Tables>, documentId: string): Promise<void> {
  const blank = (passages: CitedPassage[]) =>
    passages.map((passage) => (passage.sourceId === documentId ? { ...passage, source: removed, heading: removed, text: '' } : passage))
  // An id is a UUID: it can stand in a pattern as it is.
  const named = `%${documentId}%`

  const drafts = await trx.selectFrom('draft').select(['id', 'passages']).where('passages', 'like', named).execute()
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

/** What a citation of it says from then on. */
const removed = 'A document that was removed'

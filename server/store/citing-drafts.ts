import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { DraftEvent } from '../domain/draft-event.ts'
import type { UsedIn } from '../domain/knowledge-page.ts'
import { CitedPassage } from '../domain/passage.ts'
import { itemsOf } from './draft-rows.ts'
import { anywhere } from './fold.ts'
import { fromJson } from './json.ts'
import type { Tables } from './tables.ts'

const Passages = z.array(CitedPassage)

/** A draft is given passages that none of its items uses: so many more are looked at than are wanted. */
const lookedAt = 5

/** An owner's drafts in which an item that was not rejected stands on this source, the newest first. */
export async function draftsCiting(db: Kysely<Tables>, ownerId: string, sourceId: string, limit: number): Promise<UsedIn[]> {
  const named = anywhere(`"sourceId":${JSON.stringify(sourceId)}`)
  const drafts = await db
    .selectFrom('draft')
    .innerJoin('conversation', 'conversation.id', 'draft.conversation_id')
    .leftJoin('draft_event', (join) =>
      join.onRef('draft_event.draft_id', '=', 'draft.id').on(sql<boolean>`draft_event.event like '{"type":"passages"%'`),
    )
    .select(['draft.id', 'conversation_id', 'title', 'draft.created_at', 'passages', 'event'])
    .where('draft.owner_id', '=', ownerId)
    .where(sql<boolean>`(draft_event.event like ${named} escape '\\' or draft.passages like ${named} escape '\\')`)
    .orderBy('draft.created_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(limit * lookedAt)
    .execute()
  const citing: UsedIn[] = []
  for (const { id, conversation_id, title, created_at, passages, event } of drafts) {
    if (citing.length === limit) break
    // One that was taken up again may have been given its passages twice.
    if (citing.some(({ draftId }) => draftId === id)) continue
    const given = [...passagesIn(event), ...fromJson(Passages, passages)].filter((passage) => passage.sourceId === sourceId)
    const labels = new Set(given.map(({ label }) => label))
    const isCited = (await itemsOf(db, id)).some((item) => item.state !== 'rejected' && item.passages.some((label) => labels.has(label)))
    if (isCited) citing.push({ conversationId: conversation_id, title, draftId: id, createdAt: created_at })
  }
  return citing
}

function passagesIn(event: string | null): CitedPassage[] {
  const told = event === null ? null : fromJson(DraftEvent, event)
  return told?.type === 'passages' ? told.passages : []
}

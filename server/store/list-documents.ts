import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { HiddenWords, type OwnDocument } from '../domain/own-document.ts'
import { fromJson } from './json.ts'
import type { Tables } from './tables.ts'

type ListedRow = Omit<Selectable<Tables['document']>, 'text' | 'version'>

/** What this person may see, the newest first: all of it, or the one of that id. */
export async function listDocuments(db: Kysely<Tables>, viewerId: string, id?: string): Promise<OwnDocument[]> {
  const rows = await seenBy(db, viewerId)
    .$if(id !== undefined, (some) => some.where('id', '=', id ?? ''))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const counts = await db
    .selectFrom('document_passage')
    .select(({ fn }) => ['document_id', fn.countAll().as('passages'), fn.sum('is_flagged').as('flagged')])
    .where(
      'document_id',
      'in',
      rows.map((row) => row.id),
    )
    .groupBy('document_id')
    .execute()
  const byId = new Map(counts.map((count) => [count.document_id, count]))
  return rows.map((row) => documentOf(row, Number(byId.get(row.id)?.flagged ?? 0)))
}

// Without its text, which may be long: a list is asked for every second while something is indexed.
const seenBy = (db: Kysely<Tables>, viewerId: string) =>
  db
    .selectFrom('document')
    .select(['id', 'owner_id', 'title', 'file_name', 'kind', 'shared_with', 'state', 'hidden', 'notes', 'done', 'total', 'updated_at'])
    .where(({ or, eb }) => or([eb('owner_id', '=', viewerId), eb('shared_with', '=', 'team')]))

const documentOf = (row: ListedRow, flagged: number): OwnDocument => ({
  ...{ id: row.id, ownerId: row.owner_id, title: row.title, fileName: row.file_name, kind: row.kind, sharedWith: row.shared_with },
  ...{ state: row.state, done: row.done, passages: row.total, flagged, updatedAt: row.updated_at },
  hidden: fromJson(z.array(HiddenWords), row.hidden),
  notes: fromJson(z.array(z.string()), row.notes),
})

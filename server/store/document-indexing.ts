import { setImmediate as giveWay } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DocumentVersion, KeptPassage, OwnDocument } from '../domain/own-document.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

/** What documents are indexed into, their passages, and how far that is. */
export interface DocumentIndexing {
  /** What is to be indexed, or is being indexed here or elsewhere; the oldest first. */
  unfinished(): Promise<{ id: string; ownerId: string }[]>
  /** The words as they are, and the passages of those before. Null where it was removed. */
  toIndex(
    id: string,
  ): Promise<(Pick<OwnDocument, 'title' | 'state' | 'notes' | 'updatedAt'> & { text: string; passages: KeptPassage[] }) | null>
  /** How far the indexing has come. */
  progress(id: string, updatedAt: string, done: number, total: number): Promise<void>
  /** Puts these in the place of all passages, at once; false where the document was changed, indexed or removed meanwhile, and nothing was put. */
  putPassages(id: string, updatedAt: string, passages: KeptPassage[], notes?: string[]): Promise<boolean>
  /** Marks the passages that come up whatever is asked, and no others, with which the document is ready; nothing where it was changed meanwhile. */
  flag(id: string, updatedAt: string, keys: readonly string[]): Promise<void>
  /** It can't be indexed, for what the last of its notes says. */
  failed(id: string, updatedAt: string, notes: string[]): Promise<void>

  /** Every document that has passages, for the index to follow. */
  versions(): Promise<DocumentVersion[]>
  passages(id: string): Promise<KeptPassage[]>
}

const rowsAtOnce = 200

const Notes = z.array(z.string())

/** The indexing of documents over a database. */
export function documentIndexing(db: Kysely<Tables>): DocumentIndexing {
  return {
    async unfinished() {
      const rows = await db
        .selectFrom('document')
        .select(['id', 'owner_id'])
        .where('state', '=', 'indexing')
        .orderBy('updated_at')
        .execute()
      return rows.map((row) => ({ id: row.id, ownerId: row.owner_id }))
    },

    async toIndex(id) {
      const row = await db
        .selectFrom('document')
        .select(['title', 'text', 'state', 'notes', 'updated_at'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) return null
      const { updated_at: updatedAt, notes, ...words } = row
      return { ...words, updatedAt, notes: fromJson(Notes, notes), passages: await passagesOf(db, id) }
    },

    async progress(id, updatedAt, done, total) {
      await indexing(db, id, updatedAt).set({ done, total }).execute()
    },

    putPassages: (id, updatedAt, passages, notes) =>
      db.transaction().execute(async (trx) => {
        const updated = await indexing(trx, id, updatedAt)
          .set(({ eb }) => ({
            ...(notes && { notes: toJson(notes) }),
            done: passages.length,
            total: passages.length,
            version: eb('version', '+', 1),
          }))
          .returning('owner_id')
          .executeTakeFirst()
        if (!updated) return false
        await trx.deleteFrom('document_passage').where('document_id', '=', id).execute()
        const rows = passages.map(({ isFlagged, ...passage }, position) => {
          return { document_id: id, owner_id: updated.owner_id, position, ...passage, is_flagged: isFlagged ? 1 : 0 }
        })
        for (let first = 0; first < rows.length; first += rowsAtOnce) {
          // SQLite answers at once: without this nobody else would be answered until the last row.
          await giveWay()
          await trx
            .insertInto('document_passage')
            .values(rows.slice(first, first + rowsAtOnce))
            .execute()
        }
        return true
      }),

    flag: (id, updatedAt, keys) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await indexing(trx, id, updatedAt).set({ state: 'ready' }).executeTakeFirst()
        if (numUpdatedRows === 0n) return
        const marked = new Set(keys)
        const passages = await passagesOf(trx, id)
        const changed = passages.flatMap(({ key, isFlagged }, position) => (isFlagged === marked.has(key) ? [] : [position]))
        if (changed.length === 0) return
        await trx
          .updateTable('document_passage')
          .set({ is_flagged: sql`1 - is_flagged` })
          .where('document_id', '=', id)
          .where('position', 'in', changed)
          .execute()
        await trx
          .updateTable('document')
          .set(({ eb }) => ({ version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .execute()
      }),

    async failed(id, updatedAt, notes) {
      await indexing(db, id, updatedAt)
        .set({ state: 'failed', notes: toJson(notes) })
        .execute()
    },

    async versions() {
      const rows = await db
        .selectFrom('document')
        .select(['id', 'owner_id', 'title', 'shared_with', 'version'])
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('document_passage').select('position').whereRef('document_passage.document_id', '=', 'document.id')),
        )
        .orderBy('id')
        .execute()
      return rows.map(({ id, owner_id, title, shared_with, version }) => ({
        id,
        ownerId: owner_id,
        title,
        sharedWith: shared_with,
        version,
      }))
    },

    passages: (id) => passagesOf(db, id),
  }
}

/** The row as long as it is being indexed, and says what it said then. */
const indexing = (trx: Kysely<Tables>, id: string, updatedAt: string) =>
  trx.updateTable('document').where('id', '=', id).where('updated_at', '=', updatedAt).where('state', '=', 'indexing')

/** In the order of the document. */
export async function passagesOf(db: Kysely<Tables>, id: string): Promise<KeptPassage[]> {
  const rows = await db.selectFrom('document_passage').selectAll().where('document_id', '=', id).orderBy('position').execute()
  return rows.map(({ key, heading, text, hash, vector, is_flagged }) => ({
    key,
    heading,
    text,
    hash,
    vector,
    isFlagged: is_flagged === 1,
  }))
}

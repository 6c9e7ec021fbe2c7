import { type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type DocumentVersion, HiddenWords, type KeptPassage, type OwnDocument, type SharedWith } from '../domain/own-document.ts'
import { notFound } from '../errors.ts'
import { blankInDrafts } from './blank-passages.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

/** What is taken in: a document that is new, or another text for one that is there. */
export type DocumentText = Pick<OwnDocument, 'title' | 'fileName' | 'kind' | 'hidden' | 'notes'> & { text: string }

/** Another text for a document that is there; null: it is called as before. */
export type NewText = Omit<DocumentText, 'title'> & { title: string | null }

/** Documents that people add to the knowledge. Read by their owner, and by everybody while they are shared with the team; changed by their owner. */
export interface DocumentStore {
  add(document: DocumentText & Pick<OwnDocument, 'id' | 'ownerId' | 'sharedWith'>, at: string): Promise<void>
  /** Puts another text in the place of the one before, of which the passages stay until `putPassages`; without a title the one it has stays. @throws 404 */
  replace(ownerId: string, id: string, text: NewText, at: string): Promise<void>
  /** @throws 404 */
  change(ownerId: string, id: string, change: { title?: string | undefined; sharedWith?: SharedWith | undefined }): Promise<void>
  /** Gone, with its passages; drafts that cite it keep the mark and lose the words. @throws 404 */
  remove(ownerId: string, id: string): Promise<void>

  /** What this person may see, the newest first. */
  list(viewerId: string): Promise<OwnDocument[]>
  /** Null where it is not there, or not for this person to see. */
  find(viewerId: string, id: string): Promise<{ document: OwnDocument; passages: KeptPassage[] } | null>

  /** What is to be indexed: begun longer ago than `before` and not done. */
  unfinished(before: string): Promise<{ id: string; ownerId: string }[]>
  /** The text to be cut, and the passages of the one before. Null where it was removed. */
  toIndex(id: string): Promise<{ title: string; text: string; updatedAt: string; passages: KeptPassage[] } | null>
  /** How far the indexing has come. */
  progress(id: string, updatedAt: string, done: number, total: number): Promise<void>
  /** Puts these in the place of all passages, at once; false where the document was changed or removed meanwhile, and nothing was put. */
  putPassages(id: string, updatedAt: string, passages: KeptPassage[]): Promise<boolean>
  /** Marks the passages of a document that come up whatever is asked, and no others. */
  flag(id: string, keys: readonly string[]): Promise<void>
  /** @param id of a document that can't be indexed */
  failed(id: string, updatedAt: string): Promise<void>

  /** Every document that has passages, for the index to follow. */
  versions(): Promise<DocumentVersion[]>
  passages(id: string): Promise<KeptPassage[]>
}

const rowsAtOnce = 200

/** The documents over a database. */
export function documentStore(db: Kysely<Tables>): DocumentStore {
  const ofOwner = (trx: Kysely<Tables>, ownerId: string, id: string) =>
    trx.updateTable('document').where('id', '=', id).where('owner_id', '=', ownerId)

  async function mustChange(updated: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
    if ((await updated).numUpdatedRows === 0n) throw notFound('document')
  }

  const seenBy = (viewerId: string) =>
    db.selectFrom('document').where(({ or, eb }) => or([eb('owner_id', '=', viewerId), eb('shared_with', '=', 'team')]))

  async function passagesOf(trx: Kysely<Tables>, id: string): Promise<KeptPassage[]> {
    const rows = await trx.selectFrom('document_passage').selectAll().where('document_id', '=', id).orderBy('position').execute()
    return rows.map(({ key, heading, text, hash, vector, is_flagged }) => ({
      key,
      heading,
      text,
      hash,
      vector,
      isFlagged: is_flagged === 1,
    }))
  }

  async function counted(rows: Selectable<Tables['document']>[]): Promise<OwnDocument[]> {
    if (rows.length === 0) return []
    const counts = await db
      .selectFrom('document_passage')
      .select(({ fn }) => ['document_id', fn.countAll().as('passages'), fn.sum('is_flagged').as('flagged')])
      .where(
        'document_id',
        'in',
        rows.map(({ id }) => id),
      )
      .groupBy('document_id')
      .execute()
    const byId = new Map(counts.map((count) => [count.document_id, count]))
    return rows.map((row) => documentOf(row, Number(byId.get(row.id)?.flagged ?? 0)))
  }

  return {
    async add({ id, ownerId, sharedWith, title, ...told }, at) {
      const of = { id, title, owner_id: ownerId, shared_with: sharedWith, state: 'indexing' as const, version: 1, done: 0, total: 0 }
      await db
        .insertInto('document')
        .values({ ...of, ...columnsOf(told), updated_at: at })
        .execute()
    },

    replace: (ownerId, id, { title, ...told }, at) =>
      mustChange(
        ofOwner(db, ownerId, id)
          .set({ ...columnsOf(told), ...(title !== null && { title }), state: 'indexing', done: 0, total: 0, updated_at: at })
          .executeTakeFirst(),
      ),

    change: (ownerId, id, { title, sharedWith }) =>
      mustChange(
        ofOwner(db, ownerId, id)
          .set(({ eb }) => ({
            ...(title !== undefined && { title }),
            ...(sharedWith !== undefined && { shared_with: sharedWith }),
            version: eb('version', '+', 1),
          }))
          .executeTakeFirst(),
      ),

    remove: (ownerId, id) =>
      db.transaction().execute(async (trx) => {
        // Locks the row first: whoever puts passages meanwhile finds it gone.
        await mustChange(ofOwner(trx, ownerId, id).set({ text: '' }).executeTakeFirst())
        await trx.deleteFrom('document_passage').where('document_id', '=', id).execute()
        await trx.deleteFrom('document').where('id', '=', id).execute()
        await blankInDrafts(trx, id)
      }),

    list: async (viewerId) => counted(await seenBy(viewerId).selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()),

    async find(viewerId, id) {
      const row = await seenBy(viewerId).selectAll().where('id', '=', id).executeTakeFirst()
      const [document] = row ? await counted([row]) : []
      return document ? { document, passages: await passagesOf(db, id) } : null
    },

    async unfinished(before) {
      const rows = await db
        .selectFrom('document')
        .select(['id', 'owner_id'])
        .where('state', '=', 'indexing')
        .where('updated_at', '<', before)
        .execute()
      return rows.map((row) => ({ id: row.id, ownerId: row.owner_id }))
    },

    async toIndex(id) {
      const row = await db.selectFrom('document').select(['title', 'text', 'updated_at']).where('id', '=', id).executeTakeFirst()
      return row ? { title: row.title, text: row.text, updatedAt: row.updated_at, passages: await passagesOf(db, id) } : null
    },

    async progress(id, updatedAt, done, total) {
      await db.updateTable('document').set({ done, total }).where('id', '=', id).where('updated_at', '=', updatedAt).execute()
    },

    putPassages: (id, updatedAt, passages) =>
      db.transaction().execute(async (trx) => {
        const updated = await trx
          .updateTable('document')
          .set(({ eb }) => ({ state: 'ready', done: passages.length, total: passages.length, version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .where('updated_at', '=', updatedAt)
          .where('state', '=', 'indexing')
          .returning('owner_id')
          .executeTakeFirst()
        if (!updated) return false
        await trx.deleteFrom('document_passage').where('document_id', '=', id).execute()
        const rows = passages.map(({ isFlagged, ...passage }, position) => {
          return { document_id: id, owner_id: updated.owner_id, position, ...passage, is_flagged: isFlagged ? 1 : 0 }
        })
        for (let first = 0; first < rows.length; first += rowsAtOnce)
          await trx
            .insertInto('document_passage')
            .values(rows.slice(first, first + rowsAtOnce))
            .execute()
        return true
      }),

    flag: (id, keys) =>
      db.transaction().execute(async (trx) => {
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

    async failed(id, updatedAt) {
      await db.updateTable('document').set({ state: 'failed' }).where('id', '=', id).where('updated_at', '=', updatedAt).execute()
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

const columnsOf = ({ fileName, kind, hidden, notes, text }: Omit<DocumentText, 'title'>) => ({
  ...{ kind, text },
  file_name: fileName,
  hidden: toJson(hidden),
  notes: toJson(notes),
})

const Notes = z.array(z.string())

const documentOf = (row: Selectable<Tables['document']>, flagged: number): OwnDocument => ({
  ...{ id: row.id, ownerId: row.owner_id, title: row.title, fileName: row.file_name, kind: row.kind, sharedWith: row.shared_with },
  ...{ state: row.state, done: row.done, passages: row.total, flagged, updatedAt: row.updated_at },
  hidden: fromJson(z.array(HiddenWords), row.hidden),
  notes: fromJson(Notes, row.notes),
})

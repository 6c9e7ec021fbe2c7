import { setImmediate as giveWay } from 'node:timers/promises'
import { type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type DocumentVersion, HiddenWords, type KeptPassage, type OwnDocument, type SharedWith } from '../domain/own-document.ts'
import { notFound } from '../errors.ts'
import { blankDocuments } from './blank-in-threads.ts'
import { mustNotBeHeld } from './holds.ts'
import { type Idempotency, once } from './idempotency.ts'
import { fromJson, toJson } from './json.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** What is taken in: a document that is new, or another text for one that is there. */
export type DocumentText = Pick<OwnDocument, 'title' | 'fileName' | 'kind' | 'hidden' | 'notes'> & { text: string }

/** Another text for a document that is there; null: it is called as before. */
export type NewText = Omit<DocumentText, 'title'> & { title: string | null }

/** Documents that people add to the knowledge. Read by their owner, and by everybody while they are shared with the team; changed by their owner. */
export interface DocumentStore {
  /** Answers with its id: of the document that the same key added before, where it did. @throws 422 when the key was used for something else */
  add(
    document: DocumentText & Pick<OwnDocument, 'id' | 'ownerId' | 'sharedWith'>,
    at: string,
    idempotency?: Idempotency | null,
  ): Promise<string>
  /** Puts another text in the place of the one before, of which the passages stay until `putPassages`; without a title the one it has stays. @throws 404 */
  replace(ownerId: string, id: string, text: NewText, at: string): Promise<void>
  /** @throws 404 */
  change(ownerId: string, id: string, change: { title?: string | undefined; sharedWith?: SharedWith | undefined }): Promise<void>
  /** Gone, with its passages; drafts that cite it keep the mark and lose the words. @throws 404, 409 while a legal hold stands */
  remove(ownerId: string, id: string): Promise<void>
  /** Takes what was removed out of the database's own files, where another process that was reading has kept it there. */
  forget(): Promise<void>

  /** What this person may see, the newest first. */
  list(viewerId: string): Promise<OwnDocument[]>
  /** Null where it is not there, or not for this person to see. */
  find(viewerId: string, id: string): Promise<{ document: OwnDocument; passages: KeptPassage[] } | null>

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

/** The documents over a database. */
export function documentStore(db: Kysely<Tables>, kind: StoreKind): DocumentStore {
  /** The row, which nobody else changes until this transaction ends. @throws 404 */
  async function locked(trx: Kysely<Tables>, ownerId: string, id: string) {
    const row = await trx
      .updateTable('document')
      .set(({ ref }) => ({ version: ref('version') }))
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .returning(['title', 'version', 'updated_at'])
      .executeTakeFirst()
    if (!row) throw notFound('document')
    return row
  }

  // Without its text, which may be long: a list is asked for every second while something is indexed.
  const seenBy = (viewerId: string) =>
    db
      .selectFrom('document')
      .select(['id', 'owner_id', 'title', 'file_name', 'kind', 'shared_with', 'state', 'hidden', 'notes', 'done', 'total', 'updated_at'])
      .where(({ or, eb }) => or([eb('owner_id', '=', viewerId), eb('shared_with', '=', 'team')]))

  /** The row as long as it is being indexed, and says what it said then. */
  const indexing = (trx: Kysely<Tables>, id: string, updatedAt: string) =>
    trx.updateTable('document').where('id', '=', id).where('updated_at', '=', updatedAt).where('state', '=', 'indexing')

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

  async function counted(rows: ListedRow[]): Promise<OwnDocument[]> {
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

  /** SQLite has written over what was in its file; the log beside it says it until it is cut off, which a reader elsewhere can put off. */
  async function forget(): Promise<void> {
    if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db)
  }

  return {
    async add({ id, ownerId, sharedWith, title, ...told }, at, idempotency = null) {
      const of = { id, title, owner_id: ownerId, shared_with: sharedWith, state: 'indexing' as const, version: 1, done: 0, total: 0 }
      const added = await once(db, { ownerId, at, idempotency, schema: Added, outcome: { id } }, async (trx) => {
        await trx
          .insertInto('document')
          .values({ ...of, ...columnsOf(told), updated_at: at })
          .execute()
      })
      return added.id
    },

    replace: (ownerId, id, { title, ...told }, at) =>
      db.transaction().execute(async (trx) => {
        const before = await locked(trx, ownerId, id)
        await trx
          .updateTable('document')
          .set({ ...columnsOf(told), ...(title !== null && { title }), state: 'indexing', done: 0, total: 0 })
          .set({ updated_at: later(before.updated_at, at) })
          .where('id', '=', id)
          .execute()
      }),

    change: (ownerId, id, { title, sharedWith }) =>
      db.transaction().execute(async (trx) => {
        const before = await locked(trx, ownerId, id)
        // The title stands over each passage: under another one they are made anew.
        const isRenamed = title !== undefined && title !== before.title
        await trx
          .updateTable('document')
          .set({
            version: before.version + 1,
            ...(isRenamed && { title, state: 'indexing', updated_at: later(before.updated_at, before.updated_at) }),
            ...(sharedWith !== undefined && { shared_with: sharedWith }),
          })
          .where('id', '=', id)
          .execute()
      }),

    async remove(ownerId, id) {
      await db.transaction().execute(async (trx) => {
        // Whoever puts passages meanwhile finds it gone.
        const { title } = await locked(trx, ownerId, id)
        await mustNotBeHeld(trx, kind, ownerId, [ownerId])
        await trx.deleteFrom('document_passage').where('document_id', '=', id).execute()
        await trx.deleteFrom('document').where('id', '=', id).execute()
        await blankDocuments(trx, kind, [{ id, title }])
      })
      await forget()
    },

    forget,

    list: async (viewerId) => counted(await seenBy(viewerId).orderBy('updated_at', 'desc').orderBy('id').execute()),

    async find(viewerId, id) {
      const row = await seenBy(viewerId).where('id', '=', id).executeTakeFirst()
      const [document] = row ? await counted([row]) : []
      return document ? { document, passages: await passagesOf(db, id) } : null
    },

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

/** Passages are known by the time of what they were made from: so no two texts of a document have the same. */
const later = (before: string, at: string): string => (at > before ? at : new Date(Date.parse(before) + 1).toISOString())

const columnsOf = ({ fileName, kind, hidden, notes, text }: Omit<DocumentText, 'title'>) => ({
  ...{ kind, text },
  file_name: fileName,
  hidden: toJson(hidden),
  notes: toJson(notes),
})

const Notes = z.array(z.string())
const Added = z.object({ id: z.string() })

type ListedRow = Omit<Selectable<Tables['document']>, 'text' | 'version'>

const documentOf = (row: ListedRow, flagged: number): OwnDocument => ({
  ...{ id: row.id, ownerId: row.owner_id, title: row.title, fileName: row.file_name, kind: row.kind, sharedWith: row.shared_with },
  ...{ state: row.state, done: row.done, passages: row.total, flagged, updatedAt: row.updated_at },
  hidden: fromJson(z.array(HiddenWords), row.hidden),
  notes: fromJson(Notes, row.notes),
})

import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { KeptPassage, OwnDocument, SharedWith } from '../domain/own-document.ts'
import { notFound } from '../errors.ts'
import { blankDocuments } from './blank-in-threads.ts'
import { type DocumentIndexing, documentIndexing, passagesOf } from './document-indexing.ts'
import { mustNotBeHeld } from './holds.ts'
import { type Idempotency, once } from './idempotency.ts'
import { toJson } from './json.ts'
import { listDocuments } from './list-documents.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'

/** What is taken in: a document that is new, or another text for one that is there. */
export type DocumentText = Pick<OwnDocument, 'title' | 'fileName' | 'kind' | 'hidden' | 'notes'> & { text: string }

/** Another text for a document that is there; null: it is called as before. */
export type NewText = Omit<DocumentText, 'title'> & { title: string | null }

/** Documents that people add to the knowledge. Read by their owner, and by everybody while they are shared with the team; changed by their owner. */
export interface DocumentStore extends DocumentIndexing {
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
}

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

    list: (viewerId) => listDocuments(db, viewerId),

    async find(viewerId, id) {
      const [document] = await listDocuments(db, viewerId, id)
      return document ? { document, passages: await passagesOf(db, id) } : null
    },

    ...documentIndexing(db),
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

const Added = z.object({ id: z.string() })

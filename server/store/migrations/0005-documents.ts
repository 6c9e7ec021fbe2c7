import { type Kysely, type Migration, sql } from 'kysely'
import { index, oneOf, ownedBy, table } from './shapes.ts'

/** Documents that people add to the knowledge they draw on, and the passages they are cut into. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    await table(db, 'document')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('file_name', 'text')
      .addColumn('kind', 'text', (column) => column.notNull().check(oneOf('kind', ['docx', 'pdf', 'markdown', 'text'])))
      .addColumn('shared_with', 'text', (column) => column.notNull().check(oneOf('shared_with', ['me', 'team'])))
      .addColumn('state', 'text', (column) => column.notNull().check(oneOf('state', ['indexing', 'ready', 'failed'])))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('hidden', 'text', (column) => column.notNull())
      .addColumn('notes', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('document_of_owner', ['id', 'owner_id'])
      .execute()
    await index(db, 'document', ['owner_id', 'updated_at'])

    await table(db, 'document_passage')
      .addColumn('document_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('heading', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('vector', 'text', (column) => column.notNull())
      .addColumn('is_flagged', 'integer', (column) => column.notNull().check(sql`is_flagged in (0, 1)`))
      .addPrimaryKeyConstraint('document_passage_key', ['document_id', 'position'])
      .$call(ownedBy('document_passage', 'document'))
      .execute()
  },
}

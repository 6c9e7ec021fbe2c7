import { type Kysely, type Migration, sql } from 'kysely'
import { index, oneOf } from './shapes.ts'

/** Who read and wrote what, in a chain; see server/audit/. What is about to be done waits in `audit_begun` until it is. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit_entry')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('thing', 'text', (column) => column.notNull())
      .addColumn('thing_id', 'text')
      .addColumn('count', 'integer')
      .addColumn('outcome', 'text', (column) => column.notNull().check(oneOf('outcome', ['done', 'unknown'])))
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
    await index(db, 'audit_entry', ['actor_id', 'action', 'thing_id', 'at'])
    await index(db, 'audit_entry', ['actor_id', 'seq'])
    await index(db, 'audit_entry', ['action', 'seq'])

    await db.schema
      .createTable('audit_head')
      .addColumn('one', 'integer', (column) => column.primaryKey().check(sql`one = 1`))
      .addColumn('first_seq', 'integer', (column) => column.notNull())
      .addColumn('first_previous', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('seal', 'text', (column) => column.notNull())
      .execute()

    await db.schema
      .createTable('audit_begun')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('thing', 'text', (column) => column.notNull())
      .addColumn('thing_id', 'text')
      .addColumn('count', 'integer')
      .addColumn('seal', 'text', (column) => column.notNull())
      .execute()
    await index(db, 'audit_begun', ['at'])
  },
}

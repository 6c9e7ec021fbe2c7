import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'

const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** How long things are kept, on which days that was looked at, what must not be deleted, and what is yet to be taken out of files. */
export const retention: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('retention_period')
      .addColumn('kind', 'text', (column) => column.primaryKey())
      .addColumn('months', 'integer', required)
      .addColumn('changed_by', 'text', required)
      .addColumn('changed_at', 'text', required)
      .execute()

    // One row for each day on which what is due was looked at: who puts it there does that day's run.
    await db.schema
      .createTable('retention_run')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', required)
      .execute()

    // No foreign keys: accounts are kept by another.
    await db.schema
      .createTable('legal_hold')
      .addColumn('user_id', 'text', (column) => column.primaryKey())
      .addColumn('reason', 'text', required)
      .addColumn('tells', 'integer', (column) => column.notNull().check(sql`tells in (0, 1)`))
      .addColumn('set_by', 'text', required)
      .addColumn('set_at', 'text', required)
      .execute()

    await db.schema
      .createTable('erasure')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text')
      .addColumn('asked_at', 'text', required)
      .execute()
  },
}

import type { Kysely, Migration } from 'kysely'

/** That links to a new password were made and used: for whom, by whom, when. */
export const resetLinksMade: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('reset_link_made')
      .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
      // No foreign key: that it was made stays, whoever goes.
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text')
      .addPrimaryKeyConstraint('reset_link_made_primary', ['user_id', 'made_at'])
      .execute()
  },
}

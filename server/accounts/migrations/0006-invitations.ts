import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely'

const ofPerson = (column: ColumnDefinitionBuilder) => column.notNull().references('user.id').onDelete('cascade')
const required = (column: ColumnDefinitionBuilder) => column.notNull()

/** What several people bring with them: invitations, links to a new password, who may not sign in, and who is whom at the school’s provider. */
export const invitations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('invitation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('roles', 'text', required)
      .addColumn('name', 'text')
      .addColumn('email', 'text')
      // No foreign key: teachers are kept by another.
      .addColumn('teacher_id', 'text')
      .addColumn('made_by', 'text', ofPerson)
      .addColumn('made_at', 'text', required)
      .addColumn('expires_at', 'text', required)
      .addColumn('accepted_at', 'text')
      .addColumn('revoked_at', 'text')
      .execute()
    await db.schema.createIndex('invitation_made_by').on('invitation').column('made_by').execute()

    await db.schema
      .createTable('reset_link')
      .addColumn('user_id', 'text', (column) => ofPerson(column).primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('turns_off_two_factor', 'integer', required)
      .addColumn('made_at', 'text', required)
      .addColumn('expires_at', 'text', required)
      .execute()

    await db.schema
      .createTable('disabled_person')
      .addColumn('user_id', 'text', (column) => ofPerson(column).primaryKey())
      .addColumn('disabled_at', 'text', required)
      .execute()

    await db.schema
      .createTable('last_sign_in')
      .addColumn('user_id', 'text', (column) => ofPerson(column).primaryKey())
      .addColumn('day', 'text', required)
      .execute()

    await db.schema
      .createTable('openid_identity')
      .addColumn('issuer', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('user_id', 'text', ofPerson)
      .addColumn('linked_at', 'text', required)
      .addPrimaryKeyConstraint('openid_identity_primary', ['issuer', 'subject'])
      .addUniqueConstraint('openid_identity_of_person', ['issuer', 'user_id'])
      .execute()
  },
}

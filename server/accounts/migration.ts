import { getMigrations } from 'better-auth/db/migration'
import { type Kysely, type Migration, sql } from 'kysely'
import { authTables } from './better-auth.ts'
import { invitations } from './migrations/0006-invitations.ts'
import { resetLinksMade } from './migrations/0008-reset-links-made.ts'

/** better-auth’s tables as it wants them, and ours. After an update that wants more, add a migration that calls `bringUpToDate` again. */
export const accountMigrations = (kind: 'sqlite' | 'postgres'): Record<string, Migration> => ({
  '0002-accounts': {
    async up(db: Kysely<unknown>) {
      await bringUpToDate(db, kind)
      await db.schema
        .createTable('person_role')
        .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('role', 'text', (column) => column.notNull().check(isRole))
        .addPrimaryKeyConstraint('person_role_primary', ['user_id', 'role'])
        .execute()
      await db.schema
        .createTable('first_owner')
        .addColumn('one', 'integer', (column) => column.primaryKey().check(isOne))
        .addColumn('user_id', 'text', (column) => column.notNull())
        // Claimed before the person is made, in the same transaction.
        .addForeignKeyConstraint('first_owner_user', ['user_id'], 'user', ['id'], (key) =>
          key.onDelete('cascade').deferrable().initiallyDeferred(),
        )
        .execute()
    },
  },
  '0006-invitations': invitations,
  '0006-two-factor': {
    async up(db: Kysely<unknown>) {
      await bringUpToDate(db, kind)
      await db.schema
        .createTable('spent_code')
        .addColumn('user_id', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('spent_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('spent_code_primary', ['user_id', 'code'])
        .execute()
    },
  },
  '0008-reset-links-made': resetLinksMade,
})

// As they were on the day of this migration.
const isRole = sql<boolean>`role in ('admin', 'coach', 'teacher', 'mentor')`
const isOne = sql<boolean>`one = 1`

async function bringUpToDate(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const { runMigrations } = await getMigrations(authTables(db, kind))
  await runMigrations()
}

import { type Kysely, type Migration, sql } from 'kysely'
import { index, oneOf, ownedBy, table } from './shapes.ts'

/** What a language model brings with it: whose names stay here, what was sent, who has seen it, and what it used. */
export const languageModel: Migration = {
  async up(db: Kysely<unknown>) {
    await table(db, 'roster_person')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull().check(oneOf('role', ['student', 'staff'])))
      .addUniqueConstraint('roster_person_by_position', ['owner_id', 'position'])
      .execute()

    await table(db, 'seen_sending')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('llm', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_sending_key', ['owner_id', 'origin', 'llm'])
      .execute()

    await table(db, 'sent')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('llm', 'text', (column) => column.notNull())
      .addColumn('messages', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text', (column) => column.notNull())
      .$call(ownedBy('sent', 'conversation'))
      .execute()
    await index(db, 'sent', ['conversation_id', 'owner_id', 'sent_at'])

    await table(db, 'tokens_used')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('llm', 'text', (column) => column.notNull())
      .addColumn('input', 'integer', (column) => column.notNull())
      .addColumn('output', 'integer', (column) => column.notNull())
      .addColumn('is_estimate', 'integer', (column) => column.notNull().check(sql`is_estimate in (0, 1)`))
      .addColumn('used_at', 'text', (column) => column.notNull())
      .execute()
    await index(db, 'tokens_used', ['owner_id', 'used_at'])

    await db.schema.alterTable('message').addColumn('changes', 'text').execute()
  },
}

import { createHash } from 'node:crypto'
import type { Kysely, Migration } from 'kysely'

type Wording = { owner_id: string; rule: string; words: string; kept_at: string }
type Databases = { kept_wording: Wording; kept_wording_by_hash: Wording & { words_hash: string } }

/** Kept wordings by a hash of their words: as part of a key, words themselves may be longer than PostgreSQL takes. */
export const keptWordings: Migration = {
  async up(db: Kysely<Databases>) {
    await db.schema
      .createTable('kept_wording_by_hash')
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('words_hash', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('kept_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('kept_wording_by_hash_key', ['owner_id', 'rule', 'words_hash'])
      .execute()
    for (const wording of await db.selectFrom('kept_wording').selectAll().execute()) {
      const words_hash = createHash('sha256').update(wording.words).digest('hex')
      await db
        .insertInto('kept_wording_by_hash')
        .values({ ...wording, words_hash })
        .execute()
    }
    await db.schema.dropTable('kept_wording').execute()
    await db.schema.alterTable('kept_wording_by_hash').renameTo('kept_wording').execute()
  },
}

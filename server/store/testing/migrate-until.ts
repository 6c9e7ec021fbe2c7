import { type Kysely, sql } from 'kysely'
import { openStore } from '../store.ts'

/** A process that brings a database up to a version to come, and stops in the midst of its second step for good: `migrate-until.ts DATA_DIR DATABASE_URL`. */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const keepAlive = setInterval(() => {}, 1_000)
const migrations = () => ({
  '0998-first': {
    async up(db: Kysely<unknown>) {
      await db.schema.createTable('first_half').addColumn('id', 'text').execute()
    },
  },
  '0999-second': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('teacher').addColumn('half', 'text').execute()
      await sql`update teacher set name = 'half done', half = 'half done'`.execute(db)
      await db.schema.dropTable('jotting').execute()
      process.stdout.write('in the midst of it\n')
      await new Promise(() => {})
    },
  },
})
await openStore({ dataDir, databaseUrl: databaseUrl || null }, { migrations })
clearInterval(keepAlive)

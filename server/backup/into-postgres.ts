import { type Kysely, sql } from 'kysely'
import { migrate } from '../store/migrate.ts'
import type { Tables } from '../store/tables.ts'
import { thereAlready } from './faults.ts'
import { inOneTransaction } from './one-transaction.ts'
import { inSnapshot, pagesOf } from './snapshot.ts'
import { ownTables, putRows, type Steps, tablesIn } from './tables.ts'

/** As Kysely’s migrations hold it, so that an app that starts meanwhile waits. */
const migrationLock = '3853314791062309107'

/** How the database is called in a sentence: its address may hold a password. */
const called = 'the PostgreSQL database'

/** @throws AppError where there is a table of ours in it, whether or not anything stands there */
export async function mustHaveNoTables(db: Kysely<Tables>, steps: Steps): Promise<void> {
  const own = await ownTables(steps)
  if ((await tablesIn(db, 'postgres')).some(({ name }) => own.has(name))) throw thereAlready(called)
}

type Copying = { url: string; steps: Steps; tell: (said: string) => unknown }

/** Makes the tables in an empty PostgreSQL database and copies all rows of an embedded one into them, in one transaction. */
export async function intoPostgres(from: Kysely<Tables>, { url, steps, tell }: Copying): Promise<void> {
  await inOneTransaction(url, async (db) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)}::bigint)`.execute(db)
    await mustHaveNoTables(db, steps)
    await migrate(db, steps('postgres'))
    const own = await ownTables(steps)
    const tables = (await tablesIn(from, 'sqlite')).filter(({ name }) => own.has(name))
    // Rows come table by table, and refer to each other in circles: what they refer to is looked at once all are there.
    const references = await takeReferencesOff(db)
    await inSnapshot(from, 'sqlite', async (trx) => {
      for (const table of tables) {
        await tell(`PostgreSQL, ${table.name}`)
        for await (const rows of pagesOf(trx, 'sqlite', table)) await putRows(db, table, rows)
      }
    })
    for (const { table, name, definition } of references) {
      await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(db)
    }
    await tell('PostgreSQL, all of it')
  })
}

/** As PostgreSQL itself writes them down, names quoted where they must be. */
async function takeReferencesOff(db: Kysely<Tables>) {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  for (const { table, name } of rows) await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(db)
  return rows
}

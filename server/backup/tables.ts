import { type Kysely, type Migration, sql } from 'kysely'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'

/** What a table is called, and its columns. */
export type TableShape = { name: string; columns: string[] }

/** Every step to the tables there are, for a kind of database. */
export type Steps = (kind: StoreKind) => Record<string, Migration>

/** One row, as it stands in a backup: times are ISO text, yes and no are 1 and 0. */
export type Row = Record<string, string | number | null>

/** The tables that a database has, in the schema that is used; a PostgreSQL database may hold those of others besides. */
export async function tablesIn(db: Kysely<Tables>, kind: StoreKind): Promise<TableShape[]> {
  const all = await db.introspection.getTables()
  const schema = kind === 'postgres' ? (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name : undefined
  return all
    .filter((table) => !table.isView && (schema === undefined || table.schema === schema))
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The names of ours, after a migration; of the latest, where none is named. */
export async function ownTables(steps: Steps, last?: string): Promise<Set<string>> {
  const db = await openSqlite(':memory:')
  try {
    await migrate(db, steps('sqlite'), last)
    return new Set((await tablesIn(db, 'sqlite')).map(({ name }) => name))
  } finally {
    await db.destroy()
  }
}

/** Puts rows in, all of them with these columns. */
export async function putRows(db: Kysely<Tables>, { name, columns }: TableShape, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
  await sql`insert into ${sql.id(name)} (${sql.join(columns.map((column) => sql.id(column)))}) values ${sql.join(values)}`.execute(db)
}

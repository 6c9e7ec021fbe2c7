import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { StoreKind } from '../store/store-kind.ts'
import type { Tables } from '../store/tables.ts'
import type { Row, TableShape } from './tables.ts'

/** Held in memory at a time: a document’s text alone may be some megabytes. */
const rowsAtOnce = 20

/** As the drivers hand them over: PostgreSQL has times and yes and no, where SQLite has text and numbers. */
const Cell = z.union([z.string(), z.number(), z.null(), z.boolean().transform(Number), z.date().transform((time) => time.toISOString())])
const Cells = z.record(z.string(), Cell)

/** Reads as of one moment, however long it takes and whoever writes meanwhile; nobody waits for it. */
export const inSnapshot = <Result>(
  db: Kysely<Tables>,
  kind: StoreKind,
  act: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> => {
  const reading = db.transaction().setAccessMode('read only')
  if (kind === 'sqlite') return reading.execute(act)
  return reading.setIsolationLevel('repeatable read').execute(async (trx) => {
    // What is written to may be slower than the app would wait for.
    await sql`set local statement_timeout = 0`.execute(trx)
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx)
    return act(trx)
  })
}

/** All rows of a table, a few at a time. */
export async function* pagesOf(trx: Transaction<Tables>, kind: StoreKind, table: TableShape): AsyncGenerator<Row[]> {
  for await (const page of kind === 'sqlite' ? byRowId(trx, table) : byCursor(trx, table)) {
    yield page.map((row) => Cells.parse(row))
  }
}

const columnsOf = ({ columns }: TableShape) => sql.join(columns.map((column) => sql.id(column)))

/** A name that no column has. */
const place = 'place of the row'

async function* byRowId(trx: Transaction<Tables>, table: TableShape): AsyncGenerator<Record<string, unknown>[]> {
  let after = -1
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      select rowid as ${sql.id(place)}, ${columnsOf(table)} from ${sql.id(table.name)}
      where rowid > ${after} order by rowid limit ${sql.lit(rowsAtOnce)}`.execute(trx)
    if (rows.length > 0) yield rows.map(({ [place]: _, ...row }) => row)
    if (rows.length < rowsAtOnce) return
    after = Number(rows.at(-1)?.[place])
  }
}

async function* byCursor(trx: Transaction<Tables>, table: TableShape): AsyncGenerator<Record<string, unknown>[]> {
  await sql`declare backup no scroll cursor for select ${columnsOf(table)} from ${sql.id(table.name)}`.execute(trx)
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(rowsAtOnce)} from backup`.execute(trx)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) break
  }
  await sql`close backup`.execute(trx)
}

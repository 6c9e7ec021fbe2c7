import { type Kysely, sql } from 'kysely'
import { accountsIn } from '../accounts/tables.ts'
import { openAudit } from '../audit/audit.ts'
import type { AuditVerdict } from '../domain/audit.ts'
import { migrate, stepsWith } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Tables } from '../store/tables.ts'
import { damaged, newerBackup } from './faults.ts'
import { neverTaken, sealOf } from './manifest.ts'
import type { Backup } from './read-backup.ts'
import { putRows, type Steps, type TableShape, tablesIn } from './tables.ts'

export type Rehearsal = {
  file: string
  /** Where the database is made. */
  path: string
  steps: Steps
  /** The secret that goes with it from now on. Null: it is not known. */
  secret: string | null
  /** It is another one than the backup was made with. */
  isOther: boolean
  now: () => Date
  tell: (said: string) => unknown
}

/** The database, and whether the audit in it is as it was written; null: that can’t be known without its secret. */
export type Rehearsed = { db: Kysely<Tables>; audit: AuditVerdict | null }

/**
 * Makes an embedded database of a backup, as it would be started with: its tables as they were on the day, its rows, and then every migration since. All
 * that can be wrong with a backup shows here, and nothing else is touched. @throws AppError where it does not fit or is damaged
 */
export async function rehearse(backup: Backup, { file, path, steps, secret, isOther, now, tell }: Rehearsal): Promise<Rehearsed> {
  const { manifest } = backup
  const known = stepsWith(steps('sqlite'))
  if (manifest.steps.some((step) => !known.includes(step))) throw newerBackup(manifest.app)
  if (secret !== null && !isOther && sealOf(secret, manifest) !== manifest.seal)
    throw damaged(file, 'what it says of itself is not what was sealed when it was made')
  const db = await openSqlite(path)
  try {
    // The rows come in any order, and are looked at together.
    await sql`pragma foreign_keys = off`.execute(db)
    await sql`pragma synchronous = off`.execute(db)
    await migrate(db, steps('sqlite'), manifest.steps.at(-1))
    await fill(db, backup, file, tell)
    await tell('references')
    const { rows: astray } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
    if (astray[0]) throw damaged(file, `rows of the table ${astray[0].table} refer to what is not in it`)
    await sql`pragma foreign_keys = on`.execute(db)
    await tell('migrations')
    await migrate(db, steps('sqlite'))
    const audit = secret === null ? null : await openAudit({ db, kind: 'sqlite', secret, now }).verify(manifest.audit)
    await letNothingBackIn(db, now(), isOther)
    await sql`pragma synchronous = full`.execute(db)
    return { db, audit }
  } catch (cause) {
    await db.destroy()
    throw cause
  }
}

async function fill(db: Kysely<Tables>, backup: Backup, file: string, tell: (said: string) => unknown): Promise<void> {
  const there = new Map((await tablesIn(db, 'sqlite')).map((table) => [table.name, table]))
  mustBeAll(backup.manifest.tables, [...there.keys()], file)
  for (const table of backup.manifest.tables) {
    mustFit(table, there.get(table.name), file)
    await tell(`${table.name}: ${table.rows} rows`)
    // A table at a time: what is held until the end of a transaction is bounded by the largest.
    await db.transaction().execute(async (trx) => {
      for await (const rows of backup.rowsOf(table)) {
        await putRows(trx, table, rows).catch((cause) => {
          throw damaged(file, `a row of the table ${table.name} does not fit`, cause)
        })
      }
    })
  }
}

/** Better-auth’s tables are made at once, whichever the step: those that a version did not have yet are not missing. */
const mayBeMissing: readonly string[] = ['twoFactor']

/** Neither a table fewer, such as that of holds, nor one more, such as that of logins. */
function mustBeAll(tables: readonly TableShape[], there: readonly string[], file: string): void {
  const [wanted, given] = [there.filter((name) => !neverTaken.includes(name)), tables.map(({ name }) => name)]
  const missing = wanted.find((name) => !given.includes(name) && !mayBeMissing.includes(name))
  if (missing) throw damaged(file, `the table ${missing} is missing`)
  const added = given.find((name, at) => !wanted.includes(name) || given.indexOf(name) !== at)
  if (added) throw damaged(file, `the table ${added} does not belong in it`)
}

/** A later version may have made the same table with a column more; never with one fewer. */
function mustFit(table: TableShape, there: TableShape | undefined, file: string): void {
  const missing = table.columns.find((column) => !there?.columns.includes(column))
  if (!there || missing) throw damaged(file, `the table ${table.name} is another one than it was at that time`)
}

/** Links that were open on that day may have been taken back since: they can be made anew. So may a second step that nobody could pass any more. */
async function letNothingBackIn(db: Kysely<Tables>, now: Date, isOther: boolean): Promise<void> {
  const accounts = accountsIn(db)
  const at = now.toISOString()
  await accounts.updateTable('invitation').set({ expires_at: at }).where('expires_at', '>', at).execute()
  if (!isOther) return
  await accounts.deleteFrom('twoFactor').execute()
  await accounts.updateTable('user').set({ twoFactorEnabled: 0 }).execute()
}

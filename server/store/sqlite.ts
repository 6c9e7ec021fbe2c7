import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import Database from 'libsql'
import { bindableInSqlite } from './bindable.ts'
import { busy, diskFull } from './faults.ts'
import type { Tables } from './tables.ts'

/** How long one attempt to get the write lock holds up everything else in this process, and how long attempts go on, in milliseconds. */
const attemptMs = 20
const longestWaitMs = 10_000

/** Opens the file, making it readable by its owner only, or a database in memory for ':memory:'. */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  if (path !== ':memory:') makePrivateFile(path)
  const database = new Database(path, { timeout: attemptMs })
  try {
    await untilFree(() => {
      database.exec('pragma journal_mode = wal')
      database.exec('pragma synchronous = full')
      database.exec('pragma foreign_keys = on')
      // What is deleted is written over: it is not to be found in the file.
      database.exec('pragma secure_delete = on')
      mustBeWhole(database)
    })
  } catch (cause) {
    database.close()
    throw cause
  }
  return new Kysely<Tables>({ dialect: dialectOver(database) })
}

/** A file that was cut off or written over is refused now, not met in the midst of someone's work. 0.1 s for 200 MB, 0.6 s from a cold disk. */
function mustBeWhole(database: Database.Database): void {
  const [first] = database.prepare('pragma quick_check(1)').pluck().all()
  if (first !== 'ok') throw new Error(`It is damaged: ${first}`)
}

function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // SQLite gives the files it puts beside this one the same rights.
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** Kysely's SQLite over libsql, which has the same calls as better-sqlite3 but takes less. */
const dialectOver = (database: Database.Database): Dialect => ({
  createDriver: () => new LibsqlDriver(database),
  createAdapter: () => new LockingAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})

/** SQLite undoes a change of tables like any other, so a migration runs in one (immediate) transaction: whole or not at all, by one process. */
class LockingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** One connection, used by one at a time. */
class LibsqlDriver implements Driver {
  readonly #connection: LibsqlConnection
  #free: Promise<void> = Promise.resolve()
  #release = () => {}

  constructor(private readonly database: Database.Database) {
    this.#connection = new LibsqlConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** Takes the write lock at once: two processes that read first and then both want to write could only fail. */
  async beginTransaction(_: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    await untilFree(() => this.database.exec(accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }

  async commitTransaction(): Promise<void> {
    withRoom(() => this.database.exec('commit'))
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk has undone it already.
    if (this.database.inTransaction) this.database.exec('rollback')
  }

  async destroy(): Promise<void> {
    await this.acquireConnection()
    this.database.close()
  }
}

class LibsqlConnection implements DatabaseConnection {
  constructor(private readonly database: Database.Database) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.database.inTransaction || !mayWrite(query)) return withRoom(() => this.#run(query))
    // A statement that finds the file locked stays open, and with it its view of the past, from which nothing can be written any more.
    // So the lock is had first, by a call that leaves nothing behind.
    await untilFree(() => this.database.exec('begin immediate'))
    try {
      return withRoom(() => {
        const result = this.#run<R>(query)
        this.database.exec('commit')
        return result
      })
    } finally {
      if (this.database.inTransaction) this.database.exec('rollback')
    }
  }

  // biome-ignore lint/correctness/useYield: it streams nothing
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Queries are not streamed: a statement left half read would keep the file from being written.')
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.database.prepare(sql)
    const bindable = bindableInSqlite(parameters)
    if (statement.reader) return { rows: statement.all(bindable) as R[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(bindable).changes) }
  }
}

function mayWrite({ query, sql }: CompiledQuery): boolean {
  if (query.kind === 'SelectQueryNode') return false
  return query.kind !== 'RawNode' || !/^\s*(select|pragma|explain|begin|commit|rollback)\b/i.test(sql)
}

function withRoom<Result>(act: () => Result): Result {
  try {
    return act()
  } catch (cause) {
    throw cause instanceof Database.SqliteError && cause.code === 'SQLITE_FULL' ? diskFull(cause) : cause
  }
}

const isBusy = (cause: unknown): boolean => cause instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(cause.code)

/** Does it as soon as no other process is writing, letting this one go on with other things meanwhile. */
async function untilFree(act: () => void): Promise<void> {
  const giveUp = performance.now() + longestWaitMs
  for (;;) {
    try {
      return act()
    } catch (cause) {
      if (!isBusy(cause)) throw cause
      if (performance.now() > giveUp) throw busy(cause)
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * attemptMs))
    }
  }
}

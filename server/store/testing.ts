import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openSqlite } from './sqlite.ts'
import { openStore, type Store, type StoreOptions, storeOver } from './store.ts'
import type { StoreKind } from './store-kind.ts'
import { addressOf, clusterIn, postgresPrograms } from './testing/postgres-cluster.ts'

/** A store in memory, for tests of what uses one. */
export const openTestStore = async (migrations?: (kind: StoreKind) => Record<string, Migration>): Promise<Store> =>
  storeOver(await openSqlite(':memory:'), 'sqlite', migrations?.('sqlite'))

/** What `openStore` is told, of a database of a test's own. */
export type TestDatabase = { dataDir: string; databaseUrl: string | null }

type Fresh = {
  kind: StoreKind
  /** An empty database. */
  database: () => Promise<TestDatabase>
  /** A store that is closed at the end: on an empty database, or beside another on the same one, as a second process would have it. */
  open: (database?: TestDatabase, options?: StoreOptions) => Promise<Store>
}

/** Says the same tests of both databases. Without PostgreSQL its half is skipped, but never where CI is set. */
export function onEachDatabase(tests: (fresh: Fresh) => void): void {
  describe('on SQLite', () => tests(closing('sqlite', async () => ({ dataDir: temporaryFolder(), databaseUrl: null }))))
  onPostgres(tests)
}

/** As `onEachDatabase`, of what only PostgreSQL has. */
export function onPostgres(tests: (fresh: Fresh) => void): void {
  const isInstalled = postgresPrograms() !== null
  if (!isInstalled && process.env.CI) throw new Error('PostgreSQL is not installed, and CI skips nothing: apt-get install postgresql')
  const name = isInstalled ? 'on PostgreSQL' : 'on PostgreSQL, which is not installed (apt-get install postgresql)'
  describe.skipIf(!isInstalled)(name, () => {
    // Whoever is first waits for the cluster to be made.
    beforeAll(() => clusterIn(clusterFolder()), 60_000)
    tests(closing('postgres', freshPostgres))
  })
}

function closing(kind: StoreKind, database: () => Promise<TestDatabase>): Fresh {
  const stores: Store[] = []
  afterAll(async () => {
    for (const store of stores) await store.close()
  })
  return {
    kind,
    database,
    async open(on, options) {
      const store = await openStore(on ?? (await database()), options)
      stores.push(store)
      return store
    },
  }
}

/** A folder that lasts as long as the test run. */
export const temporaryFolder = (): string => mkdtempSync(join(inject('databaseFolder'), 'store-'))

const clusterFolder = () => join(inject('databaseFolder'), 'postgres')

async function freshPostgres(): Promise<TestDatabase> {
  const cluster = await clusterIn(clusterFolder())
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(addressOf(cluster, 'postgres'))
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  await admin.end()
  return { dataDir: '', databaseUrl: addressOf(cluster, name) }
}

import { closeSync, openSync, readdirSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite.ts'
import { openStore } from './store.ts'
import { keptPlan } from './testing/samples.ts'
import { temporaryFolder } from './testing.ts'

const newFile = () => join(temporaryFolder(), 'store.db')
const wording = (words: string) => ({ owner_id: 'lee', rule: 'plain', words_hash: '', words, kept_at: 'now' })

function overwrite(path: string, from: number, words: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, words, from)
  closeSync(file)
}

async function twoOnOneFile() {
  const path = newFile()
  const [one, two] = [await openSqlite(path), await openSqlite(path)]
  await sql`create table kept_wording (owner_id text, rule text, words_hash text, words text primary key, kept_at text)`.execute(one)
  return { one, two, path, count: async () => (await one.selectFrom('kept_wording').select('words').execute()).length }
}

test('what is acknowledged is on the disk, keys hold, and readers don’t wait for writers', async () => {
  const db = await openSqlite(newFile())
  const setting = async (name: string) => Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]
  expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys'].map(setting))).toEqual(['wal', 2, 1])
  await db.destroy()
})

test('only its owner can read the files', async () => {
  const dataDir = join(temporaryFolder(), 'new')
  const store = await openStore({ dataDir, databaseUrl: null })
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  const files = readdirSync(dataDir)
  expect(files).toEqual(['store.db', 'store.db-shm', 'store.db-wal'])
  for (const file of files) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600)
  await store.close()
})

test.each([
  ['cut off', (file: string) => truncateSync(file, statSync(file).size - 4096)],
  ['written over', (file: string) => overwrite(file, 4096 * 3, 'x'.repeat(4096))],
])('a file that is %s is refused when it is opened, in words', async (_, damage) => {
  const dataDir = temporaryFolder()
  const store = await openStore({ dataDir, databaseUrl: null })
  await keptPlan(store, { ownerId: 'lee' })
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db)
  await store.close()
  damage(join(dataDir, 'store.db'))
  await expect(openStore({ dataDir, databaseUrl: null })).rejects.toMatchObject({
    code: 'store.unreadable',
    next: expect.stringContaining('a backup'),
  })
})

test('two connections that both read and then write wait for each other, and lose nothing', async () => {
  const { one, two, count } = await twoOnOneFile()
  const addOneMore = (db: typeof one, name: string) =>
    db.transaction().execute(async (trx) => {
      const rows = await trx.selectFrom('kept_wording').select('words').execute()
      await new Promise(setImmediate)
      await trx
        .insertInto('kept_wording')
        .values(wording(`${rows.length}`))
        .execute()
      return name
    })
  await Promise.all(Array.from({ length: 20 }, (_, index) => addOneMore(index % 2 ? one : two, `${index}`)))
  expect(await count()).toBe(20)
  await Promise.all([one.destroy(), two.destroy()])
})

test('a write that finds the file locked waits, lets others go on meanwhile, and leaves nothing behind that stops the next', async () => {
  const { one, two, path, count } = await twoOnOneFile()
  const other = new Database(path)
  other.exec('begin immediate')
  const writes = Promise.all(
    ['a', 'b'].map((words) => two.insertInto('kept_wording').values(wording(words)).returning('words').executeTakeFirst()),
  )
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
  expect(await count()).toBe(0)
  other.exec("insert into kept_wording values ('lee', 'plain', '', 'other', 'now')")
  other.exec('commit')
  other.close()
  expect(await writes).toEqual([{ words: 'a' }, { words: 'b' }])
  expect(await count()).toBe(3)
  await Promise.all([one.destroy(), two.destroy()])
})

test('a statement that fails undoes itself, and the connection goes on', async () => {
  const { one, two, count } = await twoOnOneFile()
  await one.insertInto('kept_wording').values(wording('a')).execute()
  const twice = () =>
    one
      .insertInto('kept_wording')
      .values([wording('b'), wording('a')])
      .returning('words')
      .execute()
  await expect(twice()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
  const inOne = one.transaction().execute(async (trx) => {
    await trx.insertInto('kept_wording').values(wording('c')).execute()
    throw new Error('changed my mind')
  })
  await expect(inOne).rejects.toThrow('changed my mind')
  await two.insertInto('kept_wording').values(wording('d')).execute()
  await one.insertInto('kept_wording').values(wording('e')).execute()
  expect(await count()).toBe(3)
  await Promise.all([one.destroy(), two.destroy()])
})

test('without room, nothing is said to be kept that is not; with room again, all goes on', async () => {
  const { one: db, two, count } = await twoOnOneFile()
  const pages = (to: string) => sql`pragma max_page_count = ${sql.raw(to)}`.execute(db)
  await pages('3')
  const long = wording('x'.repeat(100_000))
  const full = { code: 'store.full', status: 503, next: expect.any(String) }
  await expect(db.insertInto('kept_wording').values(long).execute()).rejects.toMatchObject(full)
  const several = db.transaction().execute(async (trx) => {
    await trx.insertInto('kept_wording').values(wording('first')).execute()
    await trx.insertInto('kept_wording').values(long).execute()
  })
  await expect(several).rejects.toMatchObject(full)
  expect(await count()).toBe(0)
  await pages('1000')
  await db.insertInto('kept_wording').values(long).execute()
  expect(await count()).toBe(1)
  await Promise.all([db.destroy(), two.destroy()])
})

test('a file that is no database is refused in words that name it', async () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'store.db'), 'no database at all, '.repeat(100))
  await expect(openStore({ dataDir, databaseUrl: null })).rejects.toMatchObject({
    code: 'store.unreadable',
    message: expect.stringContaining(join(dataDir, 'store.db')),
    next: expect.any(String),
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { scrubFile } from './scrub.ts'
import { openSqlite } from './sqlite.ts'
import { temporaryFolder } from './testing.ts'

/** The same numbers each time. */
function numbers(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

/** A database in which rows of two people were written, changed and moved about, and those of one then deleted. */
async function muchUsed() {
  const path = join(temporaryFolder(), 'store.db')
  const db = await openSqlite(path)
  const next = numbers(7)
  await sql`create table said (id text primary key, who text, words text)`.execute(db)
  await sql`create index said_who on said (who, id)`.execute(db)
  const id = () => `${next(1e9)}-${next(1e9)}`
  for (let round = 0; round < 20; round++)
    await db.transaction().execute(async (trx) => {
      for (let row = 0; row < 150; row++) {
        const isMine = next(4) === 0
        const words = (isMine ? 'Quokkaberry ' : 'something else ').repeat(1 + next(60))
        await sql`insert into said values (${id()}, ${isMine ? 'me' : 'another'}, ${words})`.execute(trx)
      }
      await sql`update said set words = words || words where who = 'another' and length(words) < 2000`.execute(trx)
    })
  await sql`delete from said where who = 'me'`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return { path, db }
}

test('SQLite leaves copies of deleted rows in its file, and none after it was written anew; what stays is as it was', async () => {
  const { path, db } = await muchUsed()
  const rows = async () => (await sql<{ n: number }>`select count(*) as n from said`.execute(db)).rows[0]?.n
  const before = await rows()
  // Whoever closes a file lets go of every lock that this process has on it: it is only read at the end.
  await scrubFile(path)
  expect(await rows()).toBe(before)
  await db.destroy()
  expect(readFileSync(path).includes('uokkaber')).toBe(false)
  expect(readFileSync(path).includes('something else')).toBe(true)

  const other = await muchUsed()
  await other.db.destroy()
  expect(readFileSync(other.path).includes('uokkaber')).toBe(true)
})

test('a file that is no database is not taken for one that was cleared', async () => {
  await expect(scrubFile(join(temporaryFolder(), 'no folder', 'store.db'))).rejects.toThrow('could not be written anew')
})

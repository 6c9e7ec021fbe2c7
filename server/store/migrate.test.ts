import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { onEachDatabase, type TestDatabase } from './testing.ts'

const steps = (kind: 'good' | 'bad') => ({
  '0999-other': {
    async up(db: Kysely<unknown>) {
      await db.schema.createTable('other').addColumn('id', 'text').execute()
      if (kind === 'bad') throw new Error('the second step broke')
    },
  },
})

const everyStep = [
  '0001-content',
  '0003-kept-wordings',
  '0004-language-model',
  '0005-documents',
  '0007-people',
  '0009-audit',
  '0010-retention',
  '0011-lesson-plans',
  '0999-other',
]

const openElsewhere = ({ dataDir, databaseUrl }: TestDatabase) =>
  new Promise<string>((resolve) => {
    const script = fileURLToPath(new URL('testing/open-store.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, databaseUrl ?? ''])
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('close', () => resolve(said))
  })

onEachDatabase((fresh) => {
  const migrationsOf = async (database: TestDatabase) => {
    const { db } = await fresh.open(database, { migrations: () => steps('good') })
    const rows = await db
      .selectFrom('kysely_migration' as never)
      .select('name' as never)
      .orderBy('name' as never)
      .execute()
    return rows.map(({ name }) => name)
  }

  test('four processes that start at once make the tables once', async () => {
    const database = await fresh.database()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => openElsewhere(database)))
    expect(outcomes).toEqual(Array(4).fill('opened\n'))
    expect(await migrationsOf(database)).toEqual(everyStep)
  }, 30_000)

  test('so do four stores of one process', async () => {
    const database = await fresh.database()
    const migrations = () => steps('good')
    await Promise.all(Array.from({ length: 4 }, () => fresh.open(database, { migrations })))
    expect(await migrationsOf(database)).toEqual(everyStep)
  })

  test('a step that breaks undoes all of it, and the next start does all of it', async () => {
    const database = await fresh.database()
    await expect(fresh.open(database, { migrations: () => steps('bad') })).rejects.toMatchObject({
      cause: expect.objectContaining({ message: 'the second step broke' }),
    })
    expect(await migrationsOf(database)).toEqual(everyStep)
  })

  test('data of a newer version is left alone, and said to be newer', async () => {
    const database = await fresh.database()
    await fresh.open(database, { migrations: () => steps('good') })
    await expect(fresh.open(database)).rejects.toMatchObject({ code: 'store.newer', next: expect.any(String) })
  })
})

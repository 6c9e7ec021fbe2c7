import { join } from 'node:path'
import { type Kysely, Migrator } from 'kysely'
import { expect, test } from 'vitest'
import { openPostgres } from '../postgres.ts'
import { openSqlite } from '../sqlite.ts'
import type { Tables } from '../tables.ts'
import { onEachDatabase, type TestDatabase } from '../testing.ts'
import { content } from './0001-content.ts'

type Before = { kept_wording: { owner_id: string; rule: string; words: string; kept_at: string } }

const opened = ({ dataDir, databaseUrl }: TestDatabase): Promise<Kysely<Tables>> | Kysely<Tables> =>
  databaseUrl === null ? openSqlite(join(dataDir, 'store.db')) : openPostgres(databaseUrl, () => {})

onEachDatabase((fresh) => {
  test('wordings that were kept before are kept, once each, and can be kept again', async () => {
    const database = await fresh.database()
    const db = (await opened(database)) as unknown as Kysely<Before>
    await new Migrator({ db, provider: { getMigrations: async () => ({ '0001-content': content }) } }).migrateToLatest()
    const kept = ['would you say', 'don’t you think', '字'.repeat(500)].map((words, minute) => ({ words, kept_at: `2025-11-2${minute}` }))
    for (const each of kept)
      await db
        .insertInto('kept_wording')
        .values({ owner_id: 'lee', rule: 'not-leading', ...each })
        .execute()
    await db.destroy()
    const store = await fresh.open(database)
    for (const { words } of kept) await store.keptWordings.keep('lee', 'not-leading', words, 'now')
    expect(await store.keptWordings.list('lee')).toEqual(kept.map(({ words }) => ({ rule: 'not-leading', words })))
  })
})

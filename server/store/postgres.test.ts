import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { onPostgres } from './testing.ts'

onPostgres((fresh) => {
  test('connections that are lost, idle or in use, are told of and replaced; nothing else ends', async () => {
    const database = await fresh.database()
    let tell = (_: unknown) => {}
    const told = () =>
      new Promise<unknown>((resolve) => {
        tell = resolve
      })
    const store = await fresh.open(database, { onFault: (cause) => tell(cause) })
    const other = await fresh.open(database)
    const cutAll = () =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
        other.db,
      )

    const idle = told()
    await cutAll()
    expect(await idle).toBeInstanceOf(Error)
    await store.keptWordings.keep('lee', 'plain', 'before', 'now')

    const used = told()
    const inUse = store.db.transaction().execute(async (trx) => {
      await trx.insertInto('kept_wording').values({ owner_id: 'lee', rule: 'plain', words: 'lost', kept_at: 'now' }).execute()
      await cutAll()
      await used
      await trx.selectFrom('kept_wording').selectAll().execute()
    })
    await expect(inUse).rejects.toThrow()
    await store.keptWordings.keep('lee', 'plain', 'afterwards', 'now')
    expect((await store.keptWordings.list('lee')).map(({ words }) => words).sort()).toEqual(['afterwards', 'before'])
  })

  test('a server that is not there is told in words, without the address', async () => {
    const databaseUrl = 'postgres://lee:secret@127.0.0.1:1/nowhere'
    const refused = await openStore({ dataDir: '', databaseUrl }).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code: 'store.unreachable', next: expect.stringContaining('DATABASE_URL') })
    expect(JSON.stringify(refused) + String(refused)).not.toContain('secret')
  })
})

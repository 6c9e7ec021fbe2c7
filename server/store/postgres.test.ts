import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { cuttableWay } from './testing/cuttable.ts'
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
      await trx
        .insertInto('kept_wording')
        .values({ owner_id: 'lee', rule: 'plain', words_hash: '', words: 'lost', kept_at: 'now' })
        .execute()
      await cutAll()
      await used
      await trx.selectFrom('kept_wording').selectAll().execute()
    })
    await expect(inUse).rejects.toThrow()
    await store.keptWordings.keep('lee', 'plain', 'afterwards', 'now')
    expect((await store.keptWordings.list('lee')).map(({ words }) => words).sort()).toEqual(['afterwards', 'before'])
  })

  test('while the server can’t be reached, each is told to come back, and with the server all goes on', async () => {
    const { databaseUrl } = await fresh.database()
    const way = await cuttableWay(databaseUrl ?? '')
    const store = await fresh.open({ dataDir: '', databaseUrl: way.databaseUrl })
    const outOfReach = { code: 'store.unreachable', status: 503, retryAfter: 5, next: expect.stringContaining('Try again') }
    const inUse = store.db.transaction().execute(async (trx) => {
      await way.cut()
      await trx.selectFrom('kept_wording').selectAll().execute()
    })
    await expect(inUse).rejects.toMatchObject(outOfReach)
    await expect(store.keptWordings.list('lee')).rejects.toMatchObject(outOfReach)
    await expect(store.drafts.append('any', 'here', { type: 'resumed' })).rejects.toMatchObject(outOfReach)
    await way.mend()
    await store.keptWordings.keep('lee', 'plain', 'afterwards', 'now')
    expect(await store.keptWordings.list('lee')).toMatchObject([{ words: 'afterwards' }])
    await store.close()
    await way.cut()
  })

  test.each(['57P01', '57P03', '08006', '53300', '25P03'])(
    'a connection that the server ends with %s is one to come back after',
    async (code) => {
      const { db } = await fresh.open()
      const raised = sql`do ${sql.lit(`begin raise exception using errcode = '${code}'; end`)}`.execute(db)
      await expect(raised).rejects.toMatchObject({ code: 'store.unreachable', status: 503 })
    },
  )

  test('a statement that took too long is one to come back after; a wrong one is a fault', async () => {
    const { db } = await fresh.open()
    const slow = db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 1`.execute(trx)
      await sql`select pg_sleep(60)`.execute(trx)
    })
    await expect(slow).rejects.toMatchObject({ code: 'store.busy', status: 503 })
    await expect(sql`select nothing from nowhere`.execute(db)).rejects.toMatchObject({ code: '42P01' })
  })

  test('a server that is not there is told in words, without the address', async () => {
    const databaseUrl = 'postgres://lee:secret@127.0.0.1:1/nowhere'
    const refused = await openStore({ dataDir: '', databaseUrl }).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code: 'store.unreachable', next: expect.stringContaining('DATABASE_URL') })
    expect(JSON.stringify(refused) + String(refused)).not.toContain('secret')
  })
})

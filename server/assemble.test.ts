import { expect, test } from 'vitest'
import { accountMigrations } from './accounts/migration.ts'
import { assemble } from './assemble.ts'
import { readConfig } from './config.ts'
import { takePort } from './listen.ts'
import { openStore } from './store/store.ts'
import { cuttableWay } from './store/testing/cuttable.ts'
import { onEachDatabase, onPostgres, type TestDatabase, temporaryFolder } from './store/testing.ts'
import { pace } from './testing/pace.ts'
import { notes } from './testing/sample-plan.ts'

const dataDir = temporaryFolder()

/** The app of its real parts behind a port, and whoever was signed in by its link; a draft says `ahead` events and waits. */
async function opened({ databaseUrl }: Pick<TestDatabase, 'databaseUrl'>, ahead = Number.POSITIVE_INFINITY) {
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl ?? undefined,
    AUTH_SECRET: 'a lantern in the fog, and then some more',
  })
  const { app, signInLink, close } = await assemble(config, null, pace(ahead).hold)
  const link = (await signInLink(door.address)) ?? ''
  door.serve(app)
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
  const headers = { 'content-type': 'application/json', cookie: cookie.join('; ') }
  return {
    get: (path: string) => fetch(`${door.address}${path}`, { headers }),
    post: (path: string, body: object) => fetch(`${door.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    close: () => close(door.close()),
  }
}

onEachDatabase((fresh) => {
  test('when the app is closed, who reads a stream hears so, and that is the end of it', async () => {
    const { get, post, close } = await opened(await fresh.database(), 3)
    const { id } = (await (await post('/api/drafts', { notes })).json()) as { id: string }
    const streams = await Promise.all(Array.from({ length: 5 }, () => get(`/api/drafts/${id}/events`)))
    const heard = streams.map((stream) => stream.text())
    await close()
    for (const text of await Promise.all(heard)) {
      const events = text
        .split('\n\n')
        .flatMap((each) => (each.startsWith('data: ') ? [JSON.parse(each.slice(6).split('\n')[0] ?? '')] : []))
      expect(events.filter(({ type }) => ['draft-end', 'interrupted', 'error'].includes(type))).toEqual([
        { type: 'interrupted', message: 'The app was closed while this draft was being written.', next: expect.any(String) },
      ])
      expect(events.at(-1)).toMatchObject({ type: 'interrupted' })
    }
  })
})

onPostgres((fresh) => {
  // On PostgreSQL: a second look into an embedded database would keep its file from being written anew.
  test('files that were not cleared of what was deleted, before the app was stopped, are cleared once it is up', async () => {
    const database = await fresh.database()
    const told = { dataDir, databaseUrl: database.databaseUrl }
    const before = await openStore(told, { migrations: accountMigrations })
    await before.db.insertInto('erasure').values({ id: 'e', user_id: null, asked_at: '2025-11-21T10:00:00.000Z' }).execute()
    await before.close()
    const { close } = await opened(database)
    const after = await openStore(told, { migrations: accountMigrations })
    await expect.poll(() => after.db.selectFrom('erasure').selectAll().execute()).toEqual([])
    await after.close()
    await close()
  })

  test('while the database can’t be reached the app says so and is up, and goes on when it can', async () => {
    const { databaseUrl } = await fresh.database()
    const way = await cuttableWay(databaseUrl ?? '')
    const { get, post, close } = await opened(way)
    await way.cut()
    const answers = [await get('/api/conversations'), await post('/api/drafts', { notes }), await post('/api/auth/sign-out', {})]
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await answer.json()).toMatchObject({ error: { code: 'store.unreachable', next: expect.stringContaining('Try again') } })
    }
    expect((await get('/api/health')).status).toBe(200)
    await way.mend()
    expect((await get('/api/conversations')).status).toBe(200)
    await close()
    await way.cut()
  })
})

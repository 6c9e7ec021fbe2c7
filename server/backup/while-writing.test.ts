import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import { onEachDatabase, type TestDatabase, temporaryFolder } from '../store/testing.ts'
import { backedUp, restored, secret, steps } from './testing/backups.ts'

const script = fileURLToPath(new URL('testing/keep-writing.ts', import.meta.url))
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Another process that writes drafts without end; `another` waits for the next row that it says is kept. */
async function writing({ dataDir, databaseUrl }: TestDatabase) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, databaseUrl ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const lines = on(createInterface({ input: child.stdout }), 'line', { close: ['close'] })
  return {
    async another() {
      if ((await lines.next()).done) throw new Error('Nothing is written any more')
    },
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

onEachDatabase((fresh) => {
  test('a backup that is made while another process writes is of one moment: every draft in it is whole', async () => {
    const database = await fresh.database()
    const store = await fresh.open(database, { migrations: steps })
    const { another, stop } = await writing(database)
    for (let row = 0; row < 40; row++) await another()
    // Between any two tables that are read, something is written.
    let tables = 0
    const tell = async () => {
      tables += 1
      for (let row = 0; row < 3; row++) await another()
    }
    const backups = [await backedUp(store, { tell }), await backedUp(store, { tell })]
    await stop()
    expect(tables).toBeGreaterThan(60)

    const counts: number[] = []
    for (const { file } of backups) {
      const into = { dataDir: temporaryFolder(), databaseUrl: null }
      await restored(file, { ...into, authSecret: secret })
      const then = await openStore(into, { migrations: steps })
      expect(await sql`pragma foreign_key_check`.execute(then.db)).toMatchObject({ rows: [] })
      const drafts = await then.db.selectFrom('draft').select(['id', 'last_seq', 'conversation_id']).execute()
      for (const { id, last_seq, conversation_id } of drafts) {
        const whole = await then.drafts.whole(id, 'lee')
        expect(whole?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: last_seq }, (_, at) => at + 1))
        expect(whole?.items).toHaveLength(whole?.events.filter(({ event }) => event.type === 'item').length ?? -1)
        expect((await then.conversations.find('lee', conversation_id))?.messages).toHaveLength(2)
      }
      counts.push(drafts.length)
      await then.close()
    }
    // The second is of a later moment, and what was written since is in the store and in neither.
    const now = await store.db.selectFrom('draft').select('id').execute()
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0)
    expect(now.length).toBeGreaterThan(counts[1] ?? 0)
  }, 120_000)
})

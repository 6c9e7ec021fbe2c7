import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { at } from './testing/samples.ts'
import { temporaryFolder } from './testing.ts'

const script = fileURLToPath(new URL('testing/write-drafts.ts', import.meta.url))

/** Writes drafts in a process of its own and kills it after so many rows; gives back what it said was kept. */
async function killedAfter(rows: number, dataDir: string): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, dataDir, 'lee'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    said.push(line)
    if (said.length === rows) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return said
}

test('a process killed in the midst of writing loses nothing it said was kept, and leaves a store that opens', async () => {
  const dataDir = temporaryFolder()
  const said = [...(await killedAfter(3, dataDir)), ...(await killedAfter(58, dataDir)), ...(await killedAfter(201, dataDir))]
  const store = await openStore({ dataDir, databaseUrl: null })
  expect(await sql`pragma integrity_check`.execute(store.db)).toMatchObject({ rows: [{ integrity_check: 'ok' }] })
  expect(await sql`pragma foreign_key_check`.execute(store.db)).toMatchObject({ rows: [] })

  const kept = await store.db.selectFrom('draft_event').select(['draft_id', 'seq']).execute()
  const rows = new Set(kept.map(({ draft_id, seq }) => `${draft_id} ${seq}`))
  expect(said.length).toBeGreaterThanOrEqual(262)
  expect(said.filter((row) => !rows.has(row))).toEqual([])

  // What it was writing is there as far as it came, and can be gone on with.
  const broken = await store.drafts.endLapsed(at(9), { type: 'interrupted', message: 'Broke off.', next: 'Resume.' })
  for (const id of broken) {
    const whole = await store.drafts.whole(id, 'lee')
    expect(whole?.items).toHaveLength(whole?.events.filter(({ event }) => event.type === 'item').length ?? -1)
    expect(await store.drafts.resume(id, 'here', at(9))).toBe(true)
  }
  await store.close()
}, 60_000)

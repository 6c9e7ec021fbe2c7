import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase, openTestStore, type TestDatabase, temporaryFolder } from '../store/testing.ts'
import { clearAbandoned } from './into-folder.ts'
import { backedUp, filled, newFile, restored, rowsOf, steps } from './testing/backups.ts'

let file: string
let users: unknown
beforeAll(async () => {
  const store = await openTestStore(steps)
  await filled(store)
  file = (await backedUp(store)).file
  users = (await rowsOf(store)).user
})

const scripts = {
  restoreUntil: fileURLToPath(new URL('testing/restore-until.ts', import.meta.url)),
  backUpMuch: fileURLToPath(new URL('testing/back-up-much.ts', import.meta.url)),
}

/** Restores in a process of its own, and kills it once it is at this step. */
async function killedAt(step: string, { dataDir, databaseUrl }: TestDatabase): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', scripts.restoreUntil, file, step, dataDir, databaseUrl ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [said] = await Promise.race([once(child.stdout, 'data'), ended])
  expect(String(said)).toContain(step)
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')
}

onEachDatabase(({ kind, database, open }) => {
  const everyStep = ['draft_event', 'references', 'migrations', 'putting it in place']
  const inPlace = kind === 'sqlite' ? ['the secret is in place'] : ['PostgreSQL, draft_event', 'PostgreSQL, all of it']

  test.each([...everyStep, ...inPlace])('killed at “%s”, a restore leaves nothing half done, and can be done again', async (step) => {
    const into = await database()
    const place = { ...into, dataDir: into.dataDir || temporaryFolder() }
    await killedAt(step, place)
    expect(existsSync(join(place.dataDir, 'store.db'))).toBe(false)
    // The place is as empty as it was: nothing keeps the next one out of it.
    await restored(file, place)
    const store = await open(place, { migrations: steps })
    expect((await rowsOf(store)).user).toEqual(users)
  })

  test('killed before it is in place, it leaves a database that the app starts with as if nothing had been', async () => {
    const into = await database()
    const place = { ...into, dataDir: into.dataDir || temporaryFolder() }
    await killedAt(inPlace.at(-1) ?? '', place)
    const store = await open(place, { migrations: steps })
    await store.teachers.named('lee', 'Ms Ortiz', new Date().toISOString())
    expect((await rowsOf(store)).user).toEqual([])
    await expect(restored(file, place)).rejects.toMatchObject({ code: 'request.invalid' })
  })
})

test('what a restore that was killed has left is taken away, and what one is at work on is not', async () => {
  const place = { dataDir: temporaryFolder(), databaseUrl: null }
  await killedAt('migrations', place)
  const left = () => readdirSync(place.dataDir).filter((name) => name.startsWith('restoring-'))
  const [folder = ''] = left()
  expect(left()).toHaveLength(1)
  await restored(file, place, { onlyCheck: true })
  expect(left()).toEqual([folder])
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000)
  for (const name of readdirSync(join(place.dataDir, folder))) utimesSync(join(place.dataDir, folder, name), longAgo, longAgo)
  utimesSync(join(place.dataDir, folder), longAgo, longAgo)
  await restored(file, place, { onlyCheck: true })
  expect(left()).toEqual([])
  // When the app starts, there is none at work.
  await killedAt('migrations', place)
  clearAbandoned(place.dataDir, 0)
  expect(left()).toEqual([])
})

test('a disk that is full ends a backup with a sentence, and leaves neither half of a file nor its name', async () => {
  const to = newFile()
  const limited = spawn(
    'sh',
    ['-c', 'trap "" XFSZ; ulimit -f 40; exec "$@"', 'sh', process.execPath, '--import', 'tsx', scripts.backUpMuch, to],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  limited.stdout.on('data', (text) => {
    said += text
  })
  await once(limited, 'close')
  expect(said).toContain('backup.full')
  expect(readdirSync(join(to, '..'))).toEqual([])
})

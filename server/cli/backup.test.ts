import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { keptSecret } from '../accounts/secret.ts'
import { openAudit } from '../audit/audit.ts'
import { noSettings } from '../config.ts'
import { openStore } from '../store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
const dataDir = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const store = await openStore({ dataDir, databaseUrl: null }, { migrations: accountMigrations })
  await store.teachers.named('lee', 'Ms Ortiz', new Date().toISOString())
  const audit = openAudit({ db: store.db, kind: store.kind, secret: keptSecret(dataDir), now: () => new Date() })
  for (let entry = 0; entry < 3; entry++) await audit.append({ action: 'people.read', actorId: 'lee' })
  await store.close()
})

type Command = 'backup' | 'restore' | 'verify-audit'
const run = (command: Command, args: string[], environment: Record<string, string> = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['--import', 'tsx', `server/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...noSettings(), DATA_DIR: dataDir, ...environment },
  })

const sentence = /^[A-Z].*\. [A-Z].*\n$/
const file = join(folder, 'backup.zip')

test('a backup is made, checked and restored from the terminal, and says what is in it', () => {
  const made = run('backup', ['--to', file])
  expect(made.status).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({
    file,
    database: 'sqlite',
    tables: { teacher: 1, audit_entry: 3 },
    audit: { seq: 3 },
    secretInside: true,
  })
  expect(made.stderr).toContain('only you can read it')
  const empty = { DATA_DIR: join(folder, 'new') }
  const checked = run('restore', ['--from', file, '--check'], empty)
  expect([checked.status, JSON.parse(checked.stdout)]).toMatchObject([0, { restored: false, verifiedAudit: { whole: true, entries: 3 } }])
  expect(readdirSync(empty.DATA_DIR)).toEqual([])
  const restored = run('restore', ['--from', file], empty)
  expect([restored.status, JSON.parse(restored.stdout)]).toMatchObject([0, { restored: true, migrated: [], tables: { teacher: 1 } }])
  const verified = run('verify-audit', [], empty)
  expect([verified.status, JSON.parse(verified.stdout)]).toMatchObject([0, { whole: true, entries: 4, broken: [] }])

  const again = run('restore', ['--from', file], empty)
  expect([again.status, again.stdout]).toEqual([2, ''])
  expect(again.stderr).toMatch(sentence)
  // Neither the file nor anything that was written is told on the way.
  for (const { stdout, stderr } of [made, checked, restored]) expect(stdout + stderr).not.toContain('Ortiz')
}, 60_000)

test('what can’t be done says so in a sentence with a next step, and exits with 2', () => {
  const wrong: [Command, string[], Record<string, string>][] = [
    ['backup', [], {}],
    ['backup', ['--to', join(folder, 'other.zip')], { DATA_DIR: join(folder, 'nowhere') }],
    ['restore', ['--from', join(folder, 'nowhere.zip')], {}],
    ['restore', ['--from', join(dataDir, 'store.db')], { DATA_DIR: join(folder, 'nowhere') }],
    ['verify-audit', [], { DATA_DIR: join(folder, 'nowhere') }],
    ['verify-audit', ['--expect', '3'], {}],
  ]
  for (const [command, args, environment] of wrong) {
    const { status, stdout, stderr } = run(command, args, environment)
    expect({ status, stdout }, `${command} ${args}`).toEqual({ status: 2, stdout: '' })
    expect(stderr, `${command} ${args}`).toMatch(/^[A-Z“].*[^.]\. [A-Z].*\n$/)
  }
  expect(readdirSync(folder)).not.toContain('nowhere')
}, 60_000)

test('an audit that was changed is printed with its place, and exits with 1', () => {
  const head = JSON.parse(run('verify-audit', []).stdout).head as { seq: number; hash: string }
  expect(run('verify-audit', ['--expect', `${head.seq}:${head.hash}`]).status).toBe(0)
  expect(run('verify-audit', ['--expect', `${head.seq + 1}:${head.hash}`])).toMatchObject({ status: 1 })
  const database = new Database(join(dataDir, 'store.db'))
  database.exec(`update audit_entry set actor_id = 'kim' where seq = 2`)
  database.close()
  const { status, stdout, stderr } = run('verify-audit', [])
  expect([status, JSON.parse(stdout)]).toMatchObject([1, { whole: false, broken: [{ seq: 2, why: expect.any(String) }] }])
  expect(stderr).toMatch(sentence)
}, 60_000)

import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { foundSecret, keptSecret } from '../accounts/secret.ts'
import { openAudit } from '../audit/audit.ts'
import { openStore, type Store } from '../store/store.ts'
import { onPostgres, openTestStore, temporaryFolder } from '../store/testing.ts'
import { names } from './manifest.ts'
import type { Steps } from './tables.ts'
import { backedUp, filled, newFile, restored, rewritten, rowsOf, secret, steps } from './testing/backups.ts'

const later: Steps = (kind) => ({
  ...steps(kind),
  '0998-later': { up: async (db) => void (await sql`create table later (id text primary key)`.execute(db)) },
})

let store: Store
let file: string
/** The same, from where AUTH_SECRET is set. */
let withoutSecret: string
beforeAll(async () => {
  store = await openTestStore(steps)
  await filled(store)
  file = (await backedUp(store)).file
  withoutSecret = (await backedUp(store, { isSecretKept: false })).file
})

/** A folder that nothing was restored into, with what stands in it. */
const nowhere = () => ({ dataDir: temporaryFolder(), databaseUrl: null })

async function refusal(of: string, into: Parameters<typeof restored>[1] = nowhere(), wish: Parameters<typeof restored>[2] = {}) {
  const before = readdirSync(into.dataDir)
  const { code, status, message } = await restored(of, into, wish).then(
    () => ({ code: 'restored', status: 200, message: '' }),
    (cause) => cause,
  )
  expect(readdirSync(into.dataDir)).toEqual(before)
  return { code, status, message }
}

test('one wrong byte anywhere is found, and nothing is restored', async () => {
  const bytes = readFileSync(file)
  // The ends of every part of the file, and everywhere between.
  const edges = Array.from({ length: 40 }, (_, at) => [at, bytes.length - 1 - at]).flat()
  const at = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: bytes.length - 1 }))
  const flip = fc.integer({ min: 1, max: 255 })
  await fc.assert(
    fc.asyncProperty(at, flip, async (where, by) => {
      const other = newFile()
      const wrong = Buffer.from(bytes)
      wrong.writeUInt8((wrong[where] ?? 0) ^ by, where)
      writeFileSync(other, wrong)
      const { code, status } = await refusal(other)
      // Without its first letters it is taken for something else.
      expect([where < 4 ? 'request.invalid' : 'backup.damaged', 400]).toEqual([code, status])
    }),
    { numRuns: 200 },
  )
})

test('a file that was cut off, or has something behind it, is damaged', async () => {
  const whole = readFileSync(file)
  for (const length of [whole.length - 1, whole.length - 64, whole.length - 100, Math.floor(whole.length / 2), 100, 64, 63, 5]) {
    const cut = newFile()
    copyFileSync(file, cut)
    truncateSync(cut, length)
    expect(await refusal(cut), `${length}`).toMatchObject({ code: 'backup.damaged' })
  }
  const longer = newFile()
  writeFileSync(longer, Buffer.concat([whole, Buffer.from('\n')]))
  expect(await refusal(longer)).toMatchObject({ code: 'backup.damaged' })
})

test('what is no backup is called so', async () => {
  const words = newFile()
  writeFileSync(words, 'Some notes.')
  const empty = newFile()
  writeFileSync(empty, '')
  const zip = await rewritten(file, (files) => files.clear())
  for (const other of [words, empty, zip, '/nowhere/b.zip', temporaryFolder()]) {
    expect(await refusal(other), other).toMatchObject({ code: 'request.invalid', status: 400 })
  }
})

const manifestOf = (files: Map<string, string>) => JSON.parse(files.get(names.manifest) ?? '')
const inManifest = (change: (manifest: ReturnType<typeof manifestOf>) => void) => (files: Map<string, string>) => {
  const manifest = manifestOf(files)
  change(manifest)
  files.set(names.manifest, JSON.stringify(manifest))
}
const tableIn = (manifest: { tables: { name: string }[] }, name: string) => manifest.tables.find((table) => table.name === name)

/** Damage to what stands in the file, under a seal that fits: found by what each part says of the others. */
const damages: Record<string, (files: Map<string, string>) => void> = {
  'a manifest that is no JSON': (files) => void files.set(names.manifest, '{'),
  'a manifest that says too little': inManifest((manifest) => delete manifest.steps),
  'a table that is missing': (files) => void files.delete(names.table('draft_event')),
  'a word that was changed': (files) =>
    void files.set(names.table('jotting'), (files.get(names.table('jotting')) ?? '').replace('tired', 'great')),
  'a row that is missing': (files) =>
    void files.set(names.table('audit_entry'), (files.get(names.table('audit_entry')) ?? '').split('\n').slice(1).join('\n')),
  'a row twice': (files) => void files.set(names.table('draft_item'), `${files.get(names.table('draft_item'))}`.repeat(2)),
  'a number of rows that is not right': inManifest((manifest) => Object.assign(tableIn(manifest, 'teacher') ?? {}, { rows: 1 })),
  'a column that there never was': inManifest((manifest) =>
    Object.assign(tableIn(manifest, 'teacher') ?? {}, { columns: ['id', 'rating'] }),
  ),
  'a table that there never was': inManifest((manifest) => Object.assign(tableIn(manifest, 'teacher') ?? {}, { name: 'ratings' })),
}

test.each(Object.entries(damages))('%s is found', async (_, damage) => {
  expect(await refusal(await rewritten(file, damage))).toMatchObject({ code: 'backup.damaged', status: 400 })
})

test('rows that refer to what is not there are found', async () => {
  const torn = await openTestStore(steps)
  await filled(torn)
  await sql`pragma foreign_keys = off`.execute(torn.db)
  await torn.db.deleteFrom('material').execute()
  expect(await refusal((await backedUp(torn)).file)).toMatchObject({ code: 'backup.damaged', message: expect.stringContaining('refer') })
})

test('a backup of a newer version is called so, by its format or by what its tables have seen', async () => {
  const format = await rewritten(
    file,
    inManifest((manifest) => Object.assign(manifest, { format: 2, app: '9.0.0', tables: 'in another way' })),
  )
  expect(await refusal(format)).toMatchObject({
    code: 'request.invalid',
    message: expect.stringContaining('newer version of Thinking Partner (9.0.0)'),
  })
  const newer = await openTestStore(later)
  expect(await refusal((await backedUp(newer, { known: later })).file)).toMatchObject({ message: expect.stringContaining('newer') })
  // Nor is a newer version's data backed up by this one, which does not know all of it.
  await expect(backedUp(newer)).rejects.toMatchObject({ code: 'store.newer', status: 400 })
})

test('with another secret it is refused, unless that is accepted: then nobody has a second step, and the audit says what happened', async () => {
  const other = 'another secret, as long as the real one is'
  expect(await refusal(file, { ...nowhere(), authSecret: other })).toMatchObject({
    code: 'request.invalid',
    message: expect.stringContaining('secret'),
  })
  expect(await refusal(withoutSecret)).toMatchObject({ code: 'setup.missing' })
  const kept = nowhere()
  keptSecret(kept.dataDir)
  expect(await refusal(file, kept)).toMatchObject({ message: expect.stringContaining('the one kept here') })

  const into = { ...nowhere(), authSecret: other }
  await restored(file, into, { acceptsOtherSecret: true })
  const there = await openStore(into, { migrations: steps })
  const rows = await rowsOf(there)
  expect([rows.twoFactor, rows.user?.map((user) => user.twoFactorEnabled)]).toEqual([[], [0, 0]])
  const audit = openAudit({ db: there.db, kind: 'sqlite', secret: other, now: () => new Date() })
  expect((await audit.list({ before: null, personId: null, kind: 'data', limit: 2 })).map(({ action }) => action)).toEqual([
    'backup.restored',
    'audit.seal-broken',
  ])
  await there.close()
})

test('the secret comes with it where it was kept in the data folder, for its owner alone, and stays out where AUTH_SECRET is set', async () => {
  const kept = nowhere()
  await restored(file, kept)
  expect(foundSecret(kept.dataDir)).toBe(secret)
  const set = { ...nowhere(), authSecret: secret }
  await restored(file, set)
  expect(existsSync(join(set.dataDir, 'auth-secret'))).toBe(false)
  const same = { ...nowhere(), authSecret: secret }
  await restored(withoutSecret, same)
  expect(readdirSync(same.dataDir)).toEqual(['store.db'])
  // Of a check without the secret, all is told but whether the audit holds.
  expect(await restored(withoutSecret, nowhere(), { onlyCheck: true })).toMatchObject({ restored: false, audit: null })
})

test('an audit that was changed before the backup is restored as it was, and said to be changed', async () => {
  const changed = await openTestStore(steps)
  await filled(changed)
  await changed.db.updateTable('audit_entry').set({ actor_id: 'somebody else' }).where('seq', '=', 7).execute()
  const { audit } = await restored((await backedUp(changed)).file, nowhere())
  expect(audit).toMatchObject({ whole: false, broken: [{ seq: 7 }] })
})

onPostgres((fresh) => {
  test('a damaged backup leaves an empty PostgreSQL database empty', async () => {
    const database = await fresh.database()
    const torn = await rewritten(file, damages['a table that is missing'] ?? (() => {}))
    const dataDir = temporaryFolder()
    expect(await refusal(torn, { ...database, dataDir })).toMatchObject({ code: 'backup.damaged' })
    const there = await fresh.open(database, { migrations: steps })
    expect((await rowsOf(there)).user).toEqual([])
  })
})

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openAudit } from '../audit/audit.ts'
import type { Store } from '../store/store.ts'
import { onEachDatabase, onPostgres, type TestDatabase, temporaryFolder } from '../store/testing.ts'
import { backedUp, filled, newFile, restored, rowsOf, secret, steps } from './testing/backups.ts'

const notGivenBack = ['session', 'verification', 'reset_link', 'spent_code']

const auditOf = ({ db, kind }: Store) => openAudit({ db, kind, secret, now: () => new Date() })

/** What a restore changes, as it should: logins and links are not given back, and the audit says that there was one. */
function asGivenBack(rows: Awaited<ReturnType<typeof rowsOf>>) {
  const { audit_entry: _entries, audit_head: _head, ...rest } = rows
  const left = Object.fromEntries(notGivenBack.map((table) => [table, []]))
  return { ...rest, ...left, invitation: rest.invitation?.map(({ expires_at: _, ...row }) => row) }
}

onEachDatabase((fresh) => {
  async function full() {
    const store = await fresh.open(undefined, { migrations: steps })
    await filled(store)
    return store
  }
  const openedIn = (database: TestDatabase) => fresh.open(database, { migrations: steps })

  test('everything comes back as it was, to the last sign, in a database of the same kind', async () => {
    const store = await full()
    const before = await rowsOf(store)
    expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([])
    const { file, manifest } = await backedUp(store)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const database = await fresh.database()
    expect(await restored(file, database)).toMatchObject({ restored: true, migrated: [], audit: { whole: true, entries: 30 } })
    const again = await openedIn(database)
    // What was begun while the backup was made, and the backup itself.
    expect(asGivenBack(await rowsOf(again))).toEqual({ ...asGivenBack(before), audit_begun: [expect.anything(), expect.anything()] })
    expect(await auditOf(again).verify(manifest.audit)).toMatchObject({ whole: true, entries: 31 })
    const [last] = await auditOf(again).list({ before: null, personId: null, kind: null, limit: 1 })
    expect(last).toMatchObject({ action: 'backup.restored', actor: null })
    // Where it was made, that it was made is noted.
    const [made] = await auditOf(store).list({ before: null, personId: null, kind: 'data', limit: 1 })
    expect(made).toMatchObject({ action: 'backup.made' })
  })

  test('logins, one-time links and spent codes are not in it, and a link that was open opens nothing', async () => {
    const store = await full()
    const { file, manifest } = await backedUp(store)
    expect(manifest.leftOut).toEqual(notGivenBack)
    expect(manifest.tables.map(({ name }) => name).filter((name) => notGivenBack.includes(name))).toEqual([])
    const database = await fresh.database()
    await restored(file, database)
    const [invitation] = (await rowsOf(await openedIn(database))).invitation ?? []
    expect(String(invitation?.expires_at) <= new Date().toISOString()).toBe(true)
  })

  test('a place that holds data is left as it is', async () => {
    const { file } = await backedUp(await full())
    const database = await fresh.database()
    const there = await openedIn(database)
    await there.teachers.named('lee', 'Ms Ortiz', new Date().toISOString())
    const before = await rowsOf(there)
    const told: string[] = []
    const tell = (said: string) => told.push(said)
    const refused = restored(file, database, { tell })
    await expect(refused).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining('already') })
    // Said at once, and not after all of it was looked at.
    expect(told).toEqual([])
    expect(await rowsOf(there)).toEqual(before)
    // Tables with nothing in them are data too: somebody has started the app there.
    const started = await fresh.database()
    await openedIn(started)
    await expect(restored(file, started)).rejects.toMatchObject({ code: 'request.invalid' })
  })

  test('a check says the same and puts nothing anywhere', async () => {
    const { file, manifest } = await backedUp(await full())
    const database = await fresh.database()
    const dataDir = temporaryFolder()
    expect(await restored(file, { ...database, dataDir }, { onlyCheck: true })).toEqual({
      restored: false,
      manifest,
      migrated: [],
      audit: { entries: 30, head: manifest.audit, whole: true, broken: [] },
    })
    expect(readdirSync(dataDir)).toEqual([])
    // It looks also where there is data.
    const there = await openedIn(database)
    expect(await restored(file, { ...database, dataDir: database.dataDir || dataDir }, { onlyCheck: true })).toMatchObject({
      restored: false,
    })
    expect((await rowsOf(there)).user).toEqual([])
  })

  test('what is there already is never written over, and what was broken off is not taken for a backup', async () => {
    const store = await full()
    const there = newFile()
    writeFileSync(there, 'the only copy')
    await expect(backedUp(store, { file: there })).rejects.toMatchObject({ code: 'request.invalid' })
    expect(readFileSync(there, 'utf8')).toBe('the only copy')
    const broken = newFile()
    writeFileSync(`${broken}.part`, 'half')
    await expect(backedUp(store, { file: broken })).rejects.toMatchObject({ message: expect.stringContaining('.part') })
    expect(readFileSync(`${broken}.part`, 'utf8')).toBe('half')
    await expect(backedUp(store, { file: join(temporaryFolder(), 'nowhere', 'b.zip') })).rejects.toMatchObject({ code: 'request.invalid' })
    const folder = newFile()
    mkdirSync(folder)
    await expect(backedUp(store, { file: folder })).rejects.toMatchObject({ code: 'request.invalid' })
    expect(readdirSync(dirname(folder))).toEqual(['backup.zip'])
    // None of these left an entry.
    const [last] = await auditOf(store).list({ before: null, personId: null, kind: 'data', limit: 1 })
    expect(last).toBeUndefined()
  })
})

onPostgres((fresh) => {
  test('from SQLite to PostgreSQL and back, every row is the same', async () => {
    const { onSqlite, postgres, back } = { onSqlite: temporaryFolder(), postgres: await fresh.database(), back: temporaryFolder() }
    const open = (database: TestDatabase) => fresh.open(database, { migrations: steps })
    const store = await open({ dataDir: onSqlite, databaseUrl: null })
    await filled(store)
    const before = asGivenBack(await rowsOf(store))
    const first = await backedUp(store)
    await restored(first.file, postgres)
    const there = await open(postgres)
    const onPostgres = await rowsOf(there)
    expect({ ...asGivenBack(onPostgres), audit_begun: [] }).toEqual({ ...before, audit_begun: [] })

    const second = await backedUp(there, { isSecretKept: false })
    expect(second.manifest).toMatchObject({ database: 'postgres', secret: { isInside: false } })
    await restored(second.file, { dataDir: back, databaseUrl: null, authSecret: secret })
    const home = await open({ dataDir: back, databaseUrl: null })
    expect({ ...asGivenBack(await rowsOf(home)), audit_begun: [] }).toEqual({ ...before, audit_begun: [] })
    expect(await auditOf(home).verify(second.manifest.audit)).toMatchObject({ whole: true })
    // What PostgreSQL watches over is watched over again.
    const orphan = { owner_id: 'lee', draft_id: 'nowhere', seq: 1, event: '{}' }
    await expect(there.db.insertInto('draft_event').values(orphan).execute()).rejects.toThrow(/foreign key/)
  })
})

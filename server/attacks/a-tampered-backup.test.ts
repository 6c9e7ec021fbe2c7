import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Manifest, names } from '../backup/manifest.ts'
import { backedUp, filled, restored, rewritten, secret, steps } from '../backup/testing/backups.ts'
import { openTestStore, temporaryFolder } from '../store/testing.ts'

/** What somebody who gets hold of a backup might like to be true once it is restored. */
const wishes: Record<string, (files: Map<string, string>) => void> = {
  'who is an admin': (files) => change(files, 'person_role', (text) => text.replace('"teacher"', '"admin"').replace('"coach"', '"admin"')),
  'whose a conversation is': (files) => change(files, 'conversation', (text) => text.replace(/id of \w+/, 'id of Kim')),
  'that something was shared': (files) => change(files, 'share', (text) => `${text}${text}`),
  'that an entry of the audit is not there': (files) => change(files, 'audit_entry', (text) => text.split('\n').slice(1).join('\n')),
  'that there was no audit': (files) => files.delete(names.table('audit_entry')),
}

function change(files: Map<string, string>, table: string, to: (text: string) => string): void {
  const name = names.table(table)
  const text = files.get(name) ?? ''
  const other = to(text)
  files.set(name, other === text ? `${text}{"id":"forged"}\n` : other)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** As somebody would who knows the format: the manifest says what is in the files now. */
function madeToFit(files: Map<string, string>): void {
  const manifest = JSON.parse(files.get(names.manifest) ?? '') as Manifest
  const tables = manifest.tables
    .filter(({ name }) => files.has(names.table(name)))
    .map((table) => {
      const text = files.get(names.table(table.name)) ?? ''
      return { ...table, rows: text.split('\n').length - 1, sha256: sha256(text) }
    })
  files.set(names.manifest, JSON.stringify({ ...manifest, tables }))
}

test.each(Object.entries(wishes))(
  '%s, changed in a backup together with what it says of itself, is found by whoever has its secret',
  async (_, wish) => {
    const store = await openTestStore(steps)
    await filled(store)
    const { file } = await backedUp(store, { isSecretKept: false })
    const forged = await rewritten(file, (files) => {
      wish(files)
      madeToFit(files)
    })
    const into = { dataDir: temporaryFolder(), databaseUrl: null, authSecret: secret }
    await expect(restored(forged, into)).rejects.toMatchObject({ code: 'backup.damaged' })
    expect(readdirSync(into.dataDir)).toEqual([])
  },
)

test('a backup from which the table of holds was taken, or into which one of logins was put, is not restored under any secret', async () => {
  const store = await openTestStore(steps)
  await filled(store)
  const { file } = await backedUp(store)
  const without = (files: Map<string, string>) => files.delete(names.table('legal_hold'))
  const withLogins = (files: Map<string, string>) => {
    files.set(names.table('session'), '')
    const manifest = JSON.parse(files.get(names.manifest) ?? '') as Manifest
    const session = { name: 'session', columns: ['id'], rows: 0, sha256: sha256('') }
    files.set(names.manifest, JSON.stringify({ ...manifest, tables: [...manifest.tables, session] }))
  }
  for (const [change, table] of [
    [without, 'legal_hold'],
    [withLogins, 'session'],
  ] as const) {
    const forged = await rewritten(file, (files) => {
      change(files)
      madeToFit(files)
    })
    const into = { dataDir: temporaryFolder(), databaseUrl: null, authSecret: 'another secret, as long as the real one is' }
    await expect(restored(forged, into, { acceptsOtherSecret: true })).rejects.toMatchObject({ message: expect.stringContaining(table) })
  }
})

test.each(Object.entries(wishes))('%s, changed in a backup by hand, is found, and nothing of it is restored', async (_, wish) => {
  const store = await openTestStore(steps)
  await filled(store)
  const { file } = await backedUp(store)
  const into = { dataDir: temporaryFolder(), databaseUrl: null }
  await expect(restored(await rewritten(file, wish), into)).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:backup\.damaged|request\.invalid)$/),
  })
  expect(readdirSync(into.dataDir)).toEqual([])
})

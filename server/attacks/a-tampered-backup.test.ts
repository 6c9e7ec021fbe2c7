import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { names } from '../backup/manifest.ts'
import { backedUp, filled, restored, rewritten, steps } from '../backup/testing/backups.ts'
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

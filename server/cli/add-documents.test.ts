import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { keptSecret } from '../accounts/secret.ts'
import { accountsIn, owner } from '../accounts/testing.ts'
import { openAudit } from '../audit/audit.ts'
import { openStore } from '../store/store.ts'
import { commandFolder, runAlone } from './testing.ts'

test('what is added for the team from the terminal is in the audit, as a number', async () => {
  const { folder, dataDir } = commandFolder('add')
  const documents = join(folder, 'documents')
  mkdirSync(documents)
  writeFileSync(join(documents, 'waiting.md'), '# Waiting\n\nCount to five before you call on anybody.\n')
  const opened = () => openStore({ dataDir, databaseUrl: null }, { migrations: accountMigrations })
  const before = await opened()
  await accountsIn(before).firstOwner({ configured: owner, address: '' })
  await before.close()

  const added = async () => {
    const store = await opened()
    const audit = openAudit({ db: store.db, kind: store.kind, secret: keptSecret(dataDir), now: () => new Date() })
    const entries = await audit.list({ before: null, personId: null, kind: 'documents', limit: 10 })
    await store.close()
    return entries.map(({ action, count }) => ({ action, count }))
  }
  const environment = { DATA_DIR: dataDir }
  expect(await runAlone('add-documents.ts', [documents, '--team'], environment)).toMatchObject({ code: 0 })
  expect(await added()).toEqual([{ action: 'document.shared', count: 1 }])
}, 60_000)

import { existsSync } from 'node:fs'
import { accountMigrations } from '../accounts/migration.ts'
import { foundSecret } from '../accounts/secret.ts'
import type { Source } from '../backup/write-backup.ts'
import type { Config } from '../config.ts'
import { notConfigured } from '../errors.ts'
import { databaseFile, openDatabase } from '../store/store.ts'

/** The database and the secret of an app that was started before; neither is made, and no table is changed. @throws AppError where there is none */
export async function openInstallation({ dataDir, databaseUrl, authSecret }: Config): Promise<Source> {
  if (databaseUrl === null && !existsSync(databaseFile(dataDir))) {
    throw notConfigured(
      `There is no data in ${dataDir}.`,
      'Set DATA_DIR or DATABASE_URL to where it is, or start Thinking Partner first: npm start',
    )
  }
  const secret = authSecret ?? foundSecret(dataDir)
  if (secret === null)
    throw notConfigured(`There is no secret in ${dataDir}.`, 'Start Thinking Partner once, or set AUTH_SECRET to what it was.')
  const { db, kind } = await openDatabase({ dataDir, databaseUrl })
  return { db, kind, steps: accountMigrations, secret, isSecretKept: authSecret === null }
}

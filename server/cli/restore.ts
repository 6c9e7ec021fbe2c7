import { accountMigrations } from '../accounts/migration.ts'
import { summaryOf } from '../backup/manifest.ts'
import { restore } from '../backup/restore.ts'
import { readConfig } from '../config.ts'
import { invalid } from '../errors.ts'
import { readOptions, runCommand } from './terminal.ts'

const USAGE = 'npm run -s restore -- --from FILE [--check] [--other-secret]'

/** Restores a backup into an empty place; with --check it is only looked at, all of it. */
await runCommand(async () => {
  const options = { from: { type: 'string' }, check: { type: 'boolean' }, 'other-secret': { type: 'boolean' } } as const
  const { from, check, 'other-secret': otherSecret } = readOptions(process.argv.slice(2), options, USAGE)
  if (!from) throw invalid('Name the backup.', `Usage: ${USAGE}`)
  const wish = { file: from, onlyCheck: check === true, acceptsOtherSecret: otherSecret === true }
  const tell = (said: string) => process.stderr.write(`${said}\n`)
  const { restored, manifest, migrated, audit } = await restore(wish, readConfig(process.env), {
    steps: accountMigrations,
    now: () => new Date(),
    tell,
  })
  if (restored) tell('Everybody signs in again. Links that were open are good no more, and can be made anew.')
  return { file: from, restored, ...summaryOf(manifest), migrated, verifiedAudit: audit }
})

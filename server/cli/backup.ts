import { backUp } from '../backup/backup.ts'
import { summaryOf } from '../backup/manifest.ts'
import { readConfig } from '../config.ts'
import { invalid } from '../errors.ts'
import { version } from '../version.ts'
import { openInstallation } from './installation.ts'
import { readOptions, runCommand } from './terminal.ts'

const USAGE = 'npm run -s backup -- --to FILE'

/** Backs up everything that is kept, while the app goes on. */
await runCommand(async () => {
  const { to } = readOptions(process.argv.slice(2), { to: { type: 'string' } }, USAGE)
  if (!to) throw invalid('Name the file to write.', `Usage: ${USAGE}`)
  const source = await openInstallation(readConfig(process.env))
  const tell = (said: string) => process.stderr.write(`${said}\n`)
  try {
    const { bytes, manifest } = await backUp(to, source, { app: version, now: () => new Date(), tell })
    const secret = source.isSecretKept
      ? 'The secret of this installation is in it too.'
      : 'AUTH_SECRET is not in it: keep that apart, a backup is of little use without it.'
    tell(`Everything that anybody wrote here is in this file, and only you can read it. Keep it so. ${secret}`)
    return { file: to, bytes, ...summaryOf(manifest) }
  } finally {
    await source.db.destroy()
  }
})

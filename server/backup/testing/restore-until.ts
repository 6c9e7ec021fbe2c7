import { restored } from './backups.ts'

/** A process that restores a backup, says how far it is, and goes no further from the step that is named: `restore-until.ts FILE STEP DATA_DIR DATABASE_URL`. */
const [file = '', step = '', dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const keepAlive = setInterval(() => {}, 1_000)
await restored(
  file,
  { dataDir, databaseUrl: databaseUrl || null },
  {
    tell: async (said) => {
      if (!said.startsWith(step)) return
      process.stdout.write(`${said}\n`)
      await new Promise(() => {})
    },
  },
)
clearInterval(keepAlive)

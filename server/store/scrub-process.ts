import Database from 'libsql'
import { z } from 'zod'

/** What `scrubFile` runs: `scrub-process.ts PATH`. */
const [path = ''] = process.argv.slice(2)
const longestWaitMs = 8_000

const database = new Database(path, { timeout: longestWaitMs })
database.exec('pragma secure_delete = on')
database.exec('vacuum')
const [log] = z.array(z.object({ busy: z.number() })).parse(database.prepare('pragma wal_checkpoint(truncate)').all())
database.close()
if (log?.busy !== 0) {
  process.stderr.write('Somebody was reading it all the time.')
  process.exitCode = 1
}

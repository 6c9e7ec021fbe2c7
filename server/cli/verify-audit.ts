import { openAudit } from '../audit/audit.ts'
import { readConfig } from '../config.ts'
import { invalid, notConfigured } from '../errors.ts'
import { stepsIn } from '../store/migrate.ts'
import { openInstallation } from './installation.ts'
import { BadNews, readOptions, runCommand } from './terminal.ts'

const USAGE = 'npm run -s verify-audit [-- --expect SEQ:HASH]'

/** Says whether the audit is as it was written, and, with --expect, whether an entry that was noted elsewhere is still in it. */
await runCommand(async () => {
  const { expect } = readOptions(process.argv.slice(2), { expect: { type: 'string' } }, USAGE)
  const expected = expect === undefined ? null : notedIn(expect)
  const { db, kind, secret } = await openInstallation(readConfig(process.env))
  try {
    if (!(await stepsIn(db)).includes('0009-audit'))
      throw notConfigured('There is no audit here yet.', 'It begins with the first start of this version.')
    const verdict = await openAudit({ db, kind, secret, now: () => new Date() }).verify(expected)
    if (!verdict.whole)
      throw new BadNews(verdict, 'The audit is not as it was written. Keep a copy of the database, and find out who could write to it.')
    return verdict
  } finally {
    await db.destroy()
  }
})

function notedIn(text: string): { seq: number; hash: string } {
  const [, seq, hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq === undefined)
    throw invalid('The option --expect takes a number and a hash, as this command prints them under “head”.', `Usage: ${USAGE}`)
  return { seq: Number(seq), hash }
}

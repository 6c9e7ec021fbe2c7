import { execFile } from 'node:child_process'
import { AppError } from '../errors.ts'
import { readAuditReport } from './audit-report.ts'
import { runCommand } from './terminal.ts'

/** Asks the registry whether faults of the packages that run in the product are published. npm ends with 1 both for faults and where nobody answers: only what it prints tells. */
await runCommand(async () => {
  const printed = await new Promise<string>((resolve) => {
    execFile('npm', ['audit', '--omit=dev', '--json'], { maxBuffer: 64 * 1024 * 1024 }, (_, output) => resolve(output))
  })
  const found = readAuditReport(printed)
  if (!found.answered) {
    process.stderr.write('The registry does not answer this question, so nothing is known: ask again where it does.\n')
    return found
  }
  const { high, critical } = found.counts
  if (high + critical === 0) return found
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  throw new AppError(
    'packages.faulty',
    500,
    `${high + critical} packages have grave faults that are published.`,
    'Update them, and run the tests.',
  )
})

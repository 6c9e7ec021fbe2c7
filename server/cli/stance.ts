import { stance } from './stance-lines.ts'
import { readOptions, runCommand } from './terminal.ts'

const USAGE = 'npm run -s stance < LINES, each {"id", "text", "kind"?, "purpose"?, "approach"?}'

await runCommand(() => {
  readOptions(process.argv.slice(2), {}, USAGE)
  return stance(process.stdin, process.stdout, process.stderr)
})

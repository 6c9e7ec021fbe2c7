import { stance } from './stance-lines.ts'
import { runCommand } from './terminal.ts'

await runCommand(() => stance(process.stdin, process.stdout, process.stderr))

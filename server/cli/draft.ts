import { draft } from './draft-plan.ts'
import { runCommand } from './terminal.ts'

await runCommand(() => draft(process.argv.slice(2), process.env, (text) => void process.stderr.write(text)))

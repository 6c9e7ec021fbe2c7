import { lesson } from './lesson-feedback.ts'
import { runCommand } from './terminal.ts'

await runCommand(() => lesson(process.argv.slice(2), process.env, (text) => void process.stderr.write(text)))

import { planLearning } from './plan-learning.ts'
import { runCommand } from './terminal.ts'

await runCommand(() => planLearning(process.argv.slice(2), process.env, (text) => void process.stderr.write(text)))

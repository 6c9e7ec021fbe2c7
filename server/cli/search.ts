import { search } from './search-passages.ts'
import { runCommand } from './terminal.ts'

await runCommand(() => search(process.argv.slice(2), process.env, (text) => void process.stderr.write(text)))

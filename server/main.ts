import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assemble } from './assemble.ts'
import { outcomeOf } from './cli/terminal.ts'
import { loadEnvironment, readConfig } from './config.ts'
import { doneWithin, makeDataDirectory, takePort } from './listen.ts'
import { buildPages, isStale } from './web-build.ts'

/** `npm start`: configuration, then what the app is made of, then the doors open. With --api-only it leaves the pages to Vite. */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const pages = join(root, 'dist')
const withPages = !process.argv.includes('--api-only')

/** However much hangs, whoever stops the app is not kept waiting longer. */
const longestStopMs = 8_000

const say = (line: string) => process.stdout.write(`${line}\n`)
const tell = (line: string) => process.stderr.write(`${line}\n`)

async function buildWhatIsStale(): Promise<void> {
  if (!withPages || !isStale(root, pages)) return
  tell('Building the pages, which takes a few seconds and is done once…')
  await buildPages(root)
}

async function start(): Promise<void> {
  loadEnvironment()
  const config = readConfig(process.env)
  makeDataDirectory(config.dataDir)
  const door = await takePort(config)
  const [{ app, signInLink, close }] = await Promise.all([assemble(config, withPages ? pages : null), buildWhatIsStale()])
  const link = await signInLink(door.address)
  door.serve(app)
  say(`${withPages ? 'Thinking Partner' : 'The API'} is ready: ${door.address}`)
  if (link !== null) say(`Sign in with this link, which is good for one use: ${link}`)
  if (!/^(127\.|localhost$|::1$)/.test(config.host) && config.publicUrl?.protocol !== 'https:') {
    tell('Note: passwords and notes travel unprotected unless a proxy with https stands before this port; set PUBLIC_URL to its address.')
  }

  const stop = async () => {
    process.once('SIGINT', () => process.exit(130))
    const inTime = await doneWithin(longestStopMs, close(door.close()))
    process.exit(inTime ? 0 : 1)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const { message, exitCode } = await outcomeOf(start)
if (exitCode !== 0) {
  process.stderr.write(message)
  process.exit(exitCode)
}

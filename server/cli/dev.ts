import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { loadEnvironment, readConfig } from '../config.ts'

/** `npm run dev`: the server starts again on each change, and the pages follow each change at once. */
const root = fileURLToPath(new URL('../..', import.meta.url))
loadEnvironment()
const { port } = readConfig(process.env)
const tsx = createRequire(import.meta.url).resolve('tsx/cli')

const pages = await createServer({
  configFile: `${root}vite.config.ts`,
  // The page's own Host goes through: changed, a request would seem to come from another site.
  server: { host: '127.0.0.1', proxy: { '/api': { target: `http://127.0.0.1:${port}`, changeOrigin: false } } },
})
await pages.listen()
pages.printUrls()
const [address = ''] = pages.resolvedUrls?.local ?? []

const server = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts', '--api-only'], {
  cwd: root,
  stdio: 'inherit',
  // The one-time link is to lead to the pages, not to the server behind them.
  env: { PUBLIC_URL: address, ...process.env, HOST: '127.0.0.1' },
})

const stop = async () => {
  server.kill('SIGTERM')
  await pages.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { noSettings } from '../../server/config.ts'
import { processTree, residentMb } from './process-memory.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const IDLE_MS = 5_000
const PATIENCE_MS = 120_000

/** How long a start took until the app answered (ms), and what it holds in memory when nothing has happened for 5 s (MB). */
export type Start = { healthyMs: number; idleMb: number }

/**
 * Starts the app as `npm start` does, waits until it is healthy, lets it rest, and ends it.
 * @throws Error with the app's own last words, where it did not become healthy
 */
export const startOnce = (dataDir: string): Promise<Start> =>
  whileStarted(dataDir, {}, async (_address, { healthyMs, id }) => {
    await pause(IDLE_MS)
    return { healthyMs: Math.round(healthyMs), idleMb: Math.round(await residentMb(id)) }
  })

/** Does something with the app while it runs. @throws Error with the app's own last words, where it did not become healthy */
export async function whileStarted<Result>(
  dataDir: string,
  environment: Record<string, string>,
  use: (address: string, process: { healthyMs: number; id: number }) => Promise<Result>,
): Promise<Result> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, ...noSettings(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (words: Buffer) => {
    said = `${said}${words}`.slice(-2_000)
  })
  try {
    while (!(await isHealthy(port))) {
      if (child.exitCode !== null || performance.now() - began > PATIENCE_MS) throw new Error(`The app did not start: ${said}`)
      await pause(20)
    }
    return await use(`http://127.0.0.1:${port}`, { healthyMs: performance.now() - began, id: child.pid ?? 0 })
  } finally {
    await end(child)
  }
}

async function isHealthy(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Asks it to stop; after 8 s ends it, and what it started, by their ids. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const tree = await processTree(child.pid)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  if (await Promise.race([ended.then(() => true), pause(8_000, false, { ref: false })])) return
  for (const { id } of tree.reverse()) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
}

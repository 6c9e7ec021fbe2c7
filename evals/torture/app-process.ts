import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { noSettings } from '../../server/config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shiftedClock = fileURLToPath(new URL('shifted-clock.mjs', import.meta.url))
const patienceMs = 120_000

export const owner = { email: 'torture@school.example', password: 'a lantern in the fog' }

export type AppProcess = Awaited<ReturnType<typeof startApp>>

/**
 * The app as `npm start` starts it, on this data folder, answering. `healthyMs`: from the start until it answered.
 * @throws Error with its last words where it did not start
 */
export async function startApp(dataDir: string, { clockMs = 0 }: { clockMs?: number } = {}) {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', shiftedClock, 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...noSettings(),
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
      CLOCK_SHIFT_MS: String(clockMs),
    },
  })
  let errors = ''
  child.stderr.on('data', (words: Buffer) => {
    errors = `${errors}${words}`.slice(-4_000)
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  try {
    const address = await addressOf(child, ended)
    const answer = await fetch(`${address}/api/health`)
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    return {
      address,
      healthyMs: performance.now() - began,
      errors: () => errors,
      /** With no time for anything. */
      async kill(): Promise<void> {
        child.kill('SIGKILL')
        await ended
      },
      /** As an operating system asks to end; gives the exit code, and how long it took (ms). */
      async stop(): Promise<{ code: number | null; ms: number }> {
        const asked = performance.now()
        child.kill('SIGTERM')
        return { code: await ended, ms: performance.now() - asked }
      },
    }
  } catch (cause) {
    child.kill('SIGKILL')
    throw new Error(`The app did not start: ${errors}`, { cause })
  }
}

/** The address that it prints. */
function addressOf(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error('it took too long')), patienceMs)
    child.stdout?.on('data', (words: Buffer) => {
      said += words
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (!address) return
      clearTimeout(late)
      resolve(address)
    })
    void ended.then(() => reject(new Error('it ended')))
  })
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { notConfigured } from './errors.ts'
import { inAddress, isWildcard } from './host-names.ts'

type App = { fetch(request: Request, env: object): Response | Promise<Response> }

/** Makes the folder and proves that it can be written to. */
export function makeDataDirectory(directory: string): void {
  const probe = join(directory, '.can-write')
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown'
    throw notConfigured(`The folder ${directory} can’t be written to (${code}).`, 'Set DATA_DIR to a folder of your own.')
  }
}

function refusal(code: string | undefined, host: string, port: number) {
  if (code === 'EADDRINUSE') {
    return notConfigured(
      `Port ${port} is already in use, perhaps by Thinking Partner itself.`,
      `Open http://${inAddress(host)}:${port} to see, or start on another port: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') return notConfigured(`Port ${port} needs special rights.`, 'Set PORT to a number above 1023.')
  return notConfigured(`It is not possible to listen on ${host}:${port} (${code}).`, 'Check HOST and PORT.')
}

/** Whether work was done in time and without a fault. What has not ended then is left behind. */
export async function doneWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false)
  })
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

/** Longer than a proxy keeps a connection that is idle (a minute, as a rule): else it may send a request into one that is just being closed. */
const keptOpenMs = 65_000

/** Takes the port at once; requests wait until `serve` says what answers them. `patienceMs`: how long open ones are given to end by themselves. */
export async function takePort({ host, port }: { host: string; port: number }, patienceMs = 5_000) {
  let serve: (app: App) => void = () => {}
  const app = new Promise<App>((resolve) => {
    serve = resolve
  })
  const server = createAdaptorServer({ fetch: async (request, env) => (await app).fetch(request, env) }) as Server
  server.keepAliveTimeout = keptOpenMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refusal(cause.code, host, port)))
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo

  return {
    /** As this computer opens it: a wildcard is no address to go to. */
    address: `http://${isWildcard(host) ? '127.0.0.1' : inAddress(host)}:${taken}`,
    serve,
    /** Cuts every open connection, as a crash would. */
    drop: () => server.closeAllConnections(),
    /** Takes no more requests, and lets the open ones end for as long as its patience lasts, then cuts them. */
    close: () =>
      new Promise<void>((resolve) => {
        // A browser keeps its connection open after an answer: let go of each as it falls idle.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(impatient)
          resolve()
        })
      }),
  }
}

import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where Debian puts PostgreSQL's programs, the newest version first; null where there are none. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

/** Where a throw-away cluster is: the folder of its socket. It listens to no port. */
export type Cluster = { socket: string }

/** The address of a database, as DATABASE_URL would have it. */
export const addressOf = ({ socket }: Cluster, database: string): string =>
  `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`

/** A throw-away cluster in this folder. The first who asks starts it, in whichever process; all others wait for that. */
export async function clusterIn(folder: string): Promise<Cluster> {
  const outcome = join(folder, 'outcome')
  if (isFirst(folder)) {
    const said = await start(folder).then(
      () => 'started',
      (cause) => `PostgreSQL could not be started: ${cause}`,
    )
    writeFileSync(`${outcome}.new`, said)
    renameSync(`${outcome}.new`, outcome)
  }
  while (!existsSync(outcome)) await after(20)
  const said = readFileSync(outcome, 'utf8')
  if (said !== 'started') throw new Error(said)
  return { socket: folder }
}

/** Stops what was started in this folder, if anything was. */
export function stopCluster(folder: string): void {
  if (existsSync(join(folder, 'data', 'postmaster.pid'))) asPostgres('pg_ctl', ['stop', '-D', join(folder, 'data'), '-m', 'immediate'])
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

async function start(folder: string): Promise<void> {
  // PostgreSQL runs as no superuser: what it keeps must be its own.
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), -1)
  const data = join(folder, 'data')
  const [initdb, ...init] = command('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  await run(initdb, init)
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=200`
  asPostgres('pg_ctl', ['start', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings])
}

const isRoot = process.getuid?.() === 0

function command(program: string, values: string[]): [string, ...string[]] {
  const path = join(postgresPrograms() ?? '', program)
  return isRoot ? ['runuser', '-u', 'postgres', '--', path, ...values] : [path, ...values]
}

function asPostgres(program: string, values: string[]): void {
  const [first, ...rest] = command(program, values)
  // The server would keep a pipe open, and with it whoever waits for the pipe's end.
  execFileSync(first, rest, { stdio: 'ignore', cwd: '/' })
}

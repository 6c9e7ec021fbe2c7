import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, clusterIn, postgresPrograms, stopCluster } from '../../../server/store/testing/postgres-cluster.ts'
import { whileStarted } from '../server.ts'
import { percentile } from '../timing.ts'
import { type Crowd, type CrowdSeen, crowdAt } from './crowd.ts'
import { proxyTo } from './proxy.ts'

/** A hundred people: half of them prepare plans, each with four windows open on it. */
const school: Crowd = { coaches: 50, rounds: 3, readers: 4, others: 50 }
/** Two processes answer to the plans one by one: more have to read each for as many streams to be open at once. */
const schoolOnTwo: Crowd = { ...school, readers: 12 }

const owner = { email: 'bench@school.example', password: 'a lantern in the fog' }

/** Times in ms; faults counted, and the first ten told. */
export type LoadRow = {
  on: string
  plans: number
  mostStreams: number
  events: number
  plansPerSecond: number
  firstItem: { p50: number; p95: number; most: number }
  wholePlan: { p50: number; p95: number; most: number }
  others: { p50: number; p95: number; most: number }
  peakMb: number
  faults: number
  told: string[]
}

/** The school on the embedded store, then on PostgreSQL with two processes behind a proxy where PostgreSQL is installed. */
export async function runLoad(dataDir: string, say: (line: string) => void): Promise<LoadRow[]> {
  const environment = {
    OWNER_EMAIL: owner.email,
    OWNER_PASSWORD: owner.password,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'error',
  }
  const start = <Result>(name: string, use: Parameters<typeof whileStarted<Result>>[2], more = {}) =>
    whileStarted(join(dataDir, name), { ...environment, ...more }, use)

  say('On the embedded store …')
  const rows = [rowOf('SQLite, one process', await start('embedded', (address, { id }) => crowdAt(address, owner, school, [id])))]
  if (postgresPrograms() === null) {
    say('PostgreSQL is not installed: two processes on it are not measured.')
    return rows
  }
  say('On PostgreSQL, two processes behind a proxy …')
  const root = await mkdtemp(join(tmpdir(), 'bench-postgres-'))
  // PostgreSQL's own user passes through.
  await chmod(root, 0o711)
  const folder = join(root, 'cluster')
  try {
    const more = { DATABASE_URL: addressOf(await clusterIn(folder), 'postgres') }
    const seen = await start(
      'one',
      (first, one) => start('other', (second, other) => behindProxy([first, second], [one.id, other.id]), more),
      more,
    )
    return [...rows, rowOf('PostgreSQL, two processes', seen)]
  } finally {
    stopCluster(folder)
    await rm(root, { recursive: true, force: true })
  }
}

async function behindProxy(addresses: string[], processIds: number[]): Promise<CrowdSeen> {
  const proxy = await proxyTo(addresses)
  try {
    return await crowdAt(proxy.address, owner, schoolOnTwo, processIds)
  } finally {
    proxy.close()
  }
}

const rowOf = (on: string, { plans, mostStreams, events, seconds, peakMb, faults, ...times }: CrowdSeen): LoadRow => ({
  on,
  plans,
  mostStreams,
  events,
  plansPerSecond: Math.round((plans / seconds) * 100) / 100,
  firstItem: spread(times.firstItem),
  wholePlan: spread(times.wholePlan),
  others: spread(times.others),
  peakMb,
  faults: faults.length,
  told: faults.slice(0, 10),
})

const spread = (values: number[]) => ({
  p50: Math.round(percentile(values, 0.5)),
  p95: Math.round(percentile(values, 0.95)),
  most: Math.round(Math.max(...values)),
})

import { setTimeout as pause } from 'node:timers/promises'
import { type Session, session } from '../over-http/session.ts'
import { type AppProcess, owner, startApp } from './app-process.ts'
import { createLedger } from './ledger.ts'
import { mainJob } from './main-job.ts'

/** What kills did: times in ms. `lost` and `stuck` are sentences; `tried`: how many drafts that were cut off were gone on with. */
export type Killed = {
  kills: number
  acknowledged: number
  lost: string[]
  stuck: string[]
  tried: number
  upAgain: number[]
  isAuditWhole: boolean
}

/** A number from 0 up to 1 from a seed, so that a run can be had again (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const longestBeforeKillMs = 2_500
/** Every so many kills, the draft that was cut off is gone on with. */
const everySo = 10

/** Kills the app at random points of the main job, starts it again on the same folder, and looks for whatever it had acknowledged. */
export async function killAtRandom(dataDir: string, kills: number, seed: number, say: (line: string) => void = () => {}): Promise<Killed> {
  const random = randomFrom(seed)
  const ledger = createLedger()
  const seen: Killed = { kills, acknowledged: 0, lost: [], stuck: [], tried: 0, upAgain: [], isAuditWhole: false }
  let app = await startApp(dataDir)
  let coach = await signedIn(app)
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = ledger.size()
    const cutOff = await killedAmid(app, coach, ledger, random() * longestBeforeKillMs)
    app = await startApp(dataDir)
    seen.upAgain.push(app.healthyMs)
    coach = await signedIn(app)
    seen.lost.push(...(await ledger.lost(coach, ledger.size() - before)))
    if (cutOff && kill % everySo === 0) {
      seen.tried += 1
      if (!(await goesOn(coach, cutOff))) seen.stuck.push(`draft ${cutOff} can’t be gone on with`)
    }
    if (kill % everySo === 0) say(`${kill} kills, ${ledger.size()} acknowledged writes, ${seen.lost.length} lost`)
  }
  // All of it once more: what a later kill may have done to an earlier write.
  seen.lost.push(...(await ledger.lost(coach)))
  seen.isAuditWhole = ((await coach.get('/api/audit/check')) as { whole: boolean }).whole
  await app.stop()
  return { ...seen, acknowledged: ledger.size() }
}

export async function signedIn({ address }: Pick<AppProcess, 'address'>): Promise<Session> {
  const coach = session(address)
  await coach.post('/api/auth/sign-in/email', owner)
  return coach
}

/** The draft that was being worked on, if it had got so far. */
async function killedAmid(
  app: AppProcess,
  coach: Session,
  ledger: ReturnType<typeof createLedger>,
  afterMs: number,
): Promise<string | null> {
  let draftId: string | null = null
  let isOver = false
  const working = (async () => {
    while (!isOver)
      await mainJob(coach, ledger, (id) => {
        draftId = id
      })
  })().catch((cause: unknown) => {
    if (!isOver) throw cause
  })
  await Promise.race([pause(afterMs), working])
  isOver = true
  await app.kill()
  await working
  return draftId
}

/** Whether a draft that was cut off is finished when it is gone on with; one that was complete is as it should be. */
export async function goesOn(coach: Session, draftId: string): Promise<boolean> {
  for (let look = 0; look < 60; look += 1) {
    const { status } = (await coach.get(`/api/drafts/${draftId}`)) as { status: string }
    if (status === 'interrupted') break
    if (status !== 'drafting') return true
    await pause(500)
  }
  await coach.post(`/api/drafts/${draftId}/resume`, {}).catch(() => {})
  let last = ''
  for await (const { data } of coach.events(`/api/drafts/${draftId}/events`)) last = (JSON.parse(data) as { type: string }).type
  return last === 'draft-end'
}

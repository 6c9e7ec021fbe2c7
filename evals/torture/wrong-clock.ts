import { type AppProcess, startApp } from './app-process.ts'
import { goesOn, signedIn } from './kills.ts'
import { createLedger } from './ledger.ts'
import { mainJob } from './main-job.ts'

const day = 24 * 60 * 60 * 1_000

/** `stuck`: drafts that nobody could go on with after the clock was put right. */
export type WrongClock = { clocks: string[]; acknowledged: number; lost: string[]; stuck: string[] }

/** Works with a clock that is set forward, back and right again, killed in the midst each time, and looks for what was acknowledged. */
export async function wrongClock(dataDir: string): Promise<WrongClock> {
  const ledger = createLedger()
  const seen: WrongClock = { clocks: [], acknowledged: 0, lost: [], stuck: [] }
  for (const days of [0, 400, -400, 30, 0]) {
    const app = await startApp(dataDir, { clockMs: days * day })
    // A login of another time may have run out: one signs in again.
    const coach = await signedIn(app)
    await mainJob(coach, ledger)
    seen.lost.push(...(await ledger.lost(coach)))
    const cutOff = await killedWhileWriting(app)
    const after = await startApp(dataDir)
    const again = await signedIn(after)
    seen.lost.push(...(await ledger.lost(again)))
    if (!(await goesOn(again, cutOff))) seen.stuck.push(`a draft begun with the clock ${days} days off`)
    await after.stop()
    seen.clocks.push(`${days} days`)
  }
  return { ...seen, acknowledged: ledger.size() }
}

/** Begins a draft and kills the app once its first event was read. */
async function killedWhileWriting(app: AppProcess): Promise<string> {
  const coach = await signedIn(app)
  const { id } = (await coach.post('/api/drafts', { notes: '9:02 T: "What makes these equal?" Four hands.' })) as { id: string }
  for await (const _ of coach.events(`/api/drafts/${id}/events`)) break
  await app.kill()
  return id
}

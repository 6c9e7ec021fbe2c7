import { startApp } from './app-process.ts'
import { signedIn } from './kills.ts'
import { createLedger } from './ledger.ts'
import { mainJob } from './main-job.ts'

export type TwoProcesses = { jobs: number; acknowledged: number; lost: string[]; faults: string[] }

/** Two processes on one data folder, at work at the same time for the same person; each must find what the other has kept. */
export async function twoProcesses(dataDir: string, jobsEach: number): Promise<TwoProcesses> {
  const apps = [await startApp(dataDir), await startApp(dataDir)]
  const ledger = createLedger()
  const faults: string[] = []
  const work = apps.map(async (app) => {
    const coach = await signedIn(app)
    for (let job = 0; job < jobsEach; job += 1) await mainJob(coach, ledger).catch((cause: Error) => void faults.push(cause.message))
  })
  await Promise.all(work)
  const lost: string[] = []
  for (const app of apps) lost.push(...(await ledger.lost(await signedIn(app))))
  for (const app of apps) await app.stop()
  return { jobs: apps.length * jobsEach, acknowledged: ledger.size(), lost, faults }
}

import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type AppProcess, startApp } from './app-process.ts'
import { signedIn } from './kills.ts'
import { createLedger } from './ledger.ts'
import { mainJob } from './main-job.ts'

/** What a full disk did; null where no small file system could be made (it takes the right to mount one). `said`: what people were told, without repeats. */
export type FullDisk = { acknowledged: number; refused: number; said: string[]; unclear: string[]; lost: string[]; worksAgain: boolean }

const megabytes = 1024 * 1024
const sizeMb = 160
/** What is left when the work begins: some jobs' worth. */
const leftBytes = 0.4 * megabytes

/** Works on a small file system until it is full, and some more; then makes room and works again. */
export async function fillDisk(folder: string): Promise<FullDisk | null> {
  const mounted = join(folder, 'small')
  mkdirSync(mounted, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', mounted], { stdio: 'ignore' })
  } catch {
    return null
  }
  try {
    return await workUntilFull(join(mounted, 'data'), join(mounted, 'ballast'))
  } finally {
    execFileSync('umount', [mounted])
  }
}

async function workUntilFull(dataDir: string, ballast: string): Promise<FullDisk> {
  const app = await startApp(dataDir)
  try {
    return await workOn(app, dataDir, ballast)
  } finally {
    // Where it ended before its time: a process that has a file open there keeps the file system.
    await app.kill()
  }
}

async function workOn(app: AppProcess, dataDir: string, ballast: string): Promise<FullDisk> {
  const ledger = createLedger()
  const coach = await signedIn(app)
  await mainJob(coach, ledger)
  fill(ballast)
  const said = new Set<string>()
  let refused = 0
  // Long enough that what is refused is refused again and again.
  while (refused < 20) {
    const fault = await mainJob(coach, ledger).then(
      () => null,
      (cause: Error) => cause.message,
    )
    if (fault === null) continue
    refused += 1
    said.add(fault.replace(/^\w+ \S+ was answered /, '').replaceAll(/[0-9a-f-]{36}/g, '…'))
  }
  const lost = await ledger.lost(coach)
  rmSync(ballast)
  const worksAgain = await mainJob(coach, ledger).then(
    () => true,
    () => false,
  )
  lost.push(...(await ledger.lost(coach)))
  await app.stop()
  const after = await startApp(dataDir)
  try {
    lost.push(...(await ledger.lost(await signedIn(after))))
  } finally {
    await after.stop()
  }
  const unclear = [...said].filter((words) => !words.startsWith('503') || !/no room|make room/i.test(words))
  return { acknowledged: ledger.size(), refused, said: [...said], unclear, lost, worksAgain }
}

function fill(ballast: string): void {
  const file = openSync(ballast, 'w')
  const piece = Buffer.alloc(64 * 1024, 1)
  const { bsize } = statfsSync(ballast)
  while (statfsSync(ballast).bavail * bsize > leftBytes) writeSync(file, piece)
  // Or its room is not free again once it is removed.
  closeSync(file)
}

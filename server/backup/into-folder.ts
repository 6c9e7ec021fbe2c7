import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFile } from '../store/store.ts'
import { fileFault, thereAlready } from './faults.ts'

const prefix = 'restoring-'

/** What a restore that was killed has left behind, and no other is at work on: it would have written to it within the hour. */
const abandonedAfterMs = 60 * 60_000

/** @throws AppError where there is a database in the data folder */
export function mustHaveNoDatabase(dataDir: string): void {
  if (existsSync(databaseFile(dataDir))) throw thereAlready(dataDir)
}

/** A folder of its own within the data folder, so that what is made there can be put in place in one step; gone afterwards. */
export async function withRoomIn<Result>(dataDir: string, act: (folder: string) => Promise<Result>): Promise<Result> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    clearAbandoned(dataDir)
  } catch (cause) {
    throw fileFault(cause, dataDir)
  }
  const folder = mkdtempSync(join(dataDir, prefix))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes away what a restore that was killed has left. @param after milliseconds without a change */
export function clearAbandoned(dataDir: string, after = abandonedAfterMs): void {
  if (!existsSync(dataDir)) return
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith(prefix)) continue
    const folder = join(dataDir, name)
    const times = [folder, ...readdirSync(folder).map((file) => join(folder, file))].map((path) => statSync(path).mtimeMs)
    if (Date.now() - Math.max(...times) >= after) rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts a finished database file in its place, if that is still free. */
export async function putInPlace(made: string, dataDir: string): Promise<void> {
  await sync(made)
  try {
    // Unlike a renaming, this takes the place of nothing.
    linkSync(made, databaseFile(dataDir))
  } catch (cause) {
    throw existsSync(databaseFile(dataDir)) ? thereAlready(dataDir) : cause
  }
  await sync(dataDir)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

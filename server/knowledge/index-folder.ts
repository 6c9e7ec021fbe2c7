import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'

const SEAL = 'seal.json'
const Seal = z.record(z.string(), z.string())
/** A folder under construction that is older than this was left by a process that died. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000

/** Which index a folder holds: the folder is called by its family and its version, which begins with hexadecimal digits. */
export type IndexName = { family: 'index' | 'remote-index'; version: string }

/**
 * Gives the folder `<family>-<version>` in the data folder, whole: as it was built, to the byte. One that is missing or damaged is built
 * anew in a folder of its own name and then renamed, so that processes may race for it; folders of other versions are removed.
 * @param build fills the empty folder it is given
 */
export async function wholeIndexFolder(
  dataDir: string,
  { family, version }: IndexName,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const name = `${family}-${version}`
  const folder = join(dataDir, name)
  if (!(await isWhole(folder))) {
    const building = join(dataDir, `${name}.building-${randomUUID()}`)
    try {
      await mkdir(building, { recursive: true })
      await build(building)
      await writeFile(join(building, SEAL), JSON.stringify(await hashesOf(building)))
      await putInPlace(building, folder)
    } finally {
      await rm(building, { recursive: true, force: true })
    }
  }
  // Only tidying up: what can't be removed now is tried again at the next start.
  await removeOthers(dataDir, { family, version }).catch(() => undefined)
  return folder
}

/** The version of a folder that is there and whole, by how it begins; null where there is none. Builds nothing. */
export async function wholeVersion(dataDir: string, family: IndexName['family'], beginning: string): Promise<string | null> {
  const names = await readdir(dataDir).catch(() => [])
  for (const name of names.sort()) {
    if (!name.startsWith(`${family}-${beginning}`) || name.includes('.')) continue
    if (await isWhole(join(dataDir, name))) return name.slice(family.length + 1)
  }
  return null
}

/** Renames, taking a damaged folder out of the way; leaves a whole one where another process was faster. */
async function putInPlace(building: string, folder: string): Promise<void> {
  for (let attempts = 3; attempts > 0; attempts--) {
    if (await isWhole(folder)) return
    await removeAtOnce(folder)
    const failure: unknown = await rename(building, folder).catch((error: unknown) => error)
    if (failure === undefined) return
    if (attempts === 1) throw failure
  }
}

/** A folder is gone from its place in one step, so that nobody sees half of it. */
async function removeAtOnce(folder: string): Promise<void> {
  const aside = `${folder}.removed-${randomUUID()}`
  await rename(folder, aside).catch(() => undefined)
  await rm(aside, { recursive: true, force: true })
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const seal = Seal.parse(JSON.parse(await readFile(join(folder, SEAL), 'utf8')))
    const found = await hashesOf(folder)
    return JSON.stringify(Object.entries(found)) === JSON.stringify(Object.entries(seal))
  } catch {
    return false
  }
}

/** The hash of every file but the seal, in the order of their paths. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const hashes: Record<string, string> = {}
  for (const path of paths.sort()) {
    if (path !== SEAL)
      hashes[path] = createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex')
  }
  return hashes
}

async function removeOthers(dataDir: string, { family, version }: IndexName): Promise<void> {
  const ofFamily = new RegExp(`^${family}-[0-9a-f]+`)
  for (const entry of await readdir(dataDir)) {
    if (!ofFamily.test(entry) || entry === `${family}-${version}`) continue
    const path = join(dataDir, entry)
    const inUse = entry.includes('.building-') && Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) < ABANDONED_AFTER_MS
    if (!inUse) await rm(path, { recursive: true, force: true })
  }
}

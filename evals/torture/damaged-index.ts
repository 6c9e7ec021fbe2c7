import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startApp } from './app-process.ts'
import { signedIn } from './kills.ts'

/** What a start made of an index that was harmed: how long until the app answered, and until it found again what it had found before (ms; null: never). */
export type Damaged = { how: string; healthyMs: number; foundMs: number | null }

const query = '/api/knowledge/search?q=wait%20time%20after%20a%20question&limit=5'
const patienceMs = 120_000

/** Harms the index of the knowledge base in one way after the other, and starts the app on it each time. */
export async function damageIndex(dataDir: string): Promise<Damaged[]> {
  const before = await startApp(dataDir)
  const expected = JSON.stringify(await (await signedIn(before)).get(query))
  await before.stop()
  const seen: Damaged[] = []
  for (const [how, harm] of Object.entries(harms)) {
    const folders = (await readdir(dataDir)).filter((name) => name.startsWith('index'))
    if (folders.length === 0) throw new Error('There is no index to harm: has its folder another name?')
    for (const folder of folders) await harm(join(dataDir, folder))
    const app = await startApp(dataDir)
    const coach = await signedIn(app)
    const began = performance.now()
    let foundMs: number | null = null
    while (foundMs === null && performance.now() - began < patienceMs) {
      const found = await coach.get(query).catch(() => null)
      if (JSON.stringify(found) === expected) foundMs = performance.now() - began
      else await pause(250)
    }
    seen.push({ how, healthyMs: app.healthyMs, foundMs })
    await app.stop()
  }
  return seen
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const harms: Record<string, (folder: string) => Promise<void>> = {
  'the folder is gone': (folder) => rm(folder, { recursive: true }),
  'its largest file is cut in half': async (folder) => {
    const files = await filesIn(folder)
    const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })))
    const [largest] = sized.sort((a, b) => b.size - a.size)
    if (largest) await truncate(largest.file, Math.floor(largest.size / 2))
  },
  'a file in two is gone': async (folder) => {
    for (const [index, file] of (await filesIn(folder)).sort().entries()) if (index % 2 === 0) await rm(file)
  },
  'each file is written over': async (folder) => {
    for (const file of await filesIn(folder)) await writeFile(file, 'not what was here')
  },
}

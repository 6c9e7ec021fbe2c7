import { readdir, readFile } from 'node:fs/promises'

const PAGE_OF_PROC = '/proc'

type Process = { id: number; parent: number; residentMb: number }

/** A process as Linux describes it; null once it has ended. */
async function processAt(id: number): Promise<Process | null> {
  const status = await readFile(`${PAGE_OF_PROC}/${id}/status`, 'utf8').catch(() => null)
  if (status === null) return null
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return { id, parent: field('PPid'), residentMb: field('VmRSS') / 1024 }
}

/** A process and all that it started, itself first; empty where there is no /proc. */
export async function processTree(root: number): Promise<Process[]> {
  const ids = (await readdir(PAGE_OF_PROC).catch(() => [])).map(Number).filter(Number.isInteger)
  const all = (await Promise.all(ids.map(processAt))).filter((one) => one !== null)
  const tree = all.filter(({ id }) => id === root)
  for (const parent of tree) tree.push(...all.filter((one) => one.parent === parent.id))
  return tree
}

/** Resident memory in MB of a process and all that it started. */
export const residentMb = async (root: number): Promise<number> => (await processTree(root)).reduce((sum, one) => sum + one.residentMb, 0)

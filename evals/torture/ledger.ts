import type { Session } from '../over-http/session.ts'

/** Something that was acknowledged: how it is looked up, and what must be found. */
type Entry = { what: string; path: string; holds: (found: unknown) => boolean }

export type Ledger = ReturnType<typeof createLedger>

/** What the app said it had kept. Whatever happens to its process, all of it must be found afterwards. */
export function createLedger() {
  const entries: Entry[] = []
  return {
    wrote: (what: string, path: string, holds: (found: unknown) => boolean): void => void entries.push({ what, path, holds }),
    size: () => entries.length,
    /** What of the last so many entries is not there any more, in sentences. */
    async lost(session: Session, last = entries.length): Promise<string[]> {
      const lost: string[] = []
      for (const { what, path, holds } of entries.slice(-last)) {
        const found = await session.get(path).catch((cause: Error) => cause)
        if (found instanceof Error) lost.push(`${what}: ${found.message}`)
        else if (!holds(found)) lost.push(`${what}: ${path} does not hold it`)
      }
      return lost
    },
  }
}

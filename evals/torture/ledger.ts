import type { Session } from '../over-http/session.ts'

/** Where something is: at an address, or at one that another says. */
type Place = string | ((session: Session) => Promise<string>)

/** Something that was acknowledged: where it is looked up, and what must be found. */
type Entry = { what: string; place: Place; holds: (found: unknown) => boolean }

export type Ledger = ReturnType<typeof createLedger>

/** What the app said it had kept. Whatever happens to its process, all of it must be found afterwards. */
export function createLedger() {
  const entries: Entry[] = []
  return {
    wrote: (what: string, place: Place, holds: (found: unknown) => boolean): void => void entries.push({ what, place, holds }),
    size: () => entries.length,
    /** What of the last so many entries is not there any more, in sentences. */
    async lost(session: Session, last = entries.length): Promise<string[]> {
      const lost: string[] = []
      for (const { what, place, holds } of entries.slice(-last)) {
        try {
          const path = typeof place === 'string' ? place : await place(session)
          if (!holds(await session.get(path))) lost.push(`${what}: ${path} does not hold it`)
        } catch (cause) {
          lost.push(`${what}: ${cause instanceof Error ? cause.message : cause}`)
        }
      }
      return lost
    },
  }
}

import { type TooSlow, tooSlow } from './faults.ts'
import type { Limits } from './settings.ts'

/** After its last word a server may still say what was used; nobody is kept waiting for it longer. */
const trailingMs = 2_000

export type Patience = ReturnType<typeof patience>

/**
 * The time limits of one attempt. Only waiting for the server counts: whoever reads the answer may take any time over each piece.
 * Before its first word a server may be silent for `startMs`, and longer while bytes keep coming (a sign that it waits in a queue);
 * from then on `idleMs` at a time, and `totalMs` in all whatever comes.
 */
export function patience({ startMs, idleMs, totalMs }: Limits) {
  let waited = 0
  let heardAt: number | null = null
  let hasBegun = false
  let finishedAt: number | null = null

  function limit(): { why: TooSlow['why']; ms: number; until: number } {
    const silence = { why: 'idle', ms: idleMs, until: (heardAt ?? 0) + idleMs } as const
    const start = { why: 'start', ms: startMs, until: startMs } as const
    const total = { why: 'total', ms: totalMs, until: totalMs } as const
    const now = hasBegun || (heardAt !== null && silence.until > start.until) ? silence : start
    const until = finishedAt === null ? now.until : Math.min(now.until, finishedAt + trailingMs)
    return until < total.until ? { ...now, until } : total
  }

  return {
    /** @throws AppError `llm.too_slow` where the work takes longer than is left; then the work itself must be ended by whoever began it */
    async wait<T>(work: Promise<T>): Promise<T> {
      const { why, ms, until } = limit()
      const began = performance.now()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooSlow({ why, ms })), Math.max(0, until - waited))
      })
      try {
        return await Promise.race([work, late])
      } finally {
        clearTimeout(timer)
        waited += performance.now() - began
      }
    },
    /** Bytes came, whatever they say. */
    heard() {
      heardAt = waited
    },
    /** The first word came: of the answer, or of the thinking before it. */
    begun() {
      hasBegun = true
    },
    /** The last word came. */
    finished() {
      finishedAt ??= waited
    },
  }
}

import type { Ran } from './run.ts'

type Dependencies = { run: () => Promise<Ran>; onFault: (cause: unknown) => void; lookEveryMs?: number; firstAfterMs?: number }

/** Has the daily run done as soon as a day has begun, and once after a start; never two at a time. */
export function createDaily({ run, onFault, lookEveryMs = 60 * 60_000, firstAfterMs = 60_000 }: Dependencies) {
  let running: Promise<unknown> | null = null
  const look = () => {
    running ??= run()
      .catch(onFault)
      .finally(() => {
        running = null
      })
  }
  const first = setTimeout(look, firstAfterMs).unref()
  const timer = setInterval(look, lookEveryMs).unref()

  return {
    /** Waits for the run that is under way. */
    async close(): Promise<void> {
      clearTimeout(first)
      clearInterval(timer)
      await running
    },
  }
}

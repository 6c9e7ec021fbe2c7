import type { DraftEvent } from '../domain/draft-event.ts'

/** Holds a pipeline back: it says `ahead` events at once, then one for each `step()`; `finish()` lets all the rest go. */
export function pace(ahead: number) {
  let allowed = ahead
  let wake = () => {}
  const allow = (count: number) => {
    allowed += count
    wake()
  }
  return {
    step: () => allow(1),
    finish: () => allow(Number.POSITIVE_INFINITY),
    /** Ignores the signal while it waits, as a stuck provider would. */
    async *hold(events: AsyncIterable<DraftEvent> | Iterable<DraftEvent>): AsyncGenerator<DraftEvent> {
      let said = 0
      for await (const event of events) {
        while (said >= allowed) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        said += 1
        yield event
      }
    },
  }
}

/** Lets `most` in at once; who comes after waits for a place, in the order of coming. */
export function createLine(most: number) {
  let inside = 0
  const waiting = new Set<() => void>()

  function leave(): void {
    const [next] = waiting
    if (next) next()
    else inside -= 1
  }

  return {
    /** Waits for a place, which is held until the signal is aborted. False: it was aborted before one came free. */
    async enter(signal: AbortSignal): Promise<boolean> {
      if (signal.aborted) return false
      if (inside < most) inside += 1
      else if (!(await placeIn(waiting, signal))) return false
      if (signal.aborted) leave()
      else signal.addEventListener('abort', leave, { once: true })
      return !signal.aborted
    },
  }
}

/** Whether a place came free before the wait was aborted. */
function placeIn(waiting: Set<() => void>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isPlace: boolean) => {
      waiting.delete(come)
      signal.removeEventListener('abort', giveUp)
      resolve(isPlace)
    }
    const come = () => end(true)
    const giveUp = () => end(false)
    waiting.add(come)
    signal.addEventListener('abort', giveUp, { once: true })
  })
}

/** What every stream needs that is followed for as long as somebody reads it. */

/** Says whether so much time has passed since it last said yes, or was reset. */
export function everyNow(ms: number) {
  let last = performance.now()
  const reset = () => {
    last = performance.now()
  }
  return {
    reset,
    isDue(): boolean {
      if (performance.now() - last < ms) return false
      reset()
      return true
    },
  }
}

/** Hints that something may have been written here. What another process writes gives none. */
export function wakeUps(subscribe: (wake: () => void) => () => void) {
  let wake = () => {}
  let woken = false
  const unsubscribe = subscribe(() => {
    woken = true
    wake()
  })
  return {
    /** Waits for a hint, this long at most; not at all where one came since the last wait. */
    async next(ms: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined
      if (!woken) {
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, ms)
        })
      }
      clearTimeout(timer)
      woken = false
    },
    /** Ends the wait for good. */
    end() {
      unsubscribe()
      woken = true
      wake()
    },
  }
}

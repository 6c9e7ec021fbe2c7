/** Does the act when a place is free, in the order of asking. A signal that is aborted meanwhile ends the waiting. */
export type Places = <Result>(act: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>

/** Places for so many acts at once, and for so many more to wait: then `full` says what the next is told. */
export function createPlaces(
  most: number,
  mostWaiting = Number.POSITIVE_INFINITY,
  full: () => Error = () => new Error('No place is free'),
): Places {
  let taken = 0
  const waiting: (() => void)[] = []

  const place = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted()
      if (taken < most) {
        taken += 1
        resolve()
        return
      }
      if (waiting.length >= mostWaiting) {
        reject(full())
        return
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(signal?.reason)
      }
      // Whoever goes hands over the place: nobody who comes now may slip in between.
      const enter = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting.push(enter)
    })

  return async (act, signal) => {
    await place(signal)
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    }
  }
}

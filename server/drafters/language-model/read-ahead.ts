/**
 * Reads a source as fast as it comes, however slowly what comes is taken: a server's answer is not held up while an item of it is checked
 * and mended, which may need the same server. The source's signal is aborted when nobody takes any more.
 */
export async function* readAhead<T>(begin: (signal: AbortSignal) => AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const left = new AbortController()
  const come: T[] = []
  const state: { isOver: boolean; failure: { cause: unknown } | null } = { isOver: false, failure: null }
  let wake = () => {}

  async function read(): Promise<void> {
    try {
      for await (const value of begin(signal ? AbortSignal.any([signal, left.signal]) : left.signal)) {
        come.push(value)
        wake()
      }
    } catch (cause) {
      state.failure = { cause }
    }
    state.isOver = true
    wake()
  }

  void read()
  try {
    while (come.length > 0 || !state.isOver) {
      if (come.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      yield* come.splice(0)
    }
    if (state.failure) throw state.failure.cause
  } finally {
    left.abort()
  }
}

/**
 * Gives what comes under labels in the order of the labels: held back until all before it has come. The first of a plan is its
 * opening, whatever a language model writes first.
 */
export function inOrder<T>(labels: string[]) {
  const waiting = new Map<string, T>()
  let next = 0

  function* give(isLast: boolean): Generator<T> {
    for (; next < labels.length; next++) {
      const label = labels[next] ?? ''
      const value = waiting.get(label)
      if (value === undefined && !isLast) return
      waiting.delete(label)
      if (value !== undefined) yield value
    }
  }

  return {
    push(label: string, value: T): Generator<T> {
      waiting.set(label, value)
      return give(false)
    },
    /** Nothing more will come. */
    end: () => give(true),
  }
}

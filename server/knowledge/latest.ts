/** The values that were asked for latest, by their keys. */
export type Latest<Value> = {
  /** What is kept under the key, or what `make` gives: that is kept, and what was asked for longest ago let go. What fails is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value>
}

/** Keeps at most so many. */
export function latest<Value>(most: number): Latest<Value> {
  const kept = new Map<string, Value>()
  return {
    async get(key, make) {
      const value = kept.has(key) ? (kept.get(key) as Value) : await make()
      kept.delete(key)
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return value
    },
  }
}

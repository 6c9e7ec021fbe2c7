const RESAMPLES = 1_000

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The 95 % percentile interval of a score over rows, by 1,000 resamples with replacement (Efron 1979); null where there is no score. */
export function interval<T>(rows: readonly T[], score: (rows: readonly T[]) => number | null, seed = 1): [number, number] | null {
  const next = numbers(seed)
  const scores: number[] = []
  for (let sample = 0; sample < RESAMPLES; sample++) {
    const drawn = rows.map(() => rows[Math.floor(next() * rows.length)] as T)
    const value = score(drawn)
    if (value !== null) scores.push(value)
  }
  scores.sort((one, other) => one - other)
  const at = (share: number) => scores[Math.min(scores.length - 1, Math.floor(share * scores.length))]
  const [low, high] = [at(0.025), at(0.975)]
  return low === undefined || high === undefined ? null : [low, high]
}

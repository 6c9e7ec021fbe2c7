/** Times in milliseconds, or other numbers that vary, as a reader wants them. */
export type Spread = { median: number; min: number; max: number; n: number }

const round = (value: number): number => Math.round(value * 100) / 100

/** The median, the least and the most of some numbers, rounded to hundredths. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const at = (index: number) => sorted[index] ?? Number.NaN
  const median = sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2
  return { median: round(median), min: round(at(0)), max: round(at(sorted.length - 1)), n: sorted.length }
}

/** The number below which a share of the others lie, rounded to hundredths; the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
}

/** How long each call took, one after the other. */
export async function timed<T>(inputs: readonly T[], call: (input: T) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const input of inputs) {
    const began = performance.now()
    await call(input)
    times.push(performance.now() - began)
  }
  return times
}

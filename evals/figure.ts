/** A number with how many things it was taken over; null where there was nothing to measure. */
export type Measure = { value: number | null; n: number; interval?: [number, number] | null }

/** What a figure is, whoever is measured by it. */
export type FigureKind = {
  id: string
  /** As it stands in the report. */
  name: string
  unit: 'share' | 'count' | 'score'
  better: 'higher' | 'lower'
  /** At least, where higher is better; at most, where lower is. */
  goal: number | null
  /** Kept in the results, and told in the terminal only through another figure's name. */
  minor?: boolean
  /** Broken by anything above 0, whatever else is well. */
  hardZero?: boolean
}

/** Our figure with the baseline's beside it, and where it helps a reader, somebody else's. */
export type Figure = FigureKind & { ours: Measure; baseline: number | null; beside?: { name: string; value: number | null } }

/** What one suite found on one set of cases. */
export type SuiteResult = {
  suite: string
  /** "150 texts", or why nothing was measured. */
  over: string
  /** Who the baseline is. */
  against: string | null
  /** A language model has a part in it: no two runs are the same, so nothing is held against an earlier one. */
  varies?: true
  figures: Figure[]
  /** What was left out and why. */
  remarks: string[]
  /** What went wrong, case by case, for `--errors`. */
  errors: string[]
}

/** A suite that could not be run, and why. */
export const notMeasured = (suite: string, why: string): SuiteResult => ({
  suite,
  over: `not measured: ${why}`,
  against: null,
  figures: [],
  remarks: [],
  errors: [],
})

/** Whether a figure reaches its goal; null without a goal or a value. */
export function reachesGoal({ ours, goal, better }: Figure): boolean | null {
  if (goal === null || ours.value === null) return null
  return better === 'higher' ? ours.value >= goal : ours.value <= goal
}

/** Hits out of so many, as a share. */
export const share = (hits: number, n: number): Measure => ({ value: n === 0 ? null : hits / n, n })

/** So many, found in so many; null where there was nothing to look in. */
export const count = (hits: number, n: number): Measure => ({ value: n === 0 ? null : hits, n })

/** The mean of some numbers. */
export const mean = (values: readonly number[]): Measure =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

/** The highest of some numbers. */
export const highest = (values: readonly number[]): Measure => ({
  value: values.length === 0 ? null : Math.max(...values),
  n: values.length,
})

/** The number in the middle, or between the two that are. */
export function median(values: readonly number[]): Measure {
  const sorted = [...values].sort((one, other) => one - other)
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return { value: below === undefined || above === undefined ? null : (below + above) / 2, n: sorted.length }
}

import type { Results } from './results.ts'
import type { SetResult } from './terminal.ts'

/** How much worse a share or score may get before it counts: about one case in fifty. */
const TOLERANCE = 0.02

/** Why a change may not go in: a figure that must be 0 is not, or one got worse than in the last commit by more than the tolerance. */
export function gateProblems(sets: readonly SetResult[], committed: Results | null): string[] {
  return sets.flatMap(({ cases, suites }) =>
    suites.flatMap(({ suite, figures, varies }) =>
      (varies ? [] : figures).flatMap(({ id, name, ours: { value }, better, hardZero, unit }) => {
        if (value === null) return []
        const place = `${cases}, ${suite}, ${name}`
        if (hardZero && value > 0) return [`${place}: ${value}, and must be 0`]
        const before = valueIn(committed, cases, suite, id)
        const worse = before === null ? 0 : better === 'higher' ? before - value : value - before
        // A count has no noise: one more is one more.
        return worse > (unit === 'count' ? 0 : TOLERANCE) ? [`${place}: ${value.toFixed(4)}, and was ${before}`] : []
      }),
    ),
  )
}

function valueIn(results: Results | null, cases: string, suite: string, id: string): number | null {
  const figures = results?.[cases]?.[suite]
  return typeof figures === 'object' ? (figures[id]?.value ?? null) : null
}

import type { Evidence } from '../../server/domain/evidence.ts'
import type { FocusArea } from '../../server/domain/focus.ts'

/** How many focus areas of a plan are held against the truth. */
const PLACES = 4

/**
 * The four weightiest focus areas of some evidence: a span gives its first area 1, its second 1/2, and so on; the coach's opinions give
 * nothing; equals stand in the order of their names.
 */
export function topFocus(evidence: readonly Pick<Evidence, 'kind' | 'focus'>[]): FocusArea[] {
  const weights = new Map<FocusArea, number>()
  for (const span of evidence) {
    if (span.kind === 'coach-opinion') continue
    span.focus.forEach((area, rank) => {
      weights.set(area, (weights.get(area) ?? 0) + 1 / (rank + 1))
    })
  }
  return [...weights]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, PLACES)
    .map(([area]) => area)
}

/** How many of the areas are true ones, out of those named (precision) and out of the true ones (recall). */
export function focusMatch(areas: readonly FocusArea[], truth: readonly FocusArea[]): { hits: number; named: number; wanted: number } {
  return { hits: areas.filter((area) => truth.includes(area)).length, named: areas.length, wanted: truth.length }
}

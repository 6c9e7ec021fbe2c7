import { type LineRange, PlanPartName } from '../../server/domain/lesson-plan.ts'

/** What a reader says of a plan: the lines of the parts it has, and its facts; undefined where that was not asked. */
export type PlanReading = {
  lines: Partial<Record<PlanPartName, readonly LineRange[]>> | undefined
  present: readonly PlanPartName[]
  absent: readonly PlanPartName[]
  statedMinutes: number | null | undefined
  sumMinutes: number | null | undefined
  objectiveObservable: boolean | null | undefined
  assessmentMatchesObjective: boolean | null | undefined
}
export type PlanFact = 'statedMinutes' | 'sumMinutes' | 'objectiveObservable' | 'assessmentMatchesObjective'

/** A plan with what is true of it and what was read. */
export type ReadPlan = { text: string; truth: PlanReading; given: PlanReading }

/** Lines given to a part, how many of them rightly, and how many it has. */
export type LineCounts = { given: number; right: number; meant: number }

/** The lines of these parts over all plans whose lines are told. Lines without a letter or a number, such as blank ones, say nothing and count nowhere. */
export function countLines(plans: readonly ReadPlan[], parts: readonly PlanPartName[] = PlanPartName.options): LineCounts {
  const counts = { given: 0, right: 0, meant: 0 }
  for (const { text, truth, given } of plans) {
    if (!truth.lines) continue
    const telling = tellingLines(text)
    for (const part of parts) {
      const meant = linesIn(truth.lines[part], telling)
      const found = linesIn(given.lines?.[part], telling)
      counts.meant += meant.size
      counts.given += found.size
      counts.right += [...found].filter((line) => meant.has(line)).length
    }
  }
  return counts
}

/** Null where nothing was given, or nothing is meant. */
export const precisionOf = ({ right, given }: LineCounts): number | null => (given === 0 ? null : right / given)
export const recallOf = ({ right, meant }: LineCounts): number | null => (meant === 0 ? null : right / meant)

const tellingLines = (text: string): ReadonlySet<number> =>
  new Set(text.split(/\r\n|\n|\r/).flatMap((line, at) => (/[\p{L}\p{N}]/u.test(line) ? [at + 1] : [])))

const linesIn = (ranges: readonly LineRange[] = [], telling: ReadonlySet<number>): Set<number> =>
  new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((line) => telling.has(line))),
  )

/** Of the parts that a plan is told to have or not to have: those called absent that are there, those called present that are not, and the rest, which are right. */
export function presenceOf({ truth, given }: ReadPlan): { n: number; falselyAbsent: PlanPartName[]; falselyPresent: PlanPartName[] } {
  return {
    n: truth.present.length + truth.absent.length,
    falselyAbsent: truth.present.filter((part) => given.absent.includes(part)),
    falselyPresent: truth.absent.filter((part) => given.present.includes(part)),
  }
}

/** Whether a fact is as it is told; null where it is not told. */
export const isFactRight = ({ truth, given }: ReadPlan, fact: PlanFact): boolean | null =>
  truth[fact] === undefined ? null : truth[fact] === given[fact]

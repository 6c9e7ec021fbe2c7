import { PlanPartName } from '../../../server/domain/lesson-plan.ts'
import { readLessonPlan } from '../../../server/lesson-plans/read-lesson-plan.ts'
import { readByExactHeadings } from '../../baselines/exact-headings.ts'
import { count, type Figure, type Measure, type SuiteResult, share } from '../../figure.ts'
import {
  countLines,
  isFactRight,
  type PlanFact,
  type PlanReading,
  precisionOf,
  presenceOf,
  type ReadPlan,
  recallOf,
} from '../../scorers/plan-understanding.ts'
import type { PlanCase } from './cases.ts'

const facts: readonly (readonly [fact: PlanFact, id: string, name: string])[] = [
  ['statedMinutes', 'stated-minutes', 'length of the period right'],
  ['sumMinutes', 'sum-minutes', 'sum of the minutes right'],
  ['objectiveObservable', 'objective-observable', 'whether the objective can be observed, right'],
  ['assessmentMatchesObjective', 'assessment-matches', 'whether the assessment fits the objective, as a reader said'],
]

/** How lesson plans are read: lines and presence of their parts, and facts. Beside it, headings that are the parts' own names. */
export function lessonPlansSuite({ cases, without }: { cases: readonly PlanCase[]; without: readonly string[] }): SuiteResult {
  const readBy = (read: (text: string) => PlanReading): ReadPlan[] => cases.map(({ text, truth }) => ({ text, truth, given: read(text) }))
  const [ours, baseline] = [readBy(asRead), readBy(readByExactHeadings)]
  const figure = (kind: Omit<Figure, 'ours' | 'baseline'>, of: (plans: readonly ReadPlan[]) => Measure): Figure => ({
    ...kind,
    ours: of(ours),
    baseline: of(baseline).value,
  })
  const higher = { unit: 'share', better: 'higher', goal: null } as const
  const lower = { unit: 'count', better: 'lower', goal: 0 } as const
  return {
    suite: 'lesson-plans',
    over: `${cases.length} plans`,
    against: 'headings by their exact name',
    figures: [
      figure({ id: 'presence', name: 'parts rightly present or absent', ...higher, goal: 0.95 }, presenceRight),
      figure({ id: 'falsely-absent', name: 'parts called absent that are there', ...lower }, (plans) => falsely('falselyAbsent', plans)),
      figure({ id: 'falsely-present', name: 'parts called present that are not', ...lower, goal: null }, (plans) =>
        falsely('falselyPresent', plans),
      ),
      figure({ id: 'line-precision', name: 'lines of parts: precision', ...higher, goal: 0.9 }, (plans) => linePrecision(plans)),
      figure({ id: 'line-recall', name: 'lines of parts: recall', ...higher, goal: 0.9 }, (plans) => lineRecall(plans)),
      ...facts.map(([fact, id, name]) => figure({ id, name, ...higher }, (plans) => factRight(fact, plans))),
      figure({ id: 'wrongly-unmatched', name: 'assessments wrongly said not to fit the objective', ...lower }, wronglyUnmatched),
      ...PlanPartName.options.flatMap((part) => [
        figure({ id: `${part}-precision`, name: `${part}: precision of lines`, ...higher }, (plans) => linePrecision(plans, [part])),
        figure({ id: `${part}-recall`, name: `${part}: recall of lines`, ...higher }, (plans) => lineRecall(plans, [part])),
      ]),
    ],
    remarks: without.map((name) => `plans/${name}.md has no truth file and was left out.`),
    errors: cases.flatMap(({ name }, at) => errorsOf(name, ours[at])),
  }
}

function asRead(text: string): PlanReading {
  const { parts, facts, worthALook } = readLessonPlan(text)
  const lines = Object.fromEntries(parts.map(({ part, lines }) => [part, lines]))
  return {
    lines,
    present: parts.filter(({ absence }) => absence === null).map(({ part }) => part),
    absent: parts.filter(({ absence }) => absence !== null).map(({ part }) => part),
    statedMinutes: facts.statedMinutes,
    sumMinutes: facts.sumMinutes,
    objectiveObservable: facts.objectiveObservable,
    assessmentMatchesObjective: worthALook.assessmentMatchesObjective.value,
  }
}

function linePrecision(plans: readonly ReadPlan[], parts?: readonly PlanPartName[]): Measure {
  const counts = countLines(plans, parts)
  return { value: precisionOf(counts), n: counts.given }
}

function lineRecall(plans: readonly ReadPlan[], parts?: readonly PlanPartName[]): Measure {
  const counts = countLines(plans, parts)
  return { value: recallOf(counts), n: counts.meant }
}

function presenceRight(plans: readonly ReadPlan[]): Measure {
  const found = plans.map(presenceOf)
  const n = found.reduce((sum, one) => sum + one.n, 0)
  const wrong = found.reduce((sum, { falselyAbsent, falselyPresent }) => sum + falselyAbsent.length + falselyPresent.length, 0)
  return share(n - wrong, n)
}

const falsely = (how: 'falselyAbsent' | 'falselyPresent', plans: readonly ReadPlan[]): Measure =>
  count(
    plans.reduce((sum, plan) => sum + presenceOf(plan)[how].length, 0),
    plans.reduce((sum, { truth }) => sum + (how === 'falselyAbsent' ? truth.present : truth.absent).length, 0),
  )

function factRight(fact: PlanFact, plans: readonly ReadPlan[]): Measure {
  const told = plans.map((plan) => isFactRight(plan, fact)).filter((right) => right !== null)
  return share(told.filter((right) => right).length, told.length)
}

/** Worse than to leave it open: a teacher would be told of a fault that is none. */
function wronglyUnmatched(plans: readonly ReadPlan[]): Measure {
  const told = plans.filter(({ truth }) => truth.assessmentMatchesObjective !== undefined && truth.assessmentMatchesObjective !== false)
  return count(told.filter(({ given }) => given.assessmentMatchesObjective === false).length, told.length)
}

function errorsOf(name: string, plan: ReadPlan | undefined): string[] {
  if (!plan) return []
  const { truth, given } = plan
  const { falselyAbsent, falselyPresent } = presenceOf(plan)
  const asTold = (lines: PlanReading['lines'], part: PlanPartName) =>
    (lines?.[part] ?? []).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ') || 'none'
  const lines = PlanPartName.options.filter((part) => {
    const { given: all, right, meant } = countLines([plan], [part])
    return right < all || right < meant
  })
  return [
    ...falselyAbsent.map((part) => `${name}: ${part} is there, and was called absent`),
    ...falselyPresent.map((part) => `${name}: ${part} is not there, and was called present`),
    ...lines.map((part) => `${name}: ${part} is in ${asTold(truth.lines, part)}, and was read in ${asTold(given.lines, part)}`),
    ...facts
      .filter(([fact]) => isFactRight(plan, fact) === false)
      .map(([fact, id]) => `${name}: ${id} is ${truth[fact]}, and was read as ${given[fact]}`),
  ]
}

import type { FocusArea } from '../../domain/focus.ts'
import type { Criterion, Framework } from '../../domain/framework.ts'
import type { PlanPartName } from '../../domain/lesson-plan.ts'
import { type PlanNoticing, type PlanReading, quotedFrom } from './plan-noticing.ts'
import { studentsWork } from './signs.ts'

/** What each part of a plan is about, for what could be suggested. */
const focusOfPart: Record<PlanPartName, FocusArea[]> = {
  objective: ['clarity-of-the-goal'],
  standards: ['clarity-of-the-goal'],
  materials: ['supports-and-differentiation'],
  timing: ['pacing-and-transitions'],
  opening: ['engagement', 'routines'],
  instruction: ['clarity-of-the-goal', 'questioning'],
  'guided practice': ['student-talk', 'supports-and-differentiation'],
  'independent practice': ['assessment', 'supports-and-differentiation'],
  'check for understanding': ['checks-for-understanding', 'participation-and-equity'],
  differentiation: ['supports-and-differentiation', 'participation-and-equity'],
  assessment: ['assessment', 'feedback-to-students'],
  closure: ['feedback-to-students', 'assessment'],
}

/** What a framework finds in a plan, criterion by criterion in its own order: the line where its signs stand, or what it would ask where they don't. */
export const byCriteria = (framework: Framework, reading: PlanReading): PlanNoticing[] =>
  framework.criteria.flatMap((criterion, at) => {
    const weight = 0.99 - at * 0.01
    return [shown(criterion, framework, reading, weight) ?? asked(criterion, framework, reading, weight)].filter((one) => one !== null)
  })

/** A sign that is missing proves nothing, so that leads to a question; one that stands in a line shows something. */
function shown(criterion: Criterion, framework: Framework, { of, statements }: PlanReading, weight: number): PlanNoticing | null {
  const sign = anyOf(criterion.signs)
  const isThePart = criterion.parts.find((part) => part === criterion.title.toLowerCase())
  // A part's own label shows that it is there and nothing of what is in it.
  const isSaid = ({ text }: { text: string }) => sign.test(text.replace(/^[^:]{1,40}:\s*/, ''))
  const found =
    (isThePart ? quotedFrom(of(isThePart), studentsWork) : null) ??
    quotedFrom(of(...criterion.parts).filter(isSaid), sign) ??
    quotedFrom(statements.filter(isSaid), sign)
  if (!found) return null
  return {
    ...ofCriterion(criterion, framework, weight),
    kind: 'strength',
    part: found.statement.parts[0] ?? null,
    evidence: found.evidence,
    quote: found.quote,
    said: { means: criterion.means },
    reason: `${criterion.title}: its signs stand in this line.`,
  }
}

function asked(criterion: Criterion, framework: Framework, { has, of, objective }: PlanReading, weight: number): PlanNoticing | null {
  // Minutes and standards are no lines to ask about.
  const told = criterion.parts.filter((part) => part !== 'timing' && part !== 'standards')
  const parts = told.length > 0 ? told : criterion.parts
  const [first] = parts
  const base = { ...ofCriterion(criterion, framework, weight), said: { wondering: criterion.wondering } }
  if (first && !has(first) && parts.every((part) => !has(part))) {
    return {
      ...base,
      kind: 'absence',
      part: first,
      evidence: objective?.evidence ?? [],
      quote: null,
      reason: `${criterion.title}: the plan has no lines on ${first}.`,
    }
  }
  const found = quotedFrom(
    parts.flatMap((part) => of(part).filter((one) => !one.parts.includes('timing') || one.parts.length > 1 || parts.includes('timing'))),
  )
  if (!found) return null
  const reason = `${criterion.title}: none of its signs stands in the plan. That may be there and not written down.`
  return { ...base, kind: 'open', part: found.statement.parts[0] ?? null, evidence: found.evidence, quote: found.quote, reason }
}

const ofCriterion = (criterion: Criterion, framework: Framework, weight: number) => ({
  about: criterion.id,
  criterion: criterion.title,
  page: { id: framework.id, words: criterion.title },
  focus: [...new Set(criterion.parts.flatMap((part) => focusOfPart[part]))].slice(0, 3),
  weight,
})

const anyOf = (signs: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, String.raw`[\s-]+`)).join('|')})(?:s|es|ed|ing)?(?![\p{L}\d])`,
    'iu',
  )

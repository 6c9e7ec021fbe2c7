import type { Brief } from '../../domain/brief.ts'
import type { StoredEvidence } from '../../domain/correction.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { lessonFeedback } from '../../domain/forms.ts'
import type { Framework } from '../../domain/framework.ts'
import type { PlanCorrection } from '../../domain/lesson-plan.ts'
import type { PlanRequest } from '../../domain/plan-request.ts'
import { invalid } from '../../errors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { readLessonPlan } from '../../lesson-plans/read-lesson-plan.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { focusInOrder } from '../brief.ts'
import { asStored } from '../evidence/as-stored.ts'
import { readNotes } from '../evidence/read-notes.ts'
import type { Groundwork } from '../groundwork.ts'
import { practicesAtWork, practicesMentioned } from '../noticings/practices-at-work.ts'
import { atRiskBeside, safeRequest, safeTalk } from '../safe-request.ts'
import { plannedLines } from './planned-lines.ts'

/** Fewer parts than these can't carry feedback that is about this plan. */
const enoughParts = 3

/** Reads a lesson plan, as it was corrected, and finds what a drafter may use for feedback on it but the passages. */
export async function lessonPlanGroundwork(
  asked: PlanRequest,
  evidence: (Evidence | StoredEvidence)[] | null,
  knowledge: Knowledge,
  {
    lastTalk,
    written,
    roster,
    planCorrections = [],
  }: Pick<Brief, 'lastTalk' | 'written' | 'roster'> & { planCorrections?: readonly PlanCorrection[] },
): Promise<Groundwork> {
  const request = safeRequest(asked)
  const teacher = request.teacher ?? null
  const { context, atRisk, hidden } = readNotes(request.notes, findRiskSigns, teacher)
  const plan = readLessonPlan(request.notes, planCorrections)
  const gathered = evidence
    ? asStored(request.notes, evidence, findRiskSigns, teacher)
    : { context, atRisk, hidden, evidence: plannedLines(plan, [...atRisk, ...hidden]) }
  const { strategies } = knowledge.base
  const practices = practicesAtWork(gathered.evidence, strategies)
  const goal = request.goal?.trim() || context.goal
  const { subject, grade } = plan.details
  const brief: Brief = {
    coachingModel: lessonFeedback,
    approach: 'dialogical',
    purpose: 'reflect',
    goal,
    focus: await focusInOrder(goal, gathered, knowledge),
    evidence: gathered.evidence,
    noticings: [],
    passages: [],
    drawOn: request.drawOn ?? null,
    alreadyDoing: [...new Set([...practices.map(({ strategyId }) => strategyId), ...practicesMentioned(request.notes, strategies)])],
    thin: plan.parts.filter(({ lines }) => lines.length > 0).length < enoughParts,
    lessonPlan: plan,
    learningPlan: null,
    framework: frameworkNamed(request.framework, knowledge.base.frameworks),
    lastTalk: lastTalk && safeTalk(lastTalk),
    written,
    lesson: [subject?.value ?? context.subject, grade?.value ?? context.grade].filter(Boolean).join(', ') || null,
    roster,
    staff: [request.teacher ?? context.teacher].filter((name) => name !== null),
  }
  return { request, gathered, atRiskBeside: atRiskBeside(asked, lastTalk), practices, brief }
}

/** By id, title or alias. @throws AppError 400 */
export function frameworkNamed(name: string | undefined, frameworks: readonly Framework[]): Framework | null {
  if (name === undefined) return null
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const found = frameworks.find(({ id, title, aliases }) => [id, title, ...aliases].some((known) => plain(known) === plain(name)))
  if (found) return found
  throw invalid(`There is no framework called “${name}”.`, `Choose one of: ${frameworks.map(({ id }) => id).join(', ')}.`)
}

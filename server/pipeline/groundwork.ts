import type { Brief } from '../domain/brief.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { DraftKind } from '../domain/draft-kind.ts'
import type { Evidence } from '../domain/evidence.ts'
import { kindOfForm } from '../domain/forms.ts'
import type { PlanCorrection } from '../domain/lesson-plan.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { briefFrom } from './brief.ts'
import { asStored } from './evidence/as-stored.ts'
import { type Gathered, gatherEvidence } from './evidence/gather-evidence.ts'
import { learningPlanGroundwork } from './learning-plan/groundwork.ts'
import { lessonPlanGroundwork } from './lesson-plan/groundwork.ts'
import { notice } from './noticings/notice.ts'
import { type PracticeAtWork, practicesAtWork } from './noticings/practices-at-work.ts'
import { atRiskBeside, type Beside, safeRequest, safeTalk } from './safe-request.ts'

/** Everything that is computed before a drafter is asked. */
export type Groundwork = {
  /** What was asked for, without what must go no further. */
  request: PlanRequest
  gathered: Gathered
  /** Where beside the notes someone may be at risk. */
  atRiskBeside: Beside[]
  practices: PracticeAtWork[]
  brief: Brief
}

/** What bears on it beside what was brought. */
type Around = Pick<Brief, 'lastTalk' | 'written' | 'roster'> & {
  /** How a lesson plan’s reading was corrected. */
  planCorrections?: readonly PlanCorrection[]
}

type Lay = (asked: PlanRequest, evidence: (Evidence | StoredEvidence)[] | null, knowledge: Knowledge, around: Around) => Promise<Groundwork>

/** Reads what was brought, or takes the evidence as it is kept, and finds what a drafter may use but the passages. */
export const groundwork: Lay = (asked, ...given) => layFor[kindOfForm(asked.coachingModel)](asked, ...given)

const ofNotes: Lay = async (asked, evidence, knowledge, { lastTalk, written, roster }) => {
  const request = safeRequest(asked)
  const teacher = request.teacher ?? null
  // What a plan says is no evidence of a lesson.
  const seen = evidence?.filter(({ kind }) => kind !== 'planned')
  const gathered = seen ? asStored(request.notes, seen, findRiskSigns, teacher) : gatherEvidence(request.notes, findRiskSigns, teacher)
  const { strategies } = knowledge.base
  const practices = practicesAtWork(gathered.evidence, strategies)
  const noticings = notice(gathered.evidence, strategies)
  const brief = await briefFrom(request, gathered, noticings, practices, knowledge, {
    lastTalk: lastTalk && safeTalk(lastTalk),
    written,
    roster,
  })
  return { request, gathered, atRiskBeside: atRiskBeside(asked, lastTalk), practices, brief }
}

const layFor: Record<DraftKind, Lay> = {
  'conversation-plan': ofNotes,
  'lesson-feedback': lessonPlanGroundwork,
  'learning-plan': learningPlanGroundwork,
}

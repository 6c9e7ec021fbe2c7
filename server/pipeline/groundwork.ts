import type { Brief } from '../domain/brief.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { briefFrom } from './brief.ts'
import { asStored } from './evidence/as-stored.ts'
import { type Gathered, gatherEvidence } from './evidence/gather-evidence.ts'
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

/** Reads the notes, or takes the evidence as it is kept, and finds what a drafter may use but the passages. */
export async function groundwork(
  asked: PlanRequest,
  evidence: (Evidence | StoredEvidence)[] | null,
  knowledge: Knowledge,
  { lastTalk, written, roster }: Pick<Brief, 'lastTalk' | 'written' | 'roster'>,
): Promise<Groundwork> {
  const request = safeRequest(asked)
  const teacher = request.teacher ?? null
  const gathered = evidence
    ? asStored(request.notes, evidence, findRiskSigns, teacher)
    : gatherEvidence(request.notes, findRiskSigns, teacher)
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

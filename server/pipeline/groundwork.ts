import { findRiskSigns } from '../checks/risk-signs.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Brief, LastTalk } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { briefFrom } from './brief.ts'
import { asStored } from './evidence/as-stored.ts'
import { type Gathered, gatherEvidence } from './evidence/gather-evidence.ts'
import { hiddenCharacters } from './evidence/hidden-text.ts'
import { notice } from './noticings/notice.ts'
import { type PracticeAtWork, practicesAtWork } from './noticings/practices-at-work.ts'

/** Everything that is computed before a drafter is asked. */
export type Groundwork = { gathered: Gathered; practices: PracticeAtWork[]; brief: Brief }

/** Reads the notes, or takes the evidence as it is kept, and finds what a drafter may use but the passages. */
export async function groundwork(
  request: PlanRequest,
  evidence: (Evidence | StoredEvidence)[] | null,
  knowledge: Knowledge,
  { lastTalk, written }: Pick<Brief, 'lastTalk' | 'written'>,
): Promise<Groundwork> {
  const teacher = request.teacher ?? null
  const gathered = evidence
    ? asStored(request.notes, evidence, findRiskSigns, teacher)
    : gatherEvidence(request.notes, findRiskSigns, request.teacher)
  const { strategies } = knowledge.base
  const practices = practicesAtWork(gathered.evidence, strategies)
  const noticings = notice(gathered.evidence, strategies)
  const brief = await briefFrom(request, gathered, noticings, practices, knowledge, { lastTalk: lastTalk && safe(lastTalk), written })
  return { gathered, practices, brief }
}

/** A record of a talk without the parts that must go no further. */
export function safe(talk: LastTalk): LastTalk {
  const kept = (words: string): string => (findRiskSigns(words).length > 0 || hiddenCharacters(words).length > 0 ? '' : words)
  return { ...talk, herWords: kept(talk.herWords), herChoice: kept(talk.herChoice), when: kept(talk.when), promised: kept(talk.promised) }
}

import { checkDraft, checkItem } from '../checks/check.ts'
import { findRiskSigns } from '../checks/risk-signs.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Drafter } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { briefFrom } from './brief.ts'
import { checkContext, subjectOf } from './check-context.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { noticesFor } from './notices.ts'
import { notice } from './noticings/notice.ts'
import { practicesAtWork } from './noticings/practices-at-work.ts'
import { retrievePassages } from './retrieve.ts'

export type Dependencies = { knowledge: Knowledge; drafter: Drafter; newId: () => string }

/**
 * Turns what a coach brought into a checked plan for a conversation, event by event. Never approves: a person does that.
 * Gathers evidence, retrieves passages, has a drafter compose, and checks each item before it is shown.
 * @throws AppError when the request names a coaching model that is not there
 */
export async function* prepare(
  request: PlanRequest,
  { knowledge, drafter, newId }: Dependencies,
  signal?: AbortSignal,
): AsyncGenerator<DraftEvent> {
  const gathered = gatherEvidence(request.notes, findRiskSigns, request.teacher)
  const practices = practicesAtWork(gathered.evidence, knowledge.base.strategies)
  const noticings = notice(gathered.evidence, knowledge.base.strategies)
  const brief = await briefFrom(request, gathered, noticings, practices, knowledge)
  yield {
    type: 'evidence',
    approach: brief.approach,
    evidence: gathered.evidence,
    notices: noticesFor(request.notes, gathered, brief, knowledge.base.strategies),
    sheet: evidenceSheet(request, gathered, brief),
  }

  const passages = await retrievePassages(brief, knowledge)
  yield { type: 'passages', passages }

  const context = checkContext(request, gathered, brief, practices, knowledge.base.strategies)
  const items: DraftItem[] = []
  for await (const composed of drafter.compose({ ...brief, passages }, signal)) {
    const position = items.length
    const item: DraftItem = { ...composed, id: newId(), label: `I${position + 1}`, position, revision: 1, state: 'in_review', findings: [] }
    const checked = { ...item, findings: checkItem(subjectOf(item, brief.approach), context) }
    items.push(checked)
    yield { type: 'item', item: checked }
  }

  const findings = checkDraft(
    items.map((item) => subjectOf(item, brief.approach)),
    context,
  )
  yield {
    type: 'draft-end',
    findings,
    provenance: { drafter: drafter.name, version: drafter.version, prompt: null, knowledgeVersion: knowledge.version, tokens: null },
  }
}

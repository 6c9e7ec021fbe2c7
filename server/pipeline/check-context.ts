import type { CheckContext, Subject } from '../checks/rule.ts'
import type { Approach } from '../domain/coaching-model.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Strategy } from '../domain/strategy.ts'
import type { Brief } from '../drafters/drafter.ts'
import type { Gathered } from './evidence/gather-evidence.ts'
import type { PracticeAtWork } from './noticings/practices-at-work.ts'
import { notesAreContinuous } from './noticings/time.ts'

/** What the checks may look at beside an item's text: the same facts the drafter had, never its own words. */
export function checkContext(
  request: PlanRequest,
  gathered: Gathered,
  brief: Brief,
  practices: PracticeAtWork[],
  strategies: Strategy[],
): CheckContext {
  return {
    sources: [request.notes, ...(brief.goal ? [brief.goal] : [])],
    evidence: gathered.evidence,
    coachingModel: brief.coachingModel,
    strategies,
    alreadyDoing: practices,
    names: { students: studentNames(gathered), staff: [request.teacher ?? gathered.context.teacher].filter((name) => name !== null) },
    notesAreContinuous: notesAreContinuous(gathered.evidence),
  }
}

/** An item as the checks see it. */
export const subjectOf = (item: DraftItem, approach: Approach): Subject => ({
  itemId: item.id,
  kind: item.kind,
  purpose: item.purpose,
  approach,
  stage: item.group,
  text: item.text,
  evidence: item.evidence,
  passages: item.passages,
  unsourced: item.unsourced,
})

const studentNames = (gathered: Gathered): string[] => [
  ...new Set(
    gathered.evidence.flatMap((span) =>
      span.kind === 'student-words' && span.speaker && /^\p{Lu}\p{Ll}+$/u.test(span.speaker) ? [span.speaker] : [],
    ),
  ),
]

import { checkDraft } from '../checks/check.ts'
import type { CheckContext, Subject } from '../checks/rule.ts'
import type { Brief } from '../domain/brief.ts'
import type { Approach } from '../domain/coaching-model.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Strategy } from '../domain/strategy.ts'
import type { Gathered } from './evidence/gather-evidence.ts'
import { type KeptWording, withoutKept } from './kept-wordings.ts'
import type { PracticeAtWork } from './noticings/practices-at-work.ts'
import { notesAreContinuous } from './noticings/time.ts'

/** What the checks may look at beside an item's text: the same facts the drafter had, never its own words. */
export function checkContext(
  request: PlanRequest,
  gathered: Pick<Gathered, 'context' | 'evidence'>,
  brief: Pick<Brief, 'goal' | 'coachingModel' | 'lastTalk'>,
  practices: PracticeAtWork[],
  strategies: Strategy[],
): CheckContext {
  return {
    sources: [request.notes, ...(brief.goal ? [brief.goal] : []), ...wordsOf(brief.lastTalk)],
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

/** What the rules say of all the items together. Rejected ones are no part of the plan. */
export function checkWhole(items: DraftItem[], approach: Approach, context: CheckContext, keptWordings: readonly KeptWording[]): Finding[] {
  const inPlan = items.filter((item) => item.state !== 'rejected')
  const findings = checkDraft(
    inPlan.map((item) => subjectOf(item, approach)),
    context,
  )
  const textOf = new Map(inPlan.map((item) => [item.id, item.text]))
  return findings.flatMap((finding) => withoutKept([finding], (finding.itemId && textOf.get(finding.itemId)) ?? '', keptWordings))
}

const wordsOf = (talk: Brief['lastTalk']): string[] =>
  talk ? [talk.herWords, talk.herChoice, talk.when, talk.promised].filter(Boolean) : []

const studentNames = (gathered: Pick<Gathered, 'evidence'>): string[] => [
  ...new Set(
    gathered.evidence.flatMap((span) =>
      span.kind === 'student-words' && span.speaker && /^\p{Lu}\p{Ll}+$/u.test(span.speaker) ? [span.speaker] : [],
    ),
  ),
]

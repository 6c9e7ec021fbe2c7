import { checkDraft, checkItem } from '../../../checks/check.ts'
import type { CheckContext, Subject } from '../../../checks/rule.ts'
import type { Brief } from '../../../domain/brief.ts'
import type { Strategy } from '../../../domain/strategy.ts'
import type { Candidate } from './candidate.ts'

/** Whether our own rules have nothing to say about words, and whether they say anew what is there. */
export type Cleanness = {
  isClean: (candidate: Candidate, text: string) => boolean
  isAlike: (candidate: Candidate, text: string, others: string[]) => boolean
}

/** The rules as they will be asked of the items, with the same facts. */
export function cleannessFor(brief: Brief, strategies: Strategy[]): Cleanness {
  const context: CheckContext = {
    sources: [brief.lessonPlan?.text ?? '', brief.goal ?? ''],
    evidence: brief.evidence,
    coachingModel: brief.coachingModel,
    strategies,
    alreadyDoing: brief.alreadyDoing.map((strategyId) => ({ strategyId, evidence: [] })),
    names: { students: [], staff: brief.staff },
    notesAreContinuous: false,
  }
  const subject = ({ section, kind, purpose, evidence }: Candidate, text: string): Subject => ({
    itemId: text,
    kind,
    purpose,
    approach: brief.approach,
    stage: section,
    text,
    evidence,
    passages: [],
    unsourced: ['passage', ...(evidence.length === 0 ? ['evidence' as const] : [])],
  })
  return {
    isClean: (candidate, text) => checkItem(subject(candidate, text), context).length === 0,
    isAlike: (candidate, text, others) =>
      checkDraft(
        [...others, text].map((one) => subject(candidate, one)),
        { ...context, coachingModel: null },
      ).some(({ rule, itemId }) => rule === 'distinct' && itemId === text),
  }
}

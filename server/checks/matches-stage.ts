import type { Finding } from '../domain/finding.ts'
import { kindOfForm } from '../domain/forms.ts'
import { type CheckContext, type ContextRule, finding, type Subject } from './rule.ts'

/** Flags an item of a stage that its coaching model does not have. Without a coaching model there is nothing to match. */
export const matchesStage: ContextRule = {
  name: 'matches-stage',
  needs: 'context',
  check(subject, { coachingModel }): Finding[] {
    if (!coachingModel || subject.stage === null || coachingModel.stages.some((stage) => stage.id === subject.stage)) return []
    const stages = coachingModel.stages.map((stage) => stage.title).join(', ')
    return [
      finding(
        'matches-stage',
        'warn',
        subject,
        { start: 0, end: subject.text.length },
        `${coachingModel.title} has no such stage; it moves through ${stages}.`,
      ),
    ]
  },
}

/** About the whole draft: the stages of the coaching model that no item belongs to. */
export function emptyStages(subjects: Subject[], { coachingModel }: CheckContext): Finding[] {
  // Sections of feedback are no steps of a conversation: one with nothing to say is left out.
  if (!coachingModel || subjects.length === 0 || kindOfForm(coachingModel.id) !== 'conversation-plan') return []
  const filled = new Set(subjects.map((subject) => subject.stage))
  return coachingModel.stages
    .filter((stage) => !filled.has(stage.id))
    .map((stage) => ({
      rule: 'matches-stage',
      severity: 'warn',
      itemId: null,
      span: [0, 0],
      reason: `Nothing here belongs to ${stage.title}; the conversation would skip that step.`,
      rewrite: null,
    }))
}

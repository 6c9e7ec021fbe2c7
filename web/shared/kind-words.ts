import type { DraftKind } from '../../server/domain/draft-kind.ts'
import { kindOfForm } from '../../server/domain/forms.ts'

/** What is called otherwise in a plan for a talk and in feedback on a lesson plan. */
type KindWords = {
  /** "the … is complete" */
  draft: string
  /** What it is divided into. */
  section: string
  /** What it is made from, within a sentence. */
  brought: string
  were: 'was' | 'were'
  /** The same over its own panel. */
  title: string
  /** How what was found in it is counted. */
  found: [one: string, many: string]
  /** What "approve all that may be" is called, and while it is done. */
  approveRest: [does: string, doing: string]
  /** Said while it stands on what was corrected since. */
  corrected: string
  again: string
  /** Where words that nobody wrote are flagged. */
  notFound: string
}

export const wordsFor: Record<DraftKind, KindWords> = {
  'conversation-plan': {
    draft: 'plan',
    section: 'stage',
    brought: 'your notes',
    were: 'were',
    title: 'Your notes',
    found: ['piece of evidence', 'pieces of evidence'],
    approveRest: ['Take it into the room', 'Taking it…'],
    corrected: 'You corrected the evidence. Make the plan again from it; what you approved stays.',
    again: 'Make the plan again',
    notFound: 'Not in your notes',
  },
  'lesson-feedback': {
    draft: 'feedback',
    section: 'section',
    brought: 'the lesson plan',
    were: 'was',
    title: 'The plan as it was',
    found: ['line to point at', 'lines to point at'],
    approveRest: ['Approve the rest', 'Approving…'],
    corrected: 'You corrected how the plan was read. Make the feedback again from it; what you approved stays.',
    again: 'Make the feedback again',
    notFound: 'Not in the plan',
  },
  'learning-plan': {
    draft: 'plan',
    section: 'section',
    brought: 'what you brought',
    were: 'was',
    title: 'What you brought',
    found: ['piece of evidence', 'pieces of evidence'],
    approveRest: ['Approve the rest', 'Approving…'],
    corrected: 'You corrected the evidence. Make the plan again from it; what you approved stays.',
    again: 'Make the plan again',
    notFound: 'Not in what you brought',
  },
}

type Asked = { request: { coachingModel: string } }

export const kindOf = ({ request }: Asked): DraftKind => kindOfForm(request.coachingModel)

export const wordsOf = (draft: Asked): KindWords => wordsFor[kindOf(draft)]

import type { Brief } from '../../domain/brief.ts'
import type { Notice } from '../../domain/draft.ts'
import type { LessonPlanUnderstanding } from '../../domain/lesson-plan.ts'
import { atRisk } from '../at-risk-notice.ts'
import type { Gathered } from '../evidence/gather-evidence.ts'
import type { Beside } from '../safe-request.ts'

/** What the coach should know before reading feedback on a lesson plan, the gravest first. */
export function planNotices(
  { parts }: LessonPlanUnderstanding,
  { atRisk: signs, hidden }: Pick<Gathered, 'atRisk' | 'hidden'>,
  atRiskBeside: Beside[],
  { thin, evidence }: Pick<Brief, 'thin' | 'evidence'>,
): Notice[] {
  const notices: Notice[] = []
  const places = [...(signs.length > 0 ? ['the lesson plan'] : []), ...atRiskBeside]
  if (places.length > 0) notices.push({ reason: 'someone-may-be-at-risk', message: atRisk(places, 'feedback') })
  if (hidden.length > 0) {
    const where = hidden.length === 1 ? 'one place' : `${hidden.length} places`
    notices.push({
      reason: 'hidden-text',
      message: `The lesson plan holds characters that can't be seen, in ${where}. Lines with them were left out; look there before you use the feedback.`,
    })
  }
  const found = parts.filter(({ lines }) => lines.length > 0).map(({ part }) => part)
  if (evidence.length === 0) {
    notices.push({
      reason: 'no-evidence',
      message:
        'No part of a lesson plan was found in this text, so the feedback asks and quotes nothing. If it is another kind of text, say so: for your notes, “these are notes”.',
    })
  } else if (thin) {
    notices.push({
      reason: 'thin-notes',
      message: `The plan is short: of the twelve parts that were looked for it has ${found.length === 1 ? 'one' : found.length}, so there is less feedback, and more of it asks.`,
    })
  } else if (!found.includes('objective')) {
    notices.push({
      reason: 'no-objective',
      message:
        'No objective was found in the plan, so suggestions are tied to what the lesson is called. If it is there under another name, mark its lines as the objective.',
    })
  }
  return notices
}

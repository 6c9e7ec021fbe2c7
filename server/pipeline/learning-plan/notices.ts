import type { Brief } from '../../domain/brief.ts'
import type { Notice } from '../../domain/draft.ts'
import type { LearningPlanGround } from '../../domain/learning-plan.ts'
import { atRisk } from '../at-risk-notice.ts'
import type { Gathered } from '../evidence/gather-evidence.ts'
import type { Beside } from '../safe-request.ts'

/** What the coach should know before reading a learning plan, the gravest first. */
export function learningPlanNotices(
  { hasNotes }: LearningPlanGround,
  { atRisk: signs, hidden }: Pick<Gathered, 'atRisk' | 'hidden'>,
  atRiskBeside: Beside[],
  { evidence, goal, thin }: Pick<Brief, 'evidence' | 'goal' | 'thin'>,
): Notice[] {
  const notices: Notice[] = []
  const places = [...(signs.length > 0 ? ['your notes'] : []), ...atRiskBeside]
  if (places.length > 0) notices.push({ reason: 'someone-may-be-at-risk', message: atRisk(places) })
  if (hidden.length > 0)
    notices.push({
      reason: 'hidden-text',
      message: 'Your notes hold characters that can’t be seen. Lines with them were left out; look there before you use the plan.',
    })
  if (goal === null && !atRiskBeside.includes('the goal'))
    notices.push({ reason: 'no-goal', message: 'No goal of the teacher’s is on record, so the plan asks for one. None was made up.' })
  if (!hasNotes || evidence.length === 0)
    notices.push({
      reason: 'no-evidence',
      message: 'Nothing was brought that says how things are now, so the plan asks what is known and begins with a look at it.',
    })
  else if (thin) notices.push({ reason: 'thin-notes', message: 'Your notes are thin, so the plan begins with another look.' })
  return notices
}

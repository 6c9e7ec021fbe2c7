import type { Brief } from '../domain/brief.ts'
import type { Notice } from '../domain/draft.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Strategy } from '../domain/strategy.ts'
import { atRisk } from './at-risk-notice.ts'
import { isMeeting } from './brief.ts'
import type { Gathered } from './evidence/gather-evidence.ts'
import { learningPlanNotices } from './learning-plan/notices.ts'
import { planNotices } from './lesson-plan/notices.ts'
import type { Beside } from './safe-request.ts'

/** What the coach should know before reading the plan, the gravest first. */
export function noticesFor(
  { notes, goalOnRecord }: Pick<PlanRequest, 'notes' | 'goalOnRecord'>,
  gathered: Gathered,
  atRiskBeside: Beside[],
  brief: Brief,
  strategies: Strategy[],
): Notice[] {
  if (brief.lessonPlan) return planNotices(brief.lessonPlan, gathered, atRiskBeside, brief)
  if (brief.learningPlan) return learningPlanNotices(brief.learningPlan, gathered, atRiskBeside, brief)
  const notices: Notice[] = []
  const places = [...(gathered.atRisk.length > 0 ? ['your notes'] : []), ...atRiskBeside]
  if (places.length > 0) notices.push({ reason: 'someone-may-be-at-risk', message: atRisk(places) })
  if (gathered.hidden.length > 0) {
    const where = gathered.hidden.length === 1 ? 'one place' : `${gathered.hidden.length} places`
    notices.push({
      reason: 'hidden-text',
      message: `Your notes hold characters that can't be seen, in ${where}. Lines with them were left out; look there before you use the plan.`,
    })
  }
  if (isMeeting(notes)) {
    notices.push({
      reason: 'not-a-lesson',
      message: 'These look like notes of a meeting and not of a lesson, so this plan asks general questions and quotes nothing from them.',
    })
  } else if (brief.evidence.length === 0) {
    notices.push({
      reason: 'no-evidence',
      message: `Nothing in these notes says what was seen or heard, so this plan asks and does not tell. ${lookNext(brief, strategies)}`,
    })
  } else if (brief.thin) {
    notices.push({ reason: 'thin-notes', message: `Your notes are thin, so much of this plan is general. ${lookNext(brief, strategies)}` })
  }
  const asked = strategies.find(({ id }) => id === brief.drawOn)
  if (asked && brief.alreadyDoing.includes(asked.id)) {
    notices.push({
      reason: 'already-at-work',
      message: `Your notes show “${asked.title}” at work already, so this plan asks about it and does not suggest it.`,
    })
  }
  // A goal that was kept back is on record: of that the first notice tells.
  if (brief.goal === null && !atRiskBeside.includes('the goal')) {
    notices.push({
      reason: 'no-goal',
      message: 'No goal of the teacher’s is on record, so this plans a conversation that looks for one. None was made up.',
    })
  }
  if (brief.goal !== null && goalOnRecord !== undefined)
    notices.push({ reason: 'goal-on-record', message: whichGoal(brief.goal, goalOnRecord) })
  return notices
}

const whichGoal = (goal: string, onRecord: string): string =>
  goal === onRecord.trim()
    ? `This plan stands on the newest goal on record: “${goal}”.`
    : `This plan stands on the goal you gave for this talk: “${goal}”. The newest on record is “${onRecord.trim()}”.`

// What to collect next time: the first look of the strategies on the plan's focus, else three things that always help.
function lookNext(brief: Brief, strategies: Strategy[]): string {
  const first = brief.focus.flatMap((area) => strategies.filter((strategy) => strategy.focus[0] === area)).slice(0, 2)
  const looks = first.map((strategy) => strategy['first-look'])
  if (looks.length === 0)
    return 'Next time, write down three things with the clock beside them: a question as it was asked, a student’s exact words, and a count of who spoke.'
  return `Next time, write down ${looks.join(', and ')}, with the clock and a student’s exact words beside it.`
}

import type { Brief } from '../../domain/brief.ts'
import type { StoredEvidence } from '../../domain/correction.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { learningPlan } from '../../domain/forms.ts'
import { usualWeeks } from '../../domain/learning-plan.ts'
import type { PlanRequest } from '../../domain/plan-request.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { doingOf } from '../../learning-plans/doing-of.ts'
import { peersOf } from '../../learning-plans/peers.ts'
import { isCounted } from '../../learning-plans/read-goal.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { briefFrom } from '../brief.ts'
import { asStored } from '../evidence/as-stored.ts'
import { type Gathered, gatherEvidence } from '../evidence/gather-evidence.ts'
import type { Groundwork } from '../groundwork.ts'
import { notice } from '../noticings/notice.ts'
import { practicesAtWork } from '../noticings/practices-at-work.ts'
import { atRiskBeside, safeRequest, safeTalk } from '../safe-request.ts'
import { strategiesForGoal } from './strategies-for-goal.ts'

/** Reads the goal, and the notes where there are any, and finds what a learning plan may use but the passages. A goal alone shows nothing of a lesson. */
export async function learningPlanGroundwork(
  asked: PlanRequest,
  evidence: (Evidence | StoredEvidence)[] | null,
  knowledge: Knowledge,
  { lastTalk, written, roster }: Pick<Brief, 'lastTalk' | 'written' | 'roster'>,
): Promise<Groundwork> {
  const request = safeRequest(asked)
  const hasNotes = asked.notes.trim() !== asked.goal?.trim()
  const gathered = hasNotes ? gatheredFrom(request, evidence) : nothingGathered
  const { strategies } = knowledge.base
  const practices = practicesAtWork(gathered.evidence, strategies)
  const around = { lastTalk: lastTalk && safeTalk(lastTalk), written, roster }
  const read = await briefFrom(
    { ...request, notes: hasNotes ? request.notes : '' },
    gathered,
    notice(gathered.evidence, strategies),
    practices,
    knowledge,
    around,
  )
  const lesson = lessonOf(request, read, gathered)
  const doing = doingOf(read.goal ?? '')
  const fitting =
    read.goal === null ? { strategies: [], offered: 0 } : await strategiesForGoal({ ...read, goal: read.goal, lesson, doing }, knowledge)
  const brief: Brief = {
    ...read,
    approach: 'dialogical',
    purpose: 'set-goal',
    lesson,
    learningPlan: {
      weeks: request.weeks ?? usualWeeks,
      hasNotes,
      peers: peersOf(read.goal ?? ''),
      isCounted: isCounted(read.goal ?? ''),
      doing,
      ...fitting,
      atWork: practices,
    },
  }
  return { request, gathered, atRiskBeside: atRiskBeside(asked, lastTalk), practices, brief: { ...brief, coachingModel: learningPlan } }
}

const nothingGathered: Gathered = {
  context: { teacher: null, subject: null, grade: null, goal: null, date: null },
  evidence: [],
  atRisk: [],
  hidden: [],
}

function gatheredFrom({ notes, teacher: named }: PlanRequest, evidence: (Evidence | StoredEvidence)[] | null): Gathered {
  const teacher = named ?? null
  const seen = evidence?.filter(({ kind }) => kind !== 'planned')
  return seen ? asStored(notes, seen, findRiskSigns, teacher) : gatherEvidence(notes, findRiskSigns, teacher)
}

/** "Math, grade 4": as it was said, else as the notes say it, else as the goal does. */
function lessonOf({ subject, grade }: PlanRequest, { goal }: Brief, { context }: Gathered): string | null {
  const gradeSaid = grade ?? context.grade
  const said = [subject ?? context.subject, gradeSaid && (/^(?:pre-?k|k|\d{1,2})$/i.test(gradeSaid) ? `grade ${gradeSaid}` : gradeSaid)]
  const found = said.filter(Boolean)
  const ofGoal = found.length > 0 || goal === null ? [] : [subjectWords.exec(goal)?.[0], gradeWords.exec(goal)?.[0]].filter(Boolean)
  return [...found, ...ofGoal].join(', ') || null
}

const subjectWords =
  /\b(?:math\w*|fractions?|algebra|geometry|reading|writing|science|labs?|history|biology|chemistry|physics|equations?)\b/i
const gradeWords = /\b(?:\d{1,2}(?:st|nd|rd|th)[- ]grade|grade \d{1,2}|kindergarten)/i

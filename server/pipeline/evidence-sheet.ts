import type { Brief } from '../domain/brief.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Gathered } from './evidence/gather-evidence.ts'

/** Lines that fit on one page beside room to write. */
const mostOnTheGoal = 7
const mostWords = 7
/** Of those, the teacher's: students' words are the rarer and the more telling. */
const mostOfTheTeacher = 3
const mostCounts = 5
/** Lines in all, so that the page has room to write. */
const mostLines = 18
const fewestTimes = 3

/** One page to look at together with the teacher: verified words, counts and a timeline on the goal, opinions stripped. */
export function evidenceSheet(request: PlanRequest, gathered: Gathered, brief: Brief): EvidenceSheet {
  const { context } = gathered
  // Nothing was seen or heard yet: what is planned is no evidence of a lesson.
  if (brief.lessonPlan)
    return { ...emptySheet, teacher: request.teacher ?? context.teacher, context: aboutLesson(gathered), goal: brief.goal }
  const main = brief.focus.slice(0, 2)
  const onGoal = brief.evidence.filter((span) => span.focus.some((area) => main.includes(area)))
  const onTheGoal = inOrder([...onGoal].sort((a, b) => rank(a, brief) - rank(b, brief)).slice(0, mostOnTheGoal))
  const rest = without(brief.evidence, onTheGoal)
  // A count on the sheet is of something people did or said; "2/6, 3rd period" is none.
  const counted = new Set(
    brief.noticings.filter(({ kind }) => kind === 'count' || kind === 'contrast' || kind === 'wait').flatMap(({ evidence }) => evidence),
  )
  const counts = rest.filter((span) => span.kind === 'count' && counted.has(span.label)).slice(0, mostCounts)
  const spoken = (kind: Evidence['kind']) => rest.filter((span) => span.kind === kind)
  const ofTeacher = longest(spoken('teacher-words'), mostOfTheTeacher)
  const words = inOrder([...longest(spoken('student-words'), mostWords - ofTeacher.length), ...ofTeacher])
  const timeline = without(brief.evidence, [...onTheGoal, ...counts, ...words]).filter((span) => span.time !== null)
  return {
    teacher: request.teacher ?? context.teacher,
    context: aboutLesson(gathered),
    goal: brief.goal,
    onTheGoal: onTheGoal.map(lineOf),
    counts: counts.map(lineOf),
    words: words.map(lineOf),
    timeline: spread(timeline, Math.max(fewestTimes, mostLines - onTheGoal.length - counts.length - words.length)).map(lineOf),
    opinionsLeftOut: gathered.evidence.filter((span) => span.kind === 'coach-opinion').length,
  }
}

const emptySheet = { onTheGoal: [], counts: [], words: [], timeline: [], opinionsLeftOut: 0 }

const aboutLesson = ({ context }: Pick<Gathered, 'context'>): EvidenceSheet['context'] =>
  (['subject', 'grade', 'date'] as const).flatMap((name) => (context[name] ? [{ name, value: context[name] }] : []))

// The fuller lines say more on their own than a "Yes."
const longest = (spans: Evidence[], most: number): Evidence[] =>
  [...spans].sort((a, b) => b.text.length - a.text.length || a.start - b.start).slice(0, most)

const without = (spans: Evidence[], taken: Evidence[]): Evidence[] => spans.filter((span) => !taken.includes(span))

const rank = (span: Evidence, brief: Brief): number =>
  Math.min(...span.focus.map((area) => brief.focus.indexOf(area)).filter((at) => at >= 0)) + (span.kind === 'action' ? 0.5 : 0)

const inOrder = (spans: Evidence[]): Evidence[] => [...spans].sort((a, b) => a.start - b.start)

const lineOf = ({ label, time, speaker, text }: Evidence) => ({ label, time, speaker, text })

// One line for each clock, and of many clocks an even choice, first and last included.
function spread(spans: Evidence[], most: number): Evidence[] {
  const firsts = spans.filter((span, index) => spans.findIndex((other) => other.time === span.time) === index)
  if (firsts.length <= most) return firsts
  return Array.from({ length: most }, (_, index) => firsts[Math.round((index * (firsts.length - 1)) / (most - 1))]).filter(
    (span) => span !== undefined,
  )
}

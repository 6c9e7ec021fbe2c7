import { lessonFeedback } from '../domain/forms.ts'
import type { Framework } from '../domain/framework.ts'
import type { LessonPlanUnderstanding } from '../domain/lesson-plan.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import type { PublicError } from '../errors.ts'
import { unreviewedPlanMarkdown } from './plan-markdown.ts'
import { noticeOf, wholeOf } from './plan-out.ts'

/** Feedback, or as much of it as was finished before a fault, and how the plan was read for it. */
type FeedbackToPrint = { plan: PlanSoFar; reading: LessonPlanUnderstanding; framework: Framework | null; fault: PublicError | null }

/** What `npm run lesson` prints as JSON, the same to the byte each time. What is judged stands apart from what is counted, with its reasons under `why`. */
export function lessonJson({ plan, reading, framework, fault }: FeedbackToPrint): object {
  const { facts, worthALook } = reading
  const { assessmentMatchesObjective, practiceMatchesObjective, demand, whoTalks, checks } = worthALook
  const { notice, evidence, passages, items, findings, provenance } = wholeOf(plan, lessonFeedback)
  const whole = {
    understood: { parts: reading.parts.map(({ part, lines, text }) => ({ part, lines, text })) },
    facts: {
      statedMinutes: facts.statedMinutes,
      sumMinutes: facts.sumMinutes,
      leastMinutes: facts.leastMinutes,
      objectiveObservable: facts.objectiveObservable,
      groups: facts.groups.filter(({ words }) => words.length > 0).map(({ group }) => group),
    },
    worthALook: {
      assessmentMatchesObjective: assessmentMatchesObjective.value,
      practiceMatchesObjective: practiceMatchesObjective.value,
      demand: demand.value,
      whoTalks: whoTalks.value,
      checks: checks.value,
      checksReach: checks.ofWhom,
      why: Object.fromEntries(Object.entries(worthALook).map(([name, { reason }]) => [name, reason])),
    },
    framework: framework?.id ?? null,
    ...{ notice, evidence, passages, items, findings, provenance },
  }
  return fault ? { interrupted: fault, soFar: whole } : whole
}

/** The feedback for a reader, with how the plan was read behind it. */
export function lessonText({ plan, reading, framework, fault }: FeedbackToPrint): string {
  const { approach, items, passages, findings } = plan
  const notice = [fault && `This feedback is not finished. ${fault.message}`, noticeOf(plan)].filter(Boolean).join(' ') || null
  const text = unreviewedPlanMarkdown({ coachingModel: lessonFeedback, approach, items, passages, notice, findings })
  const titled = fault ? text.replace(/^# .*/, '# Feedback on a lesson plan, not finished') : text
  return [titled, '---', '', '# How the plan was read', '', ...readingLines(reading, framework), ''].join('\n')
}

function readingLines({ parts, facts, worthALook }: LessonPlanUnderstanding, framework: Framework | null): string[] {
  const minutes = facts.sumMinutes === null ? 'no minutes at its parts' : `its parts add up to ${facts.sumMinutes} minutes`
  const period = facts.statedMinutes === null ? 'no length of the period' : `a period of ${facts.statedMinutes} minutes`
  const judged = Object.values(worthALook).map(({ reason }) => `- ${reason}`)
  return [
    ...parts.map(({ part, lines }) => `- ${part}: ${lines.length === 0 ? 'not found' : `lines ${lines.map(inLines).join(', ')}`}`),
    '',
    `Counted: ${period}; ${minutes}.`,
    '',
    'Worth a look, judged by words and perhaps wrong:',
    '',
    ...judged,
    ...(framework ? ['', `Framework: ${framework.title}.`] : []),
  ]
}

const inLines = ([first, last]: readonly [number, number]): string => (first === last ? `${first}` : `${first} to ${last}`)

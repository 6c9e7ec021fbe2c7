import type { PlanWords, PlanWorthALook } from '../../domain/lesson-plan.ts'
import { checkIn } from '../cues.ts'
import { createPhrases, wordsOf } from '../phrases.ts'
import { studentsTalk, teacherTalks } from '../words/worth-a-look.ts'

const teacher = createPhrases(teacherTalks.map((phrase) => [phrase, true] as const))
const students = createPhrases(studentsTalk.map((phrase) => [phrase, true] as const))
const fewest = 3
/** One side has most of it from twice as many steps on. */
const most = 2

/** Who is heard in the steps of a plan: how many have the teacher tell or show, as all that are taught do unless students talk in them, and how many have students talk. */
export function whoTalksIn(taught: readonly PlanWords[], others: readonly PlanWords[]): PlanWorthALook['whoTalks'] {
  const hear = (step: PlanWords, isTaught: boolean) => {
    const byStudents = students(wordsOf(step.text)).length > 0
    return { step, byTeacher: teacher(wordsOf(step.text)).length > 0 || (isTaught && !byStudents), byStudents }
  }
  const heard = [...taught.map((step) => hear(step, true)), ...others.map((step) => hear(step, false))]
  const byTeacher = heard.filter((one) => one.byTeacher).length
  const byStudents = heard.filter((one) => one.byStudents).length
  const words = heard.filter((one) => one.byTeacher || one.byStudents).map(({ step }) => step)
  const counted = `In ${count(byTeacher)} the teacher tells or shows; in ${count(byStudents)} students talk with each other or to the class.`
  if (byTeacher + byStudents < fewest) return { value: null, reason: 'Too few steps say who talks.', words }
  if (byTeacher >= byStudents * most) return { value: 'teacher', reason: counted, words }
  return { value: byStudents >= byTeacher * most ? 'students' : 'both', reason: counted, words }
}

/** How often a plan checks who has understood, and whether by all students at once or by some. */
export function checksOf(checks: readonly PlanWords[]): PlanWorthALook['checks'] {
  if (checks.length === 0) return { value: 0, ofWhom: null, reason: 'No check for understanding was found in the plan.', words: [] }
  // A check told in several sentences of a line is one.
  const number = Math.max(new Set(checks.map(({ line }) => line)).size, checks.filter(({ text }) => checkIn(text)).length)
  const kinds = new Set(checks.map(({ text }) => checkIn(text)?.ofWhom ?? null))
  const ofWhom = kinds.has('everyone') ? (kinds.has('some') ? 'both' : 'everyone') : kinds.has('some') ? 'some' : null
  const told = { everyone: 'every student answers', some: 'some students answer', both: 'in some every student answers, in others some do' }
  const whom = ofWhom === null ? 'the plan does not say of whom' : told[ofWhom]
  return { value: number, ofWhom, reason: `The plan checks in ${count(number)}; ${whom}.`, words: [...checks] }
}

const count = (number: number): string => `${number} ${number === 1 ? 'place' : 'places'}`

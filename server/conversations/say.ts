import { dutyToReport } from '../domain/at-risk-words.ts'
import type { Brought } from '../domain/brought.ts'

/** What the assistant says in a thread. A draft tells of itself; these are the words around it. */

const names: Record<Exclude<Brought['kind'], 'nothing-yet' | 'lesson-plan'>, string> = {
  notes: 'notes from a lesson',
  goal: 'a goal',
  situation: 'something hard to talk about',
  reflection: 'a teacher’s own look back',
}

/** What a request names of the knowledge, as it is called there. */
export type Named = { coachingModel: string; drawOn: string | null }

/** Before a draft: what was recognised, so that a wrong guess shows at once. */
export function readAs({ kind, teacher }: Pick<Brought, 'kind' | 'teacher'>, named: Named): string {
  const plan = `Here is a plan by the stages of ${named.coachingModel}${named.drawOn === null ? '' : ` that draws on ${named.drawOn}`}.`
  if (kind === 'nothing-yet') return plan
  if (kind === 'lesson-plan') return `I read this as a lesson plan${teacher ? `, by ${teacher}` : ''}. ${feedbackHere}`
  const mend = kind === 'notes' ? '' : ' If these are your notes of a lesson, say “these are notes”.'
  return `I read this as ${names[kind]}${teacher ? `, with ${teacher}` : ''}. ${plan}${mend}`
}

const feedbackHere =
  'Here is feedback on it: strengths, what it leaves open, and at most three suggestions. If these are your notes of a lesson, say “these are notes”; for a conversation plan, say “plan it anyway”.'

/** Enough to know the talk by, and nothing yet to draft from. */
export function notesWanted({ teacher }: Pick<Brought, 'teacher'>): string {
  const withWhom = teacher ? ` with ${teacher}` : ''
  return `What did you see or hear? Paste your notes here, or drop a file. If you have none, I can plan a talk${withWhom} that finds a goal: say “plan without notes”.`
}

export const besideTheOther = (coachingModel: string): string => `Here is a plan by ${coachingModel}, beside the other.`

export const plannedAgain = 'Here is the plan again, from the evidence as it is now. What you approved is in it.'

export const stopped = 'Stopped. What had arrived is kept.'
export const nothingToStop = 'This plan is finished; there is nothing to stop.'
export const goingOn = 'Going on with the rest.'
export const beingWritten = 'This plan is being written at this moment.'
export const nothingToGoOnWith = 'This plan is finished; there is no rest to go on with.'

/** To whoever asks what to do: nothing here has an opinion, and a question is not a decision. */
export const yoursToDecide =
  'That is for you to decide. Under “Why this one” on its card is what a question stands on. Once you know, say it without asking, such as “approve I1”, and it is done.'

export const nothingToChange = 'There is no plan in this conversation yet. Paste your notes here, and I will make one.'

const exampleCommands =
  '“another I2”, “one about wait time”, “less leading”, “compare with the Impact Cycle”, “approve I1”, “reject I3”, “take it into the room”, “five-minute version”, “evidence sheet”, “after the talk”, “export”.'

export const notUnderstood = `Without a language model I follow only what the buttons do. You can say: ${exampleCommands}`

/** A language model is there, and its coach has yet to see what it would be sent. */
export const seeFirst = (llm: string): string =>
  `Before ${llm} answers you here, look at what it is sent: “See what is sent” shows it, word for word. Then say this again. Until then I follow what the buttons do, such as ${exampleCommands}`

export const tooMuchAtOnce = 'I am still answering what was said before. Wait for that, then say this again.'

export const tooMuchToSay =
  'That is more than I can answer in a line. Say in a few sentences what you want; notes of another lesson begin a conversation of their own.'

export const someoneAtRisk = `What you wrote may be a sign that someone is at risk. It stays here: it was sent nowhere, and nothing is made of it. ${dutyToReport}`

/** In place of the rest of an answer. */
export const answerAtRisk = `What came next may touch on someone being at risk, and is left out: that is not for a language model to say. ${dutyToReport}`

export const helpOffered = `You can say: ${exampleCommands}`

export const whichOne = 'Which one? Say it by its number, such as “another I2”, or press “Another one” on its card.'

export const nothingPushes =
  'No check finds an open question here that pushes. For one that you would ask differently, press “Another one” or “Edit” on its card.'

/** What “less leading” did, and where it could do nothing; labels as on the cards. */
export function saidWithLessPush(changed: string[], asBefore: string[]): string {
  const done = `${changed.join(', ')} ${changed.length === 1 ? 'says' : 'say'} it with less push now. Look at the words before you approve them.`
  const left = `For ${asBefore.join(', ')} there are no other words: edit ${asBefore.length === 1 ? 'it' : 'them'} on the card.`
  return [changed.length > 0 && done, asBefore.length > 0 && left].filter(Boolean).join(' ')
}

export const shown = {
  'five-minutes': 'This is the version for five minutes.',
  'whole-plan': 'This is the whole plan.',
  'evidence-sheet': 'Here is the evidence sheet, one page to look at together.',
  'after-the-talk': 'Two minutes: what stays of the talk.',
  export: 'Take it out as Word or Markdown, or print it.',
} as const

/** "one question", "3 questions". */
export const count = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`)

import { kindOfForm } from '../../../server/domain/forms.ts'
import { inWords, longestNotes } from '../../../server/domain/limits.ts'

/** What a coach has typed and not yet sent. */
export type Entry = {
  /** Notes, a sentence, or both, as brought. */
  text: string
  teacher: string
  goal: string
  /** Or `lesson-feedback`, for feedback on a lesson plan. */
  coachingModel: string
  /** For feedback on a lesson plan, the id of the framework that orders it; empty: the usual order. */
  framework: string
  approach: '' | 'facilitative' | 'dialogical' | 'directive'
  /** In the coach's words; empty for looking back on a lesson. */
  purpose: string
  /** The id of a page of coaching knowledge to draw on; empty: whatever fits. */
  drawOn: string
  /** Empty: as the server chooses, which is the language model where one may write. */
  drafter: '' | 'built-in'
}

export const emptyEntry: Entry = {
  text: '',
  teacher: '',
  goal: '',
  coachingModel: 'grow',
  framework: '',
  approach: '',
  purpose: '',
  drawOn: '',
  drafter: '',
}

/** An entry as this browser kept it; what is no text in it is empty. */
export function asEntry(kept: unknown): Entry {
  const fields = kept !== null && typeof kept === 'object' ? (kept as Record<string, unknown>) : {}
  const known = Object.entries(emptyEntry).map(([field, empty]) => [field, typeof fields[field] === 'string' ? fields[field] : empty])
  return Object.fromEntries(known) as Entry
}

/** Why this can't be used yet, in words; null when it can. */
export function whatIsMissing({ text }: Entry): string | null {
  if (text.trim() === '')
    return 'There is nothing to read yet. Paste your notes or a lesson plan, say in a sentence what it is about, or open the sample.'
  if (text.length > longestNotes) {
    const over = inWords(text.length - longestNotes)
    return `This is ${over} characters too long. Keep the part that is about one lesson.`
  }
  return null
}

/** Whether feedback on a lesson plan is asked for, whatever the words look like. */
export const isForFeedback = ({ coachingModel }: Entry): boolean => kindOfForm(coachingModel) === 'lesson-feedback'

const aboutAnything = ({ coachingModel, teacher, goal, drawOn, drafter }: Entry) => ({
  coachingModel,
  ...(drawOn && { drawOn }),
  ...(drafter && { drafter }),
  ...(teacher.trim() && { teacher: teacher.trim() }),
  ...(goal.trim() && { goal: goal.trim() }),
})

/** What is asked of the server: only what was filled in, and the words exactly as they are. */
export const requestFor = (entry: Entry) => ({
  ...aboutAnything(entry),
  text: entry.text,
  ...(entry.approach && { approach: entry.approach }),
  ...(entry.purpose && { purpose: entry.purpose }),
})

/** The same, for feedback on a lesson plan. */
export const feedbackRequestFor = (entry: Entry) => ({
  ...aboutAnything(entry),
  notes: entry.text,
  ...(entry.framework && { framework: entry.framework }),
})

type Known = { name: string }

/** The teacher this is about, if one is known: as chosen, or as named in the first line. */
export function teacherIn<Teacher extends Known>({ teacher, text }: Entry, teachers: Teacher[]): Teacher | undefined {
  const chosen = teacher.trim().toLowerCase()
  if (chosen) return teachers.find(({ name }) => name.toLowerCase() === chosen)
  const words = ` ${firstLine(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return teachers.find(({ name }) =>
    words.includes(
      ` ${name
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    ),
  )
}

const firstLine = (text: string): string => text.trimStart().slice(0, 300).split('\n', 1)[0] ?? ''

import { inWords, longestNotes } from '../../../server/domain/limits.ts'

/** What a coach has typed and not yet sent. */
export type Entry = {
  notes: string
  teacher: string
  goal: string
  coachingModel: string
  approach: '' | 'facilitative' | 'dialogical' | 'directive'
}

export const emptyEntry: Entry = { notes: '', teacher: '', goal: '', coachingModel: 'grow', approach: '' }

/** Why these notes can't be used yet, in words; null when they can. */
export function whatIsMissing({ notes }: Entry): string | null {
  if (notes.trim() === '') return 'There is nothing to read yet. Paste your notes, attach a file, or open the sample.'
  if (notes.length > longestNotes) {
    const over = inWords(notes.length - longestNotes)
    return `These notes are ${over} characters too long. Keep the part that is about one lesson.`
  }
  return null
}

/** What is asked of the server: only what was filled in. */
export const requestFor = ({ notes, teacher, goal, coachingModel, approach }: Entry) => ({
  notes,
  coachingModel,
  ...(approach && { approach }),
  ...(teacher.trim() && { teacher: teacher.trim() }),
  ...(goal.trim() && { goal: goal.trim() }),
})

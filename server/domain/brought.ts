import { z } from 'zod'

/** What a person brings to the front door, as far as its words tell. */
export const BroughtKind = z.enum(['notes', 'lesson-plan', 'goal', 'situation', 'reflection', 'nothing-yet'])
export type BroughtKind = z.infer<typeof BroughtKind>

/** What was recognised in what a coach typed, pasted or dropped. */
export type Brought = {
  kind: BroughtKind
  /** The coach's own words to the assistant, before the notes: "Ms Ortiz, fractions, my notes are below, we talk tomorrow". Empty when there are none. */
  message: string
  /** What a draft is made from: verbatim, the rest of what was brought. Empty when there is nothing to draft from. */
  text: string
  /** As written: "Ms Ortiz". */
  teacher: string | null
  /** The teacher's goal in the words given, or null: never invented. */
  goal: string | null
  /** "fractions", "fifth-grade fractions": for the conversation's title. */
  topic: string | null
  /** When the talk is, as written: "tomorrow", "Thursday 8:10". */
  when: string | null
}

import { z } from 'zod'
import { EvidenceLabel } from './evidence.ts'

const line = z.object({ label: EvidenceLabel, time: z.string().nullable(), speaker: z.string().nullable(), text: z.string() })

/** One page to look at together with the teacher: what was said, counted and done, on the teacher's goal, with no opinion in it. */
export const EvidenceSheet = z.object({
  teacher: z.string().nullable(),
  context: z.array(z.object({ name: z.string(), value: z.string() })),
  goal: z.string().nullable(),
  /** Evidence on the teacher's goal or the lesson's strongest focus, words and counts, in the order of the notes. */
  onTheGoal: z.array(line),
  counts: z.array(line),
  words: z.array(line),
  /** What else has a clock, in order: a spread over the lesson, not repeating the lines above. */
  timeline: z.array(line),
  /** How many opinions of the coach were left out. */
  opinionsLeftOut: z.number().int().nonnegative(),
})
export type EvidenceSheet = z.infer<typeof EvidenceSheet>

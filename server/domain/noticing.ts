import { z } from 'zod'
import type { FocusArea } from './focus.ts'

/** What a coach would notice in evidence: the kinds that questions in the bank can be anchored to. */
export const NoticingKind = z.enum([
  'student-line',
  'teacher-question',
  'teacher-line',
  'count',
  'wait',
  'stretch',
  'repeat',
  'contrast',
  'response',
  'action',
  'gap',
  'strength',
  'inference',
  'reflection',
])
export type NoticingKind = z.infer<typeof NoticingKind>

/** One small fact found by code, with the evidence it stands on, and the phrases that can carry it in a sentence. */
export type Noticing = {
  kind: NoticingKind
  /** Evidence labels, in the order of the notes. Empty only for an inference. */
  evidence: string[]
  focus: FocusArea[]
  /** How much it could only be about this lesson, 0 to 1. */
  particular: number
  /** How near its evidence is to the teacher's goal in meaning, 0 to 1; 0 where no goal is on record. */
  nearGoal: number
  /** One or two complete sentences that lay it on the table without a verdict, for reading aloud. */
  data: string | null
  /** An adverbial of time that fits after "What were you hoping for …", or null where none is safe. */
  moment: string | null
  /** Who spoke, as a noun phrase ("Luis", "that student"), for lines of students only. */
  speaker: string | null
  /** What a practice at work gives students, as a noun phrase, for a strength only. */
  gives: string | null
}

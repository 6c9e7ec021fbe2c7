import { z } from 'zod'
import { FocusArea } from './focus.ts'

/** What a span is. `planned` is of a lesson plan; all others are of what was seen, heard or thought. */
export const EvidenceKind = z.enum(['teacher-words', 'student-words', 'action', 'count', 'coach-opinion', 'planned'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** E1, E2, …: given once per material and never renumbered. */
export const EvidenceLabel = z.string().regex(/^E[1-9]\d*$/)

/** A verbatim span of a material. Offsets are UTF-16 code units: `material.slice(start, end) === text`. */
export const Evidence = z.object({
  label: EvidenceLabel,
  text: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  kind: EvidenceKind,
  /** The most telling first; empty when the span says nothing about any area. */
  focus: z.array(FocusArea),
  /** The clock as the coach wrote it ("10:05", "+12"), never converted. */
  time: z.string().nullable(),
  /** "teacher", a student's name or label as written, or null. */
  speaker: z.string().nullable(),
})
export type Evidence = z.infer<typeof Evidence>

import { z } from 'zod'
import { Approach } from './coaching-model.ts'
import { Composing, Notice, Provenance } from './draft.ts'
import { DraftItem } from './draft-item.ts'
import { Evidence } from './evidence.ts'
import { EvidenceSheet } from './evidence-sheet.ts'
import { Finding } from './finding.ts'
import { CitedPassage } from './passage.ts'

/** What a stream has told of a plan so far. */
export const PlanSoFar = z.object({
  composing: Composing,
  /** Why it ended before it was complete, and what to do next. */
  interruption: z.object({ message: z.string(), next: z.string() }).nullable(),
  /** The coach's choice, or the one suggested; null until the notes have been read. */
  approach: Approach.nullable(),
  notices: z.array(Notice),
  evidence: z.array(Evidence),
  sheet: EvidenceSheet.nullable(),
  passages: z.array(CitedPassage),
  items: z.array(DraftItem),
  findings: z.array(Finding),
  provenance: Provenance.nullable(),
})
export type PlanSoFar = z.infer<typeof PlanSoFar>

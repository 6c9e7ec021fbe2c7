import { z } from 'zod'
import { Approach } from './coaching-model.ts'
import { Notice, Provenance } from './draft.ts'
import { DraftItem } from './draft-item.ts'
import { Evidence } from './evidence.ts'
import { EvidenceSheet } from './evidence-sheet.ts'
import { Finding } from './finding.ts'
import { CitedPassage } from './passage.ts'

/** What a stream of a draft says, in order; it ends with exactly one of `draft-end`, `interrupted` and `error`. */
export const DraftEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('evidence'),
    approach: Approach,
    evidence: z.array(Evidence),
    notices: z.array(Notice),
    sheet: EvidenceSheet,
  }),
  z.object({ type: z.literal('passages'), passages: z.array(CitedPassage), provenance: Provenance }),
  z.object({ type: z.literal('item'), item: DraftItem }),
  /** Composing goes on after an interruption; the rows before it, its ending among them, stay. */
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('draft-end'), findings: z.array(Finding), provenance: Provenance }),
  z.object({ type: z.literal('interrupted'), message: z.string(), next: z.string() }),
  z.object({ type: z.literal('error'), code: z.string(), message: z.string(), next: z.string() }),
])
export type DraftEvent = z.infer<typeof DraftEvent>

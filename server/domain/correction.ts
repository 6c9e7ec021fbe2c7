import { z } from 'zod'
import { Evidence, EvidenceKind, EvidenceLabel } from './evidence.ts'
import { FocusArea } from './focus.ts'

/** What a coach says of a piece of evidence that the notes were read into. Labels stay: what was dropped can be restored. */
export const Correction = z.discriminatedUnion('type', [
  /** Offsets into the material's text, as of evidence. What the new span overlaps is dropped in its favour. */
  z.object({ type: z.literal('add'), start: z.number().int().nonnegative(), end: z.number().int().positive() }),
  z.object({ type: z.literal('drop'), label: EvidenceLabel }),
  z.object({ type: z.literal('restore'), label: EvidenceLabel }),
  z.object({ type: z.literal('kind'), label: EvidenceLabel, kind: EvidenceKind }),
  z.object({ type: z.literal('focus'), label: EvidenceLabel, focus: z.array(FocusArea).max(4) }),
])
export type Correction = z.infer<typeof Correction>

/** Evidence as it is kept with its material, corrections included. */
export const StoredEvidence = Evidence.extend({
  id: z.string().min(1),
  /** Found by reading the notes, or marked by the coach. */
  origin: z.enum(['found', 'coach']),
  /** Set aside by the coach: no draft made from now on stands on it. */
  dropped: z.boolean(),
})
export type StoredEvidence = z.infer<typeof StoredEvidence>

import { together } from '../server/language/span.ts'
import { gatherEvidence } from '../server/pipeline/evidence/gather-evidence.ts'
import { findRiskSigns } from '../server/safety/risk-signs.ts'

/** Notes as a language model may be sent them whole: without the passages about someone at risk, and without what can't be seen. */
export function sendableNotes(notes: string): string {
  const { atRisk, hidden } = gatherEvidence(notes, findRiskSigns)
  return together([...atRisk, ...hidden]).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), notes)
}

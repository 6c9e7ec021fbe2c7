import type { StoredEvidence } from '../../domain/correction.ts'
import type { PlanCorrection } from '../../domain/lesson-plan.ts'
import { readLessonPlan } from '../../lesson-plans/read-lesson-plan.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { readNotes } from '../evidence/read-notes.ts'
import { plannedLines } from './planned-lines.ts'

/** As a material keeps it. */
type Read = { evidence: StoredEvidence[]; planCorrections: PlanCorrection[] }

/** More corrections than any coach makes of one plan: from there on the first goes. */
const mostCorrections = 200

/** A lesson plan read otherwise: lines that belong to a part from now on become evidence besides what is there, whose labels stay. */
export function correctPlan({ evidence, planCorrections }: Read, correction: PlanCorrection, text: string, newId: () => string): Read {
  const corrections = [...planCorrections, correction].slice(-mostCorrections)
  const { atRisk, hidden } = readNotes(text, findRiskSigns, null)
  const isThere = (start: number, end: number) => evidence.some((span) => span.start <= start && end <= span.end)
  const lines = plannedLines(readLessonPlan(text, corrections), [...atRisk, ...hidden]).filter(({ start, end }) => !isThere(start, end))
  const last = Math.max(0, ...evidence.map(({ label }) => Number(label.slice(1))))
  const added = lines.map(
    (line, at): StoredEvidence => ({ ...line, label: `E${last + at + 1}`, id: newId(), origin: 'found', dropped: false }),
  )
  return { evidence: [...evidence, ...added], planCorrections: corrections }
}

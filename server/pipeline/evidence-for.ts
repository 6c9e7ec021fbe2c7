import type { Evidence } from '../domain/evidence.ts'
import type { Material } from '../domain/material.ts'
import { readLessonPlan } from '../lesson-plans/read-lesson-plan.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { readNotes } from './evidence/read-notes.ts'
import { plannedLines } from './lesson-plan/planned-lines.ts'

/** What is kept with a material when it is brought: what notes show, what a lesson plan says of its parts, and of anything else nothing. */
export function evidenceFor(kind: Material['kind'], text: string, teacher: string | null): Evidence[] {
  if (kind === 'notes') return gatherEvidence(text, findRiskSigns, teacher).evidence
  if (kind !== 'lesson-plan') return []
  const { atRisk, hidden } = readNotes(text, findRiskSigns, teacher)
  return plannedLines(readLessonPlan(text), [...atRisk, ...hidden])
}

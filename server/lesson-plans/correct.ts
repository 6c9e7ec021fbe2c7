import type { LessonPlanUnderstanding, PlanCorrection, PlanPartName } from '../domain/lesson-plan.ts'
import { readLessonPlan } from './read-lesson-plan.ts'
import type { Unit } from './units.ts'

/** The plan as its coach reads it: what follows from the parts (facts, what is worth a look) follows again. */
export const correctLessonPlan = (understanding: LessonPlanUnderstanding, correction: PlanCorrection): LessonPlanUnderstanding =>
  readLessonPlan(understanding.text, [...understanding.corrections, correction])

/** Gives the sentences the parts that corrections give their lines, one after another. Lines outside the text change nothing. */
export function applyCorrections(units: readonly Unit[], corrections: readonly PlanCorrection[]): void {
  for (const correction of corrections) for (const unit of units) apply(unit, correction)
}

function apply(unit: Unit, correction: PlanCorrection): void {
  if (correction.type === 'absent') unit.parts.delete(correction.part)
  else if (unit.line < correction.lines[0] || unit.line > correction.lines[1]) return
  else if (correction.type === 'not-lines') unit.parts.delete(correction.part)
  else {
    if (!correction.also) keepOnly(unit, ['timing'])
    unit.parts.add(correction.part)
  }
}

/** Minutes stay minutes, whichever part their line is moved to. */
function keepOnly(unit: Unit, kept: readonly PlanPartName[]): void {
  for (const part of unit.parts) if (!kept.includes(part)) unit.parts.delete(part)
}

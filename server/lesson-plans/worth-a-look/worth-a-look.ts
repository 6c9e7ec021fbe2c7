import type { PlanPartName, PlanWords, PlanWorthALook } from '../../domain/lesson-plan.ts'
import type { Unit } from '../units.ts'
import { matchOf } from './alignment.ts'
import { demandOf } from './demand.ts'
import { checksOf, whoTalksIn } from './talk.ts'

/** What is judged about a plan from the sentences of its parts. Guesses from words, each with its reason. */
export function worthALookIn(units: readonly Unit[]): PlanWorthALook {
  const of = (...names: PlanPartName[]): PlanWords[] =>
    units
      .filter(({ parts, isHeading }) => !isHeading && names.some((name) => parts.has(name)))
      .map(({ line, quote }) => ({ line, text: quote }))
  return {
    assessmentMatchesObjective: matchOf('assessment', of('objective'), of('assessment'), taughtIn(units)),
    practiceMatchesObjective: matchOf('practice', of('objective'), of('guided practice', 'independent practice')),
    demand: demandOf(of('guided practice', 'independent practice', 'assessment')),
    whoTalks: whoTalksIn(of('instruction'), of('opening', 'guided practice', 'independent practice', 'closure')),
    checks: checksOf(of('check for understanding')),
  }
}

/** What the lesson does, told apart from what is said of how it is assessed. */
const taughtIn = (units: readonly Unit[]): PlanWords[] =>
  units
    .filter(({ parts }) => lessonParts.some((part) => parts.has(part)) && !parts.has('assessment'))
    .map(({ line, quote }) => ({ line, text: quote }))
const lessonParts: readonly PlanPartName[] = ['opening', 'instruction', 'guided practice', 'independent practice']

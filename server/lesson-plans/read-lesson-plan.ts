import type { LessonPlanUnderstanding, PlanCorrection, PlanFacts } from '../domain/lesson-plan.ts'
import { firstWhere } from '../language/span.ts'
import { readAbsences } from './absences.ts'
import { linesOfSteps, placeByTime } from './by-time.ts'
import { applyCorrections } from './correct.ts'
import { detailsOf } from './details.ts'
import { groupsNamed } from './groups.ts'
import { planLines } from './lines.ts'
import { markSentences } from './marks.ts'
import { doingsOf } from './objective.ts'
import { partsOf } from './parts.ts'
import { type Period, periodOf } from './period.ts'
import { placePieces } from './sections.ts'
import { segmentsOf, sumOf, type Timed } from './segments.ts'
import { placeSteps } from './steps.ts'
import { type Unit, unitsOf } from './units.ts'
import { worthALookIn } from './worth-a-look/worth-a-look.ts'

/** In characters. No plan is longer: what stands behind is kept, and not read. */
const mostRead = 100_000

/** Reads a lesson plan as extracted text: its parts with their lines and words, facts that are counted, and what is worth a look. Never throws; any text is a plan, if an empty one. */
export function readLessonPlan(text: string, corrections: readonly PlanCorrection[] = []): LessonPlanUnderstanding {
  const lines = planLines(text)
  const placed = placePieces(planLines(text.slice(0, mostRead)))
  const units = unitsOf(placed)
  const period = periodOf(placed)
  const timed = segmentsOf(placed, period)
  const steps = linesOfSteps(
    units,
    timed.map(({ line }) => line),
  )
  placeSteps(units, steps)
  placeByTime(units, steps)
  markSentences(units)
  const absences = readAbsences(units)
  const at = sentenceAt(units)
  // The lines that say minutes are the plan's timing.
  for (const place of [...timed, ...(period ? [{ line: period.piece.line, start: period.piece.start + period.start }] : [])])
    at(place)?.parts.add('timing')
  applyCorrections(units, corrections)
  const parts = partsOf(lines, units, absences, corrections)
  const segments = timed.map(({ minutes, least, line, text: words, part, start }) => ({
    minutes,
    least,
    line,
    text: words,
    part: phaseOf(at({ line, start })) ?? part,
  }))
  return {
    text,
    corrections: [...corrections],
    parts,
    details: detailsOf(units, lines.find((line) => line.text.trim() !== '')?.text ?? ''),
    segments,
    facts: factsOf(units, period, timed),
    worthALook: worthALookIn(units),
  }
}

const order = ['opening', 'instruction', 'guided practice', 'independent practice', 'closure'] as const
const phaseOf = (unit: Unit | null) => order.find((part) => unit?.parts.has(part)) ?? null

function factsOf(units: readonly Unit[], period: Period | null, timed: readonly Timed[]): PlanFacts {
  const sum = sumOf(timed)
  const doings = doingsOf(units)
  return {
    statedMinutes: period?.minutes ?? null,
    statedIn: period?.words ?? null,
    sumMinutes: sum?.most ?? null,
    leastMinutes: sum?.least ?? null,
    objectiveObservable: doings.length === 0 ? null : doings.some(({ isObservable }) => isObservable),
    doings,
    groups: groupsNamed(units),
  }
}

/** The sentence that a place in a line stands in: the last that begins before it, or the first of its line. */
function sentenceAt(units: readonly Unit[]): (place: { line: number; start: number }) => Unit | null {
  const byLine = new Map<number, Unit[]>()
  for (const unit of units) {
    const others = byLine.get(unit.line)
    if (others) others.push(unit)
    else byLine.set(unit.line, [unit])
  }
  return ({ line, start }) => {
    const inLine = byLine.get(line) ?? []
    return inLine[Math.max(0, firstWhere(inLine, (unit) => unit.start > start) - 1)] ?? null
  }
}

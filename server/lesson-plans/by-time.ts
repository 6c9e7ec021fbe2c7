import type { PlanPartName } from '../domain/lesson-plan.ts'
import { phaseSpokenOf } from './cues.ts'
import { phases, type Section } from './nesting.ts'
import type { Unit } from './units.ts'

/** Fewer steps with minutes are no order of a lesson. */
const fewestTimed = 3
/** What a step between an opening and a closure may be, in the order in which lessons go. */
const middle: readonly PlanPartName[] = ['instruction', 'guided practice', 'independent practice']

/** The lines of steps that have their minutes, in order; none where they are too few to be an order. */
export function linesOfSteps(units: readonly Unit[], timed: readonly number[]): ReadonlySet<number> {
  const last = new Map(units.map(({ section, line }) => [section, line]))
  const sections = new Map<number, Section | null>()
  for (const { line, section } of units) if (!sections.has(line)) sections.set(line, section)
  // "Main: 30'" is the time of what stands under it.
  const holds = (line: number): boolean => {
    const section = sections.get(line) ?? null
    return section?.line === line && section.kinds.includes('procedure') && (last.get(section) ?? line) > line
  }
  const lines = [...new Set(timed)].filter((line) => !holds(line)).sort((one, other) => one - other)
  return new Set(lines.length < fewestTimed ? [] : lines)
}

/**
 * Puts steps that have their minutes and no phase to one, by their words and by what stands before and behind: time given to a step is time of the
 * lesson, whatever the step is called. Changes the units' parts.
 */
export function placeByTime(units: readonly Unit[], lines: ReadonlySet<number>): void {
  const steps = stepsAt(units, lines)
  if (steps.length < fewestTimed) return
  const known = new Set(units.flatMap(({ parts }) => phases.filter((phase) => parts.has(phase))))
  let before: PlanPartName | null = null
  for (const [at, step] of steps.entries()) {
    const opens = at === 0 && !known.has('opening')
    const closes = at === steps.length - 1 && !known.has('closure')
    const placed: PlanPartName = phaseOf(step) ?? (opens ? 'opening' : closes ? 'closure' : (heardIn(step) ?? nextAfter(before, known)))
    if (!phaseOf(step)) for (const unit of step) unit.parts.add(placed)
    known.add(placed)
    before = placed
  }
}

/** The sentences of each step: of its line, and below a heading alone that nothing is known of, of what it heads. A step that is another part, such as a check, is none. */
function stepsAt(units: readonly Unit[], lines: ReadonlySet<number>): Unit[][] {
  const byLine = new Map<number, Unit[]>()
  const bySection = new Map<Section, Unit[]>()
  for (const unit of units) {
    gather(byLine, unit.line, unit)
    if (unit.section?.isUnknown && lines.has(unit.section.line)) gather(bySection, unit.section, unit)
  }
  return [...lines].flatMap((line) => {
    const own = byLine.get(line) ?? []
    const heading = own.length === 1 && own[0]?.isHeading ? own[0].section : null
    const step = (heading?.line === line && bySection.get(heading)) || own
    const isOther = phaseOf(step) === null && step.some(({ parts }) => parts.size > 0)
    return step.length === 0 || isOther ? [] : [step]
  })
}

const phaseOf = (step: readonly Unit[]): PlanPartName | null => phases.find((phase) => step.some(({ parts }) => parts.has(phase))) ?? null

const heardIn = (step: readonly Unit[]): PlanPartName | null =>
  step
    .map(({ text }) => phaseSpokenOf(text, { isFirst: false, isLast: false }))
    .find((phase) => phase !== null && middle.includes(phase)) ?? null

/** The first phase behind the one before that nothing else is said to be, or the one before once more. */
function nextAfter(before: PlanPartName | null, known: ReadonlySet<PlanPartName>): PlanPartName {
  const from = before === null ? 0 : middle.indexOf(before) + 1
  return middle.slice(from).find((phase) => !known.has(phase)) ?? (before && middle.includes(before) ? before : 'independent practice')
}

function gather<Key>(groups: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const group = groups.get(key)
  if (group) group.push(unit)
  else groups.set(key, [unit])
}

import type { PlanPartName } from '../domain/lesson-plan.ts'
import { phaseSpokenOf } from './cues.ts'
import { phases, type Section } from './nesting.ts'
import { opensWithTime } from './sections.ts'
import type { Unit } from './units.ts'

const isPhase = (part: PlanPartName): boolean => phases.includes(part)
const fewestLabelled = 2

/** Puts steps that no heading names to a phase, by their own words and by where they stand; those whose lines are `timed` by their words alone. Changes the units' parts. */
export function placeSteps(units: readonly Unit[], timed: ReadonlySet<number>): void {
  const labelled = new Set(units.flatMap(({ section }) => section?.parts.filter(isPhase) ?? []))
  const firstPhase = units.findIndex(({ section }) => section?.parts.some(isPhase))
  const isLoose = labelled.size < fewestLabelled
  const hasContainer = units.some(({ section }) => isContainer(section))
  const streams = new Map<Section | null, Unit[]>()
  units.forEach((unit, at) => {
    const { section } = unit
    if (unit.isHeading || unit.parts.size > 0) return
    const isMeant =
      isContainer(section) ||
      (section?.isUnknown
        ? isLoose || (firstPhase >= 0 && at > firstPhase)
        : section === null && !hasContainer && (isLoose || opensWithTime.test(unit.text)))
    if (!isMeant) return
    const stream = streams.get(section)
    if (stream) stream.push(unit)
    else streams.set(section, [unit])
  })
  for (const [section, stream] of streams) {
    if (section?.kinds.includes('activity') && labelled.has('opening')) placeWhole(stream)
    else placeEach(section, stream, labelled, timed)
  }
  takeHeadings(units)
}

const isContainer = (section: Section | null): boolean =>
  section !== null &&
  section.parts.length === 0 &&
  section.kinds.some((kind) => kind === 'procedure' || kind === 'activity' || kind === 'practice')

/** "Lesson activities" beside a starter and a plenary is one part: whichever practice its words speak of more. */
function placeWhole(stream: readonly Unit[]): void {
  const spoken = stream.map(({ text }) => phaseSpokenOf(text, { isFirst: false, isLast: false }))
  const alone = spoken.filter((phase) => phase === 'independent practice').length
  const guided = spoken.filter((phase) => phase === 'guided practice').length
  for (const unit of stream) unit.parts.add(alone > guided ? 'independent practice' : 'guided practice')
}

function placeEach(
  section: Section | null,
  stream: readonly Unit[],
  labelled: ReadonlySet<PlanPartName>,
  timed: ReadonlySet<number>,
): void {
  const isPractice = section?.kinds.some((kind) => kind === 'practice' || kind === 'activity') ?? false
  let last: { phase: PlanPartName | null; unit: Unit } | null = null
  stream.forEach((unit, at) => {
    const share = at / stream.length
    const isFirst = (at < 2 || share < 0.2) && !labelled.has('opening')
    const isLast = at > 0 && (at === stream.length - 1 || share > 0.8) && !labelled.has('closure')
    const isSame = last !== null && last.unit.line === unit.line
    const isBelow = last !== null && last.unit.line < unit.line && unit.indent > last.unit.indent
    const goesOn = last !== null && (isSame || isBelow)
    const [first, then] = clausesOf(unit.text)
    const hear = (words: string) => phaseSpokenOf(words, { isFirst, isLast })
    const heard = hear(first) ?? hear(unit.text)
    const phase: PlanPartName | null =
      heard ?? (goesOn ? (last?.phase ?? null) : timed.has(unit.line) ? null : unheard(section, isPractice, last?.phase ?? null))
    if (phase) unit.parts.add(phase)
    const later = heard && then ? phaseSpokenOf(then, { isFirst: false, isLast: false }) : null
    if (later) unit.parts.add(later)
    last = isBelow && last !== null && !heard ? last : { phase, unit }
  })
}

/** What follows in a sentence may be of another phase: "Demonstrate pinching, then they each make one." */
function clausesOf(text: string): [first: string, then: string | null] {
  const then = /[,;]\s(?:and\s)?then\s/i.exec(text)
  return then ? [text.slice(0, then.index), text.slice(then.index + then[0].length)] : [text, null]
}

/** What a step of its own is of which nothing is heard. Without any heading nothing is guessed. */
function unheard(section: Section | null, isPractice: boolean, before: PlanPartName | null): PlanPartName | null {
  if (!isContainer(section)) return null
  if (isPractice) return before ?? 'guided practice'
  return before === null || before === 'opening' ? 'instruction' : before
}

/** Whether what stands under a heading is all of one phase. */
function onlyPhase(units: readonly Unit[], heading: number): boolean {
  const met = new Set<PlanPartName>()
  for (let at = heading + 1; at < units.length && units[at]?.section === units[heading]?.section && met.size < 2; at += 1)
    for (const part of units[at]?.parts ?? []) if (isPhase(part)) met.add(part)
  return met.size === 1
}

/** A heading within a container goes with the step below it: "Step 1: Fractions on a line". */
function takeHeadings(units: readonly Unit[]): void {
  units.forEach((unit, at) => {
    const next = units[at + 1]
    if (!unit.isHeading || unit.parts.size > 0 || !next || next.isHeading || next.section !== unit.section) return
    if (!unit.section?.isUnknown && !onlyPhase(units, at)) return
    for (const part of next.parts) if (isPhase(part)) unit.parts.add(part)
  })
}

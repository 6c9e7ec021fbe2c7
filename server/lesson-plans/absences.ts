import type { PlanAbsence, PlanPartName, PlanWords } from '../domain/lesson-plan.ts'
import { isDenied } from './cues.ts'
import { namedParts } from './names.ts'
import type { Section } from './nesting.ts'
import { wordsOf } from './phrases.ts'
import type { Unit } from './units.ts'

/** An answer that says that there is none. */
const none =
  /^[\W_]*(?:none|nil|nothing|n\/?a|not applicable|no|tbd|tba|to be (?:decided|determined|confirmed|added)|(?:not|none|nothing|no \w{1,20}(?: \w{1,20})?)\s(?:today|needed|required|planned|necessary|included|applicable|this (?:time|lesson|week)|for this lesson|at this time|yet)(?:\s(?:today|for this lesson|this (?:time|lesson|week)))?|none (?:for|in) this lesson|skip(?:ped)?(?: today)?)[\W_]*$/i
/** What a form asks to be filled in, and nobody did. */
const unfilled =
  /^[\s_.…?–—-]*$|^(?:click|tap) (?:or tap )?here to (?:enter|add)|^\[[^\]]*\]$|^<[^>]*>$|^type here|^(?:insert|enter|add) (?:your )?\w+(?: \w+)? here/i
const itself =
  /^\W*(?:exit (?:ticket|slip|card|pass|quiz)s?|quiz|test|rubric|fist to five|thumbs up|turn and talk|class discussion|share out)\W*$/i
const longestAnswer = 90
const longestDenial = 12

export const saysNone = (text: string): boolean => text.length <= longestAnswer && none.test(text)
const isUnfilled = (text: string): boolean => text.length <= longestAnswer && unfilled.test(text)

/**
 * Which parts a plan says it has not, or has a heading of with nothing under it. Takes such lines out of the units' parts: what is said not to be is no part.
 */
export function readAbsences(units: readonly Unit[]): Map<PlanPartName, PlanAbsence> {
  const absences = new Map<PlanPartName, PlanAbsence>()
  const note = (part: PlanPartName, because: PlanAbsence['because'], words: PlanWords[]) => {
    if (absences.get(part)?.because !== 'stated') absences.set(part, { because, words })
  }
  const places = new Map(units.map((unit, at) => [unit, at]))
  for (const group of bySection(units)) {
    const [first] = group
    const section = first?.section
    if (!first || !section) continue
    const said = group.filter(({ isHeading }) => !isHeading)
    const isNone = (unit: Unit) => saysNone(unit.text) || deniedIn(unit).some((part) => section.parts.includes(part))
    const isStated = said.length > 0 && said.every((unit) => isNone(unit) || isUnfilled(unit.text)) && said.some(isNone)
    const next = units[(places.get(group.at(-1) as Unit) ?? 0) + 1]?.section
    const goesOn = said.length === 0 && next?.parts.some((part) => section.parts.includes(part))
    // "Exit ticket" alone is what there is, and so is "10:45 Collect packets, exit slip": neither is a head without words.
    const isItself = group.some(({ isHeading, text }) => isHeading && (section.isStep || itself.test(text)))
    const isEmpty = !isItself && said.every(({ text }) => isUnfilled(text)) && !goesOn && !holdsMore(section, units)
    if (!isStated && !isEmpty) continue
    for (const unit of group) {
      for (const part of section.parts) {
        if (unit.parts.delete(part))
          note(
            part,
            isStated ? 'stated' : 'empty',
            group.map(({ line, quote }) => ({ line, text: quote })),
          )
      }
    }
  }
  for (const unit of units) {
    for (const part of deniedIn(unit)) {
      unit.parts.delete(part)
      note(part, 'stated', [{ line: unit.line, text: unit.text }])
    }
  }
  return absences
}

function bySection(units: readonly Unit[]): Unit[][] {
  const groups = new Map<Section, Unit[]>()
  for (const unit of units) {
    if (!unit.section) continue
    const group = groups.get(unit.section)
    if (group) group.push(unit)
    else groups.set(unit.section, [unit])
  }
  return [...groups.values()]
}

const outers = new WeakMap<readonly Unit[], Set<Section>>()
/** Whether a section holds others with words: "## Assessment" over "### Exit ticket". */
function holdsMore(section: Section, units: readonly Unit[]): boolean {
  const known = outers.get(units) ?? new Set(units.filter(({ isHeading }) => !isHeading).flatMap((unit) => outerSections(unit.section)))
  outers.set(units, known)
  return known.has(section)
}

const outerSections = (section: Section | null): Section[] => (section?.within ? [section.within, ...outerSections(section.within)] : [])

/** The parts that a short sentence says there are none of: "No closure today.", "We will skip the warm-up." */
function deniedIn({ text, isHeading }: Unit): PlanPartName[] {
  if (isHeading || text.length > longestAnswer) return []
  const words = wordsOf(text)
  if (words.length > longestDenial) return []
  const opens =
    /^(?:no|not|without|skip|there (?:is|are|will be|was) no|there (?:won['’]t|will not|isn['’]t|is not|aren['’]t|are not)|we (?:will|do|have|are)|i (?:have|do|did|will)|the|this (?:lesson|plan) has no)\b/i.test(
      text,
    )
  return opens ? namedParts(words).flatMap(({ value, from, to }) => (isDenied(words, { from }) && to - from >= 1 ? value : [])) : []
}

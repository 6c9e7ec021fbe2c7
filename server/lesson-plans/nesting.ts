import type { PlanPartName } from '../domain/lesson-plan.ts'
import type { Piece } from './lines.ts'
import type { HeadingKind } from './words/headings.ts'

/** A stretch of a plan under one heading. `within` is the section that it stands in. */
export type Section = {
  label: string
  parts: readonly PlanPartName[]
  kinds: readonly HeadingKind[]
  level: number
  line: number
  within: Section | null
  /** Its first words stand behind the heading in its line. */
  isInline: boolean
  /** The indent of the item of a list that it is headed by: it ends where the next item begins. */
  item: number | null
  /** It is one step with its time, "10:45 Collect the exit slips": plain words after a blank line are no part of it. */
  isStep: boolean
  /** Nothing is known of its heading. */
  isUnknown: boolean
}

/** The parts of a lesson in time; all others are said about it. */
export const phases: readonly PlanPartName[] = ['opening', 'instruction', 'guided practice', 'independent practice', 'closure']
/** Whether a part is one of those. */
export const isPhase = (part: PlanPartName): boolean => phases.includes(part)
/** What a phase can have within it, the lines being both. */
const inPhases: readonly PlanPartName[] = ['check for understanding', 'assessment', 'timing', 'differentiation', 'materials']

/** What a row headed ends with the row. */
export const leaveRow = (section: Section | null): Section | null => (section?.level === 8 ? leaveRow(section.within) : section)
/** What an item headed ends where plain words begin again. */
export const leaveItems = (section: Section | null): Section | null => (section && section.level > 8 ? leaveItems(section.within) : section)

/** Whether a piece is an item of a list, numbered or not. */
export const isListed = ({ isItem, isNumbered }: Piece): boolean => isItem || isNumbered
/** "Goal: …" in a line of its own ends with a blank line: what follows is the lesson. A phase goes on. */
export const leaveInline = (section: Section | null): Section | null =>
  section?.isStep || (section?.isInline && !section.parts.some(isPhase)) ? section.within : section
/** What an item headed ends, too, where the next one begins that stands as far out. */
export const leaveItem = (section: Section | null, indent: number): Section | null =>
  section && section.item !== null && section.item >= indent ? leaveItem(section.within, indent) : section

const holdsSteps = ({ parts, kinds }: Section): boolean => parts.length === 0 && kinds.includes('procedure')

/** Under "Assessment" an exit ticket is said to be that, and not to close the lesson. */
const isExitTicket = ({ parts }: Section): boolean => parts.length === 2 && parts.includes('assessment') && parts.includes('closure')

/** What a heading stands in. The phases of a lesson stand in its "Procedure", though marked as it is. */
function outerOf(section: Section | null, level: number, isOfPhase: boolean): Section | null {
  if (!section || section.level < level || (isOfPhase && section.level === level && holdsSteps(section))) return section
  return outerOf(section.within, level, isOfPhase)
}

/** Opens a section where it belongs: what stands as high or higher is ended. */
export function nested(current: Section | null, made: Section): Section {
  const within = outerOf(current, made.level, made.parts.some(isPhase))
  if (isExitTicket(made) && current?.parts.includes('assessment') && !current.parts.includes('closure'))
    return { ...made, within, parts: ['assessment'] }
  const phase = within?.parts.some(isPhase) ? within : null
  // Below a phase a part may be both; another phase, or what is said of the lesson, is itself alone.
  const isBoth = phase && made.parts.length > 0 && made.parts.every((part) => inPhases.includes(part))
  const isFree = made.level === 7 && made.parts.some((part) => part === 'differentiation' || part === 'materials')
  const isStep = phase && (made.isUnknown || (made.parts.length === 0 && !made.kinds.some((kind) => kind === 'homework')))
  const parts = (isBoth && !isFree) || isStep ? [...new Set([...phase.parts.filter(isPhase), ...made.parts])] : made.parts
  const inherited = within && made.isUnknown && parts.length === 0
  return { ...made, within, parts: inherited ? within.parts : parts, kinds: inherited ? within.kinds : made.kinds }
}

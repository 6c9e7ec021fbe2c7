import type { PlanPartName } from '../domain/lesson-plan.ts'
import { fiveEStands } from './five-e.ts'
import { type Label, labelOf } from './labels.ts'
import { cellPieces, isFrame, type Piece, type PlanLine, pieceOf } from './lines.ts'
import { columnsOf, labelsInRow } from './rows.ts'
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
  /** Nothing is known of its heading. */
  isUnknown: boolean
}

/** A piece of a plan in its section. `content` is null for a heading alone. */
export type Placed = Piece & {
  section: Section | null
  label: Label | null
  content: { text: string; start: number } | null
  isTime: boolean
}

/** The parts of a lesson in time; all others are said about it. */
export const phases: readonly PlanPartName[] = ['opening', 'instruction', 'guided practice', 'independent practice', 'closure']
const isPhase = (part: PlanPartName): boolean => phases.includes(part)
/** What a phase can have within it, the lines being both. */
const inPhases: readonly PlanPartName[] = ['check for understanding', 'assessment', 'timing', 'differentiation', 'materials']

/** Puts every piece of a plan under its heading, whatever the plan marks its headings with. */
export function placePieces(lines: readonly PlanLine[]): Placed[] {
  const rows = lines.map((line) => (isFrame(line.text) ? null : cellPieces(line)))
  const single = lines.map((line, at) => (isFrame(line.text) || rows[at] ? null : pieceOf(line)))
  const isFiveE = fiveEStands([...single.flatMap((piece) => piece ?? []), ...rows.flatMap((row) => row ?? [])])
  const placed: Placed[] = []
  let section: Section | null = null
  let columns: (Label | null)[] | null = null
  let isAside = false
  let last = -3
  /** What has stood as a heading so far. */
  const met = new Set<string>()

  const open = (label: Label, piece: Piece) => {
    const { parts, kinds } = inContext(
      label,
      met,
      `${label.content?.text ?? ''} ${lines[piece.line]?.text ?? ''} ${lines[piece.line + 1]?.text ?? ''}`,
    )
    section = nested(section, {
      label: label.name,
      parts,
      kinds,
      level: piece.level,
      line: piece.line,
      isInline: label.content !== null && piece.level === 7,
      item: isListed(piece) && label.content ? piece.indent : null,
      within: null,
      isUnknown: parts.length + kinds.length === 0,
    })
  }

  for (const [at, line] of lines.entries()) {
    if (/^\s*\{panel\b/.test(line.text)) isAside = !/^\s*\{panel end/.test(line.text)
    const row = rows[at]
    if (row) {
      const isFirst = !rows[at - 1] && !isFrame(lines[at - 1]?.text ?? '')
      if (isFirst) columns = columnsOf(row, isFiveE, isRule(lines[at + 1]), Boolean(rows[at + 1] ?? rows[at + 2]))
      if (isFirst && columns) continue
      const outer: Section | null = leaveRow(section)
      const isFramed = line.text.trimStart().startsWith('|')
      const made = new Map<Label, Section>()
      for (const each of labelsInRow(row, columns, isFiveE)) {
        const parent: Section | null = each.isOn ? section : outer
        const own: Section | null = each.label ? (made.get(each.label) ?? inRow(each.label, parent, line, met)) : parent
        if (each.label && own) made.set(each.label, own)
        if (each.label && each.isRowsOwn) section = own
        placed.push({ ...each.piece, section: own, label: each.isName ? each.label : null, content: each.content, isTime: each.isTime })
      }
      last = isFramed ? at : last
      continue
    }
    if (columns && !rows[at + 1] && !isFrame(line.text)) columns = null
    const piece = single[at]
    if (!piece) continue
    if (at - last <= 2) section = leaveRow(section)
    const label = labelOf(piece, isFiveE)
    if (label && opens(label, piece, section, placed, lines[at + 1], isAside)) {
      open(label, piece)
      placed.push({ ...piece, section, label, content: label.content, isTime: label.kinds.includes('time') })
      continue
    }
    if (lines[at - 1]?.text.trim() === '' && !isListed(piece)) section = leaveInline(section)
    if (opensWithTime.test(piece.text) && section?.isInline) section = section.within
    section = isListed(piece) ? leaveItem(section, piece.indent) : piece.indent === 0 ? leaveItems(section) : section
    const inner = label && label.kinds.length > 0 && label.parts.length === 0 ? label : null
    const content = inner?.isWhole ? null : { text: piece.text, start: piece.start }
    placed.push({ ...piece, section, label: inner, content, isTime: inner?.kinds.includes('time') ?? false })
  }
  return placed
}

const inRow = (label: Label, parent: Section | null, line: PlanLine, met: Set<string>): Section => ({
  label: label.name,
  ...inContext(label, met, line.text),
  level: 8,
  line: line.number,
  isInline: false,
  item: null,
  within: parent?.level === 8 ? parent.within : parent,
  isUnknown: false,
})
/** A stretch of its own: it does not belong to the one above, though nothing is known of its name. */
export const opensWithTime = /^[([*_]{0,3}\d{1,2}(?:[:.]\d{2}|\s?min)/i

const isRule = (line: PlanLine | undefined): boolean => (line?.text.includes('-') ?? false) && isFrame(line?.text ?? '')
const leaveRow = (section: Section | null): Section | null => (section?.level === 8 ? leaveRow(section.within) : section)
/** What an item headed ends where plain words begin again. */
const leaveItems = (section: Section | null): Section | null => (section && section.level > 8 ? leaveItems(section.within) : section)

const isListed = ({ isItem, isNumbered }: Piece): boolean => isItem || isNumbered
/** "Goal: …" in a line of its own ends with a blank line: what follows is the lesson. A phase goes on. */
const leaveInline = (section: Section | null): Section | null =>
  section?.isInline && !section.parts.some(isPhase) ? section.within : section
/** What an item headed ends, too, where the next one begins that stands as far out. */
const leaveItem = (section: Section | null, indent: number): Section | null =>
  section && section.item !== null && section.item >= indent ? leaveItem(section.within, indent) : section

/** Whether a label begins a section here, and is not an item of a list of things or a word within a phase. */
function opens(
  label: Label,
  piece: Piece,
  section: Section | null,
  placed: readonly Placed[],
  next: PlanLine | undefined,
  isAside: boolean,
): boolean {
  if (label.kinds.includes('within') && label.parts.length === 0) return false
  // "Lesson plan: Density" is a title.
  if (placed.length < 2 && label.parts.length === 0 && label.kinds.includes('procedure') && /\b(?:lesson|unit|plan)\b/i.test(label.name))
    return false
  // "Time: 5 min", "Grouping: pairs" below a phase are said of it.
  const isSaidOfPhase =
    label.parts.length === 0 && label.kinds.every((kind) => kind === 'time' || kind === 'grouping' || kind === 'questions')
  if (isSaidOfPhase && section?.parts.some(isPhase) && !piece.isHeading && !/total/i.test(label.name)) return false
  const isKnown = label.parts.length + label.kinds.length > 0
  // A note in a frame within a section leaves it as it is.
  if (isAside && label.parts.length === 0 && !label.kinds.some((kind) => kind === 'procedure' || kind === 'activity')) return false
  if (!isKnown) {
    if (!label.isMarked) return false
    // A name in bold within a phase is a step of it; in a list it is a word.
    const inPhase = section?.parts.some(isPhase) || section?.kinds.some((kind) => ['procedure', 'activity', 'practice'].includes(kind))
    return piece.isHeading || !(piece.isItem || piece.isNumbered || inPhase)
  }
  if (!label.isWhole || label.isMarked) return !(label.content && isThing(section, piece, placed) && !label.isMarked)
  const last = placed.at(-1)
  // "Assessment" over "Rubric": the second is what the first is.
  const isUnderHead =
    last?.content === null &&
    last.section === section &&
    label.parts.length > 0 &&
    label.parts.every((part) => section?.parts.includes(part))
  if (isUnderHead) return false
  const isLoneItem = piece.isItem && !/^\s{2,}\S/.test(next?.text ?? '')
  return !(isLoneItem && section !== null) && !isThing(section, piece, placed)
}

/** Names of parts that are also names of things. */
const thing =
  /^\W*(?:exit|entrance|quiz|test|rubric|handout|text|graphic|video|media|tool|prop|worksheet|poster|homework|resource|slide|bell|do now|check|wrap|cards?|resources)/i

/** A line straight under others in a list of materials or words: "Exit tickets". */
function isThing(section: Section | null, piece: Piece, placed: readonly Placed[]): boolean {
  if (!thing.test(piece.text)) return false
  const last = placed.at(-1)
  return Boolean(
    last &&
      last.line === piece.line - 1 &&
      last.section === section &&
      (section?.parts.includes('materials') || section?.kinds.includes('vocabulary')),
  )
}

const holdsSteps = ({ parts, kinds }: Section): boolean => parts.length === 0 && kinds.includes('procedure')

/** Under "Assessment" an exit ticket is said to be that, and not to close the lesson. */
const isExitTicket = ({ parts }: Section): boolean => parts.length === 2 && parts.includes('assessment') && parts.includes('closure')

/** What a heading stands in. The phases of a lesson stand in its "Procedure", though marked as it is. */
function outerOf(section: Section | null, level: number, isOfPhase: boolean): Section | null {
  if (!section || section.level < level || (isOfPhase && section.level === level && holdsSteps(section))) return section
  return outerOf(section.within, level, isOfPhase)
}

/** Opens a section where it belongs: what stands as high or higher is ended. */
function nested(current: Section | null, made: Section): Section {
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

/** What a label means where it stands: "Review" opens a lesson and closes one. Notes it among what has stood there. */
function inContext(
  { parts, kinds }: Label,
  met: Set<string>,
  words: string,
): { parts: readonly PlanPartName[]; kinds: readonly HeadingKind[] } {
  const meant = turned(parts, kinds, met, words)
  for (const one of [...meant.parts, ...meant.kinds]) met.add(one)
  return meant
}

/** A teacher's own looking back, for after the lesson. */
const ofTeacher =
  /\b(?:went well|would i|do differently|next time i|should i change|what worked|improve (?:this|the) lesson|i would change|to be completed)\b/i
const longestLook = 300

type Meant = { parts: readonly PlanPartName[]; kinds: readonly HeadingKind[] }
const begun = ['instruction', 'guided practice', 'independent practice', 'procedure', 'activity', 'practice']

function turned(parts: readonly PlanPartName[], kinds: readonly HeadingKind[], met: ReadonlySet<string>, words: string): Meant {
  const turning = kinds.find((kind) => kind === 'review' || kind === 'summary' || kind === 'reflection')
  if (turning === undefined || parts.length > 0) return { parts, kinds }
  if (!begun.some((one) => met.has(one))) return turning === 'review' ? { parts: ['opening'], kinds: [] } : { parts: [], kinds: ['other'] }
  return turning === 'reflection' && (met.has('closure') || ofTeacher.test(words.slice(0, longestLook)))
    ? { parts: [], kinds: ['other'] }
    : { parts: ['closure'], kinds: [] }
}

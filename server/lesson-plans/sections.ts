import { fiveEStands } from './five-e.ts'
import { isInCapitals, type Label, labelOf, looseLabelOf } from './labels.ts'
import { cellPieces, isFrame, type Piece, type PlanLine, pieceOf } from './lines.ts'
import { isListed, isPhase, leaveInline, leaveItem, leaveItems, leaveRow, nested, type Section } from './nesting.ts'
import { columnsOf, labelsInRow } from './rows.ts'
import { inContext } from './turning.ts'

/** A piece of a plan in its section. `content` is null for a heading alone. */
export type Placed = Piece & {
  section: Section | null
  label: Label | null
  content: { text: string; start: number } | null
  isTime: boolean
}

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
      isStep: opensWithTime.test(piece.text) && !piece.isHeading,
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
      if (isFirst && columns) {
        if (lines[at - 1]?.text.trim() === '') section = leaveInline(section)
        continue
      }
      const outer: Section | null = leaveRow(isFirst && lines[at - 1]?.text.trim() === '' ? leaveInline(section) : section)
      if (row[0]?.column === 0 && row[0].cells === 2) section = outer
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
    const isAfterBlank = lines[at - 1]?.text.trim() === ''
    const label = labelOf(piece, isFiveE) ?? looselyOpened(piece, section, isAfterBlank)
    if (label && (label.isLoose || opens(label, piece, section, placed, lines[at + 1], isAside))) {
      open(label, piece)
      placed.push({ ...piece, section, label, content: label.content, isTime: label.kinds.includes('time') })
      continue
    }
    if ((isAfterBlank || isNewSentence(section, piece, lines[at - 1])) && !isListed(piece)) section = leaveInline(section)
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
  isStep: false,
  item: null,
  within: parent?.level === 8 ? parent.within : parent,
  isUnknown: false,
})
/** "Individual adjustments: …" after what is said in a line of its own, or before anything: it ends that, and may be a part itself. */
function looselyOpened(piece: Piece, current: Section | null, isAfterBlank: boolean): Label | null {
  const section = isListed(piece) ? leaveItem(current, piece.indent) : leaveItems(current)
  // Items of a list are names of parts only where nothing is known of what they stand under.
  if ((isListed(piece) || piece.indent > 0) && section !== null && !(section.isUnknown && section.parts.length === 0)) return null
  const isFree =
    section === null || section.isInline || (section.isUnknown && section.parts.length === 0) || (isAfterBlank && section.level === 7)
  const label = isFree ? looseLabelOf(piece) : null
  if (label === null || (!section?.isInline && label.parts.length === 0)) return null
  const isOfPhase = section?.parts.some(isPhase) ?? false
  return isOfPhase && (label.parts.length === 0 || label.parts.some(isPhase)) ? null : label
}

/** A stretch of its own: it does not belong to the one above, though nothing is known of its name. */
export const opensWithTime = /^[([*_]{0,3}\d{1,2}(?:[:.]\d{2}|\s?min)/i

const isRule = (line: PlanLine | undefined): boolean => (line?.text.includes('-') ?? false) && isFrame(line?.text ?? '')
/** A list of things in a line of its own has ended where a sentence ends and another begins in the next line. */
const isNewSentence = (section: Section | null, { text }: Piece, before: PlanLine | undefined): boolean =>
  section !== null &&
  section.parts.length > 0 &&
  section.parts.every((part) => part === 'materials' || part === 'standards') &&
  /[.!?]\s*$/.test(before?.text ?? '') &&
  /^\p{Lu}/u.test(text)

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
    label.parts.length === 0 &&
    label.kinds.length > 0 &&
    label.kinds.every((kind) => kind === 'time' || kind === 'grouping' || kind === 'questions')
  if (isSaidOfPhase && section?.parts.some(isPhase) && !piece.isHeading && !/total/i.test(label.name)) return false
  const isKnown = label.parts.length + label.kinds.length > 0
  // A note in a frame within a section leaves it as it is.
  if (isAside && label.parts.length === 0 && !label.kinds.some((kind) => kind === 'procedure' || kind === 'activity')) return false
  if (!isKnown) {
    if (!label.isMarked) return false
    // A name in bold within a phase is a step of it; in a list it is a word.
    const inPhase = section?.parts.some(isPhase) || section?.kinds.some((kind) => ['procedure', 'activity', 'practice'].includes(kind))
    // Capitals beside capitals are headings of one kind.
    const outer = leaveItems(section)
    const isAlike = outer?.level === piece.level && isInCapitals(outer.label) && isInCapitals(piece.text)
    return piece.isHeading || isAlike || !(piece.isItem || piece.isNumbered || inPhase)
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

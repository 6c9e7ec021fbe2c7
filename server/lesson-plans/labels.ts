import { PlanPartName as PartName, type PlanPartName } from '../domain/lesson-plan.ts'
import type { Piece } from './lines.ts'
import { findNames, isOnlyCount, likelyPart, meaningsOf, mostWords, namedByTheWay, withoutTimes } from './names.ts'
import { wordsOf } from './phrases.ts'
import { fiveE, type HeadingKind } from './words/headings.ts'

/** What a piece of a plan is headed with, and what stands behind the head in the same line. No meanings: a heading that nothing is known of. */
export type Label = {
  name: string
  parts: PlanPartName[]
  kinds: HeadingKind[]
  content: Content | null
  isMarked: boolean
  isWhole: boolean
  /** No usual name: the part is the likeliest by its words, or none is known. */
  isLoose: boolean
}
/** Words in a line: `line.text.slice(start, start + text.length)`. */
export type Content = { text: string; start: number }

const longestLabel = 100

/** Reads the label of a piece; null where it is plain words. `isFiveE`: whether "Explain:" is a stage and not a telling word. */
export function labelOf(piece: Piece, isFiveE: boolean): Label | null {
  const bold = emphasised(piece.text)
  const isCaps = bold === null && isInCapitals(piece.text)
  if (bold !== null)
    return (
      labelled(piece, bold.inner, bold.rest, true, isFiveE) ??
      (bold.rest === null ? unknown(piece, bold.inner.text) : fromWords(piece, isFiveE))
    )
  return fromWords(piece, isFiveE) ?? (piece.isHeading || isCaps ? unknown(piece, piece.text) : null)
}

const mostLooseWords = 6
/** Reads as a label what has the look of one, "Name: words" or a row's first cell, though its name is no usual one; null without that look. */
export function looseLabelOf(piece: Piece): Label | null {
  const isCell = piece.column === 0 && piece.cells > 1
  const bold = emphasised(piece.text)
  const separator = separators(piece.text).find(({ isColon }) => isColon)
  const isBold =
    bold !== null &&
    bold.rest !== null &&
    (/[:–—-]/.test(piece.text.slice(bold.inner.start + bold.inner.text.length, bold.rest.start)) || likelyPart(bold.inner.text) !== null)
  if (!isCell && !isBold && !separator) return null
  const name = isBold ? bold.inner.text : separator ? piece.text.slice(0, separator.before) : piece.text
  const rest = isBold ? bold.rest : separator ? contentFrom(piece.text, separator.after) : null
  const words = wordsOf(name).length
  if (words === 0 || words > mostLooseWords || !/^[^\p{L}]*\p{Lu}/u.test(name) || /[.?!]\s/.test(name) || (!isCell && rest === null))
    return null
  const part = likelyPart(name)
  const content = rest && { text: rest.text, start: piece.start + rest.start }
  return { name: name.trim(), parts: part ? [part] : [], kinds: [], content, isMarked: false, isWhole: rest === null, isLoose: true }
}

/** How many names may stand before each other: "Step 1: Activity: Warm-up: …". */
const deepest = 3

function fromWords(piece: Piece, isFiveE: boolean, depth = 0): Label | null {
  if (depth > deepest) return null
  const text = withoutHashes(piece.text)
  const isMarked = piece.isHeading || isInCapitals(text)
  for (const { before, after, isColon } of separators(text)) {
    const rest = contentFrom(text, after)
    if (rest !== null && isOnlyCount(text.slice(0, before))) {
      const later = fromWords({ ...piece, text: rest.text, start: piece.start + rest.start }, isFiveE, depth + 1)
      if (later) return { ...later, isMarked: later.isMarked || piece.isHeading }
      continue
    }
    const label = labelled(piece, { text: text.slice(0, before), start: 0 }, rest, isMarked || isColon, isFiveE, depth)
    if (label && !isColon && !isMarked && text.charAt(before) === '.' && label.parts.every((part) => part === 'differentiation')) continue
    // A dash or a full stop behind a word makes it no heading, unless the word is a part's name.
    if (label && (isColon || isMarked || label.parts.length > 0)) return label
  }
  const opensLarge = /^[^\p{L}]*\p{Lu}/u.test(text)
  if (text.length > longestLabel || !opensLarge || (/[.;!]$/.test(text) && !/^(?:\p{L}\.){2,3}$/u.test(text))) return null
  return labelled(piece, { text, start: 0 }, null, isMarked, isFiveE, depth)
}

function labelled(piece: Piece, name: Content, rest: Content | null, isMarked: boolean, isFiveE: boolean, depth = 0): Label | null {
  if (name.text.length > longestLabel) return null
  const meanings = meaningsOf(name.text) ?? namedByTheWay(name.text, piece)
  if (meanings === null) return null
  const plainName = wordsOf(withoutTimes(name.text))
    .map(({ lower }) => lower)
    .join(' ')
  const stage = fiveE.find((one) => one === plainName)
  if (
    (stage === 'explain' || stage === 'extend') &&
    rest !== null &&
    !isFiveE &&
    !piece.isHeading &&
    emphasised(piece.text) === null &&
    piece.column === null
  )
    return null
  const content = rest && { text: rest.text, start: piece.start + rest.start }
  const parts = PartName.options.filter((part) => meanings.includes(part))
  const kinds = meanings.filter((meaning): meaning is HeadingKind => !PartName.options.some((part) => part === meaning))
  const label: Label = { name: name.text.trim(), parts, kinds, content, isMarked, isWhole: rest === null, isLoose: false }
  // "Phase: Warm-up", "Activity 1: Guided practice": what stands behind is the name.
  const isOpen = parts.length === 0 && kinds.every((kind) => ['phase-name', 'activity', 'procedure'].includes(kind))
  const later = isOpen && content ? fromWords({ ...piece, text: content.text, start: content.start }, isFiveE, depth + 1) : null
  return later && (later.parts.length > 0 || kinds.includes('phase-name')) ? later : label
}

/** A heading whose words are not all known may still hold a part's name that is plain enough: "Guided practice with fraction cards". */
function unknown(piece: Piece, name: string): Label {
  const words = wordsOf(name)
  const found = words.length > mostWords || /\?$/.test(name.trim()) ? [] : findNames(words)
  const parts = found.flatMap(({ value, from, to }) => {
    const isPlain =
      to - from > 1 ||
      /^(?:objectives?|materials|closure|differentiation|assessments?|plenary|accommodations|warmup|standards)$/.test(
        words[from]?.lower ?? '',
      )
    return isPlain ? PartName.options.filter((part) => part === value) : []
  })
  return {
    name: name.trim(),
    parts: piece.level === 1 ? [] : [...new Set(parts)],
    kinds: [],
    content: null,
    isMarked: true,
    isWhole: true,
    isLoose: false,
  }
}

const withoutHashes = (text: string): string => {
  let end = text.length
  while (text.charAt(end - 1) === '#') end -= 1
  return end === text.length ? text : text.slice(0, end).trimEnd()
}

const contentFrom = (text: string, start: number): Content | null => {
  const rest = text.slice(start)
  const kept = rest.replace(/^[\s*_:–—-]+/, '')
  return kept.trim() === '' ? null : { text: kept.trimEnd(), start: start + rest.length - kept.length }
}

/** Words in bold at the beginning, and what follows. */
function emphasised(text: string): { inner: Content; rest: Content | null } | null {
  const mark = ['***', '**', '__', '*', '_'].find((one) => text.startsWith(one))
  if (mark === undefined) return null
  const end = text.indexOf(mark, mark.length)
  if (end < 0 || end > longestLabel) return null
  const inner = text.slice(mark.length, end).replace(/[\s:.–—-]+$/, '')
  return inner.trim() === '' ? null : { inner: { text: inner, start: mark.length }, rest: contentFrom(text, end + mark.length) }
}

/** Whether words stand in capitals, as a heading does. */
export const isInCapitals = (text: string): boolean =>
  text.length <= longestLabel &&
  /\p{Lu}{3}/u.test(text) &&
  !/\p{Ll}/u.test(text.replace(/\bs\b|\d\s?min(?:utes|s)?/g, '')) &&
  wordsOf(text).length <= mostWords &&
  !/[.?!]$/.test(text)

type Separator = { before: number; after: number; isColon: boolean }
/** Where a name may end and its words begin: a colon that is no clock's, a dash, a tab, a full stop, a bracket. */
function separators(text: string): Separator[] {
  const head = text.slice(0, longestLabel)
  return Array.from(head.matchAll(/:(?!\d|\/\/)|\s[-–—=]+\s|\t|--|[–—]|\.\s|\)\s/g), ({ index, 0: mark }) => {
    const isBracket = mark.startsWith(')')
    return { before: isBracket ? index + 1 : index, after: index + mark.length, isColon: mark === ':' || mark === '\t' }
  }).slice(0, 5)
}

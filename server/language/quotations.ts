import { type Mark, marksIn } from './quotation-marks.ts'
import { replaced, type Span, spaced } from './span.ts'

/** Words between double marks, these included in the span. `isClosed`: it has one at both ends. */
export type Quotation = Span & { words: string; marks: Span[]; isClosed: boolean }

/** Whether it begins with a mark of its own. */
export const isOpened = ({ start, marks }: Quotation): boolean => start === marks[0]?.start

/**
 * Words between double marks of any kind: only these say that somebody said them. A mark that nothing closes quotes to the end of the
 * text, one that nothing opens quotes from where the last quotation ended. A quotation within a quotation is part of it.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  let marks: Mark[] = []
  let families = new Set<Mark['family']>()
  let depth = 0
  let from = 0
  /** Nothing but marks so far: two with nothing between them are one, twice, and what they quote comes after. */
  let isBare = true

  function add(start: number, end: number, words: string, isClosed: boolean): void {
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ start, end, words, marks, isClosed })
    marks = []
    families = new Set()
    depth = 0
    from = end
    isBare = true
  }

  for (const mark of marksIn(text)) {
    const [first] = marks
    const last = marks.at(-1)
    if (mark.isDoubtful && (!first || (mark.family !== 'other' && !families.has(mark.family)))) continue
    marks.push(mark)
    families.add(mark.family)
    isBare &&= !last || text.slice(last.end, mark.start).trim() === ''
    if (!first) {
      const words = text.slice(from, mark.start)
      if (mark.side === 'closes') add(mark.start - words.trimStart().length, mark.end, words, false)
      else depth = 1
    } else {
      if (mark.side === 'opens') depth++
      else if (depth > 1 || !isBare) depth--
      if (depth === 0) add(first.start, mark.end, text.slice(first.end, mark.start), true)
    }
  }
  const [first] = marks
  if (first) add(first.start, text.trimEnd().length, text.slice(first.end), false)
  return found
}

const longestStandIn = 600

/** One word as long as the quotation; its full stop stays where the sentence ends with it. */
function standIn(quotation: string, after: string): string {
  const endsSentence = /[.?!…][^\p{L}\d]?$/u.test(quotation) && /^(?:\s*$|\s+["“]?[\p{Lu}\d])/u.test(after)
  return `Q${'x'.repeat(quotation.length - 2)}${endsSentence ? '.' : 'x'}`
}

/** A stand-in word in each of these places. A long one is read: so long a word would cost every pattern that looks over it. */
const withStandIns = (text: string, places: Span[]): string =>
  replaced(
    text,
    places.filter(({ start, end }) => end - start <= longestStandIn),
    ({ start, end }) => standIn(text.slice(start, end), text.slice(end)),
  )

/** The text with a stand-in word, as long, for each quotation that is closed. */
export const withoutWordsOfOthers = (text: string): string =>
  withStandIns(
    text,
    quotationsIn(text).filter(({ isClosed }) => isClosed),
  )

const singleMark = /(?<=^|[\s([—–])(?<opening>['‘‚‛])(?=[\p{L}\d])|(?<=\S)['’‘](?=$|[\s.,;:?!)\]—–])|\n/gu

/**
 * Words between single marks, these included. They are nobody's, since only double marks quote; yet what they ask is asked of no one:
 * “who says ‘are we done?’”. What ends a word is an apostrophe ("the students’ work") unless a mark opens before it on its line.
 */
export function inSingleMarks(text: string): Span[] {
  const found: Span[] = []
  let start: number | null = null
  for (const { 0: mark, index, groups } of text.matchAll(singleMark)) {
    if (mark === '\n') start = null
    else if (groups?.opening) start ??= index
    else if (start !== null) {
      if (index > start + 2) found.push({ start, end: index + 1 })
      start = null
    }
  }
  return found
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)
const isOneWord = (text: string): boolean => text.startsWith("'") && !text.includes(' ')

/** Asides in brackets, but for long ones: these are said like the rest, and so long a gap would cost every pattern that looks over it. */
export const asidesIn = (text: string): Span[] =>
  [...text.matchAll(/\([^()\n]{0,38}\)/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))

/**
 * The text with what others said, or might say, replaced by a stand-in word, and asides in brackets by spaces: same length, so offsets
 * hold. A text that is nothing but a quotation or an aside is left as it is.
 */
export function withoutQuotations(text: string): string {
  const quotesOut = withoutWordsOfOthers(text)
  const singlesOut = withStandIns(
    quotesOut,
    inSingleMarks(quotesOut).filter(({ start, end }) => !isOneWord(quotesOut.slice(start, end))),
  )
  const masked = spaced(singlesOut, asidesIn(singlesOut))
  return hasWords(masked.replace(/Qx+/g, '')) ? masked : text
}

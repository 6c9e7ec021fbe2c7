/** A line of a plan; `number` from 1, offsets into the text. */
export type PlanLine = { number: number; start: number; text: string }

/** The lines of a text, in whatever way they end. */
export const planLines = (text: string): PlanLine[] => {
  let start = 0
  return text.split(/(\r\n|\n|\r)/).flatMap((piece, at) => {
    const line = at % 2 === 0 ? [{ number: at / 2 + 1, start, text: piece }] : []
    start += piece.length
    return line
  })
}

/**
 * What is written in one line or in one cell of it, without marks of lists and headings. Level says how high a heading of this kind stands: 1 to 6 for those
 * of Markdown, 7 for others, 9 and more for items of lists.
 */
export type Piece = {
  line: number
  /** Verbatim: `line.text.slice(start, start + text.length)`. */
  text: string
  start: number
  level: number
  isHeading: boolean
  isItem: boolean
  isNumbered: boolean
  indent: number
  /** In a table: the cell's place in its row. */
  column: number | null
  /** Number of cells in the row; 1 outside tables. */
  cells: number
}

const itemMark = /^(?:[-*+•▪●◦‣·–—❖➢○■□✓✔☐☑]|\[[ xX]?\])\s+/u
const numberMark = /^(?:\(?(?:\d{1,2}|[ivxIVX]{1,4}|[A-Ha-h])[.)]|\d{1,2}\.\d{1,2}\.?)\s+/

/** A line of Markdown as a heading, an item or plain words; the ends of bold words stay in. */
export function pieceOf(line: PlanLine, from = 0, to = line.text.length): Piece | null {
  let start = from
  let level = 7
  let [isHeading, isItem, isNumbered] = [false, false, false]
  const rest = () => line.text.slice(start, to)
  const skip = (length: number) => {
    start += length
  }
  const indent = widthOf(/^[ \t]*/.exec(rest())?.[0] ?? '')
  skip(rest().length - rest().trimStart().length)
  for (let marks = 0; marks < 4; marks += 1) {
    const quote = /^>\s*/.exec(rest())
    const hashes = /^(#{1,6})(?:\s+|(?=[^#\s]))/.exec(rest())
    const item = itemMark.exec(rest())
    const number = numberMark.exec(rest())
    if (quote) skip(quote[0].length)
    else if (hashes?.[1] && !isItem) {
      level = hashes[1].length
      isHeading = true
      skip(hashes[0].length)
    } else if (item) {
      isItem = true
      skip(item[0].length)
    } else if (number && !isNumbered) {
      isNumbered = true
      skip(number[0].length)
    } else break
  }
  const text = rest().trimEnd()
  if (text === '') return null
  if (!isHeading && (isItem || indent >= 2)) level = 9 + Math.min(indent, 40)
  return { line: line.number, text, start, level, isHeading, isItem, isNumbered, indent, column: null, cells: 1 }
}

const widthOf = (blank: string): number => blank.replaceAll('\t', '    ').length

const frame = /^[\s|:+=-]+$/
/** Whether a line only frames: the rule under a table's head, a line across the page, a fence, a directive. */
export const isFrame = (text: string): boolean =>
  frame.test(text) || /^\s*(?:[_*=~-]\s*){3,}$/.test(text) || /^\s*(?:`{3,}|~{3,}|:{3,})/.test(text) || /^\s*\{[^{}]*\}\s*$/.test(text)

/** The cells of a row, in Markdown, from a PDF ("Time | What") or pasted with tabs; null where the line is no row. */
export function cellPieces(line: PlanLine): Piece[] | null {
  const trimmed = line.text.trim()
  const isPiped = trimmed.startsWith('|') || / \| /.test(trimmed)
  const isTabbed = !isPiped && /\S\t+\S/.test(trimmed)
  if (!isPiped && !isTabbed) return null
  const edges = isPiped ? pipesIn(line.text) : tabsIn(line.text)
  const starts = [0, ...edges.map(({ end }) => end)]
  const ends = [...edges.map(({ start }) => start), line.text.length]
  const spans = starts.map((start, at) => ({ start, end: ends[at] ?? line.text.length }))
  if (trimmed.startsWith('|')) spans.shift()
  if (trimmed.endsWith('|') && !trimmed.endsWith('\\|')) spans.pop()
  if (isTabbed && /^\s/.test(line.text) && spans[0] && line.text.slice(spans[0].start, spans[0].end).trim() === '') spans.shift()
  return spans.flatMap(({ start, end }, column) =>
    linesInCell(line.text, start, end).flatMap((within) => {
      const piece = pieceOf(line, within.start, within.end)
      return piece ? [{ ...piece, level: piece.isHeading ? 7 : Math.min(piece.level, 9), indent: 0, column, cells: spans.length }] : []
    }),
  )
}

const pipesIn = (text: string) => Array.from(text.matchAll(/(?<!\\)\|/g), ({ index }) => ({ start: index, end: index + 1 }))
const tabsIn = (text: string) => Array.from(text.matchAll(/\t+/g), ({ index, 0: tabs }) => ({ start: index, end: index + tabs.length }))

/** Cells of several lines have them parted by `<br>`. */
function linesInCell(text: string, start: number, end: number): { start: number; end: number }[] {
  const breaks = Array.from(text.slice(start, end).matchAll(/<br ?\/?>/gi), ({ index, 0: mark }) => [
    start + index,
    start + index + mark.length,
  ])
  const starts = [start, ...breaks.map(([, after]) => after ?? end)]
  return starts.map((from, at) => ({ start: from, end: breaks[at]?.[0] ?? end }))
}

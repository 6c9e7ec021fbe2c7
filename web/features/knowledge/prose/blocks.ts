/** A piece of Markdown: what it is, and where it stands in the text, as offsets. */
export type Block = { start: number; end: number } & Shape

type Shape =
  | { type: 'heading'; depth: number; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; first: number | null; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; text: string }
  | { type: 'table'; head: string[]; rows: string[][] }
  | { type: 'rule' }

type Line = { text: string; start: number; end: number }
type Taken = { shape: Shape; lines: number }

/**
 * Reads the Markdown that coaching knowledge is written in: headings, paragraphs, lists, quotations, tables, code. Whatever else there is,
 * HTML included, stays words. A library would do; none is installed.
 */
export const blocksOf = (markdown: string): Block[] => blocksIn(linesOf(markdown))

const linesOf = (text: string): Line[] => {
  let start = 0
  return text.split('\n').map((line) => {
    const here = { text: line.replace(/\r$/, ''), start, end: start + line.length }
    start += line.length + 1
    return here
  })
}

function blocksIn(lines: Line[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at, at + longestBlock)
    const [first] = rest
    if (!first || first.text.trim() === '') {
      at += 1
      continue
    }
    const { shape, lines: count } = take(rest)
    blocks.push({ ...shape, start: first.start, end: rest[count - 1]?.end ?? first.end })
    at += count
  }
  return blocks
}

/** Lines that are looked at together: a longer piece is read as two. */
const longestBlock = 2_000

const take = (lines: Line[]): Taken =>
  fenced(lines) ?? heading(lines) ?? rule(lines) ?? quote(lines) ?? table(lines) ?? list(lines) ?? paragraph(lines)

const textAt = (lines: Line[], at: number): string => lines[at]?.text ?? ''

/** How many lines from `from` on pass, until the first that does not. */
function run(lines: Line[], from: number, passes: (text: string, at: number) => boolean): number {
  let at = from
  while (at < lines.length && passes(textAt(lines, at), at)) at += 1
  return at
}

function fenced(lines: Line[]): Taken | null {
  const mark = /^ {0,3}(```|~~~)/.exec(textAt(lines, 0))?.[1]
  if (!mark) return null
  const end = run(lines, 1, (text) => !text.trimStart().startsWith(mark))
  const text = lines.slice(1, end).map((line) => line.text)
  return { shape: { type: 'code', text: text.join('\n') }, lines: Math.min(end + 1, lines.length) }
}

function heading(lines: Line[]): Taken | null {
  const [, signs, words] = /^ {0,3}(#{1,6})[ \t]+(.*\S)/.exec(textAt(lines, 0)) ?? []
  if (!signs || !words) return null
  return { shape: { type: 'heading', depth: signs.length, text: words.replace(/[ \t]+#+$/, '') }, lines: 1 }
}

const rule = (lines: Line[]): Taken | null =>
  /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(textAt(lines, 0)) ? { shape: { type: 'rule' }, lines: 1 } : null

const quoted = /^ {0,3}>[ \t]?/

function quote(lines: Line[]): Taken | null {
  const end = run(lines, 0, (text) => quoted.test(text))
  if (end === 0) return null
  const inner = lines.slice(0, end).map((line) => ({ ...line, text: line.text.replace(quoted, '') }))
  return { shape: { type: 'quote', blocks: blocksIn(inner) }, lines: end }
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

function table(lines: Line[]): Taken | null {
  const head = textAt(lines, 0)
  const isRuled = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(textAt(lines, 1))
  if (!head.includes('|') || !textAt(lines, 1).includes('-') || !isRuled) return null
  const columns = cellsOf(head)
  const end = run(lines, 2, (text) => text.includes('|'))
  const rows = lines.slice(2, end).map(({ text }) => columns.map((_, column) => cellsOf(text)[column] ?? ''))
  return { shape: { type: 'table', head: columns, rows }, lines: end }
}

const marker = /^( {0,3})([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/

/** Items with whatever is indented under them; an empty line between two items is no end of the list. */
function list(lines: Line[]): Taken | null {
  const [, indent = '', opening] = marker.exec(textAt(lines, 0)) ?? []
  if (!opening) return null
  const isOrdered = /\d/.test(opening)
  const isItem = (text: string): boolean => {
    const [, before = '', mark] = marker.exec(text) ?? []
    return mark !== undefined && /\d/.test(mark) === isOrdered && before.length < indent.length + 2
  }
  const items: Line[][] = []
  const goesOn = (text: string, at: number): boolean => {
    if (text.trim() === '') return /^(?:[ \t]{2,}\S)/.test(textAt(lines, at + 1)) || isItem(textAt(lines, at + 1))
    return isItem(text) || /^[ \t]{2,}/.test(text) || (textAt(lines, at - 1).trim() !== '' && !startsBlock(text))
  }
  const end = run(lines, 0, goesOn)
  const under = new RegExp(`^[ \\t]{1,${indent.length + opening.length + 1}}`)
  for (const line of lines.slice(0, end)) {
    const mark = isItem(line.text) ? marker.exec(line.text)?.[0] : undefined
    if (mark !== undefined) items.push([{ ...line, text: line.text.slice(mark.length) }])
    else items.at(-1)?.push({ ...line, text: line.text.replace(under, '') })
  }
  const first = isOrdered ? Number.parseInt(opening, 10) : null
  return { shape: { type: 'list', first, items: items.map(blocksIn) }, lines: end }
}

const startsBlock = (text: string): boolean =>
  /^ {0,3}(?:#{1,6}[ \t]|>|```|~~~)/.test(text) || marker.test(text) || rule([{ text, start: 0, end: 0 }]) !== null

function paragraph(lines: Line[]): Taken {
  const end = Math.max(
    1,
    run(lines, 0, (text, at) => text.trim() !== '' && (at === 0 || !startsBlock(text))),
  )
  const text = lines.slice(0, end).map((line) => line.text.replace(/^[ \t]+/, ''))
  return { shape: { type: 'paragraph', text: text.join('\n').trimEnd() }, lines: end }
}

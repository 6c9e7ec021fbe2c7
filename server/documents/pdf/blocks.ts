import type { PageLines } from './furniture.ts'
import { headingLevels } from './headings.ts'
import type { Line } from './lines.ts'

type Block = { lines: Line[]; page: number; level: number }

const bullet = /^(?:[\p{Co}•▪●◦‣○■□❖➢*]|[-–—](?=\s))\s*(?=\S)/u
const numbered = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s/
const startsItem = (text: string): boolean => bullet.test(text) || numbered.test(text)

/** The pages' lines as Markdown: headings by their size, lists by their marks, paragraphs by gaps and by where their lines end. */
export function markdownOf(pages: readonly PageLines[]): string {
  const levelOf = headingLevels(pages.flatMap(({ lines }) => lines))
  const pitch = usualPitch(pages)
  const blocks: Block[] = []
  for (const [page, { lines }] of pages.entries()) {
    for (const [at, line] of lines.entries()) {
      const level = levelOf(line)
      const block = blocks.at(-1)
      const last = block?.lines.at(-1)
      const goesOn =
        block !== undefined &&
        last !== undefined &&
        block.level === level &&
        !(level === 0 && startsItem(line.text)) &&
        (block.page === page ? follows(last, line, lines, at, pitch, level > 0) : level === 0 && runsOver(last, line))
      if (goesOn) Object.assign(block, { lines: [...block.lines, line], page })
      else blocks.push({ lines: [line], page, level })
    }
  }
  return joinedBlocks(blocks.map(markdownOfBlock))
}

/** Whether a line belongs to the paragraph of the one before it on its page. */
function follows(before: Line, line: Line, lines: readonly Line[], at: number, pitch: number, isHeading: boolean): boolean {
  const gap = line.across - before.across
  const size = Math.max(before.size, line.size)
  if (line.direction !== before.direction || line.cells > 1 || before.cells > 1) return false
  if (gap <= 0 || gap > Math.max(pitch * 1.3, size * 1.45) || gap > size * 2.6) return false
  if (Math.abs(line.size - before.size) > size * 0.12) return false
  if (isHeading) return true
  if (line.left > before.right || before.left > line.right) return false
  // A line that had room for the next word was ended on purpose.
  const right = columnEnd(lines, at)
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? ''
  const wordWidth = (firstWord.length / Math.max(line.text.length, 1)) * (line.right - line.left)
  return before.right + wordWidth + size * 0.6 > right
}

/** Where the lines of a column end: the furthest of those near this one that begin about where it does. */
function columnEnd(lines: readonly Line[], at: number): number {
  const line = lines[at] as Line
  const near = lines.slice(Math.max(0, at - 30), at + 30)
  return Math.max(
    ...near
      .filter(({ left, direction }) => direction === line.direction && Math.abs(left - line.left) < line.size * 3)
      .map(({ right }) => right),
  )
}

/** Whether a sentence runs over from one page to the next. */
const runsOver = (before: Line, line: Line): boolean =>
  before.cells === 1 &&
  line.cells === 1 &&
  !/[.!?:;”")\]]$/.test(before.text) &&
  /^\p{Ll}/u.test(line.text) &&
  Math.abs(before.size - line.size) < 0.6

/** From one line of a paragraph to the next: what most lines have between them. */
function usualPitch(pages: readonly PageLines[]): number {
  const gaps = new Map<number, number>()
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      const gap = Math.round((line.across - (lines[at - 1]?.across ?? line.across)) * 2) / 2
      if (gap > line.size * 0.8 && gap < line.size * 3) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
  }
  return [...gaps].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0]
}

function markdownOfBlock({ lines, level }: Block): string {
  const text = lines.map(({ text }) => text).reduce(joined)
  if (level > 0) return `${'#'.repeat(level)} ${text}`
  if (bullet.test(text)) return `- ${text.replace(bullet, '')}`
  return text.replace(/^(#{1,6}\s|[>+*]\s?)/, '\\$1')
}

/** A word that was parted at the end of a line is put together, where the next line goes on in small letters; other hyphens stay. */
const joined = (before: string, line: string): string =>
  /\p{L}[-\u2010\u00AD]$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`

/** Items of one list stand together. */
function joinedBlocks(blocks: readonly string[]): string {
  const pieces = blocks.map((block, at) => {
    const mark = markOf(block)
    if (at === 0) return block
    return mark !== null && mark === markOf(blocks[at - 1] ?? '') ? `\n${block}` : `\n\n${block}`
  })
  return pieces.join('')
}

const markOf = (block: string): string | null => /^(?:(-) |\d{1,3}([.)]) )/.exec(block)?.slice(1).join('') ?? null

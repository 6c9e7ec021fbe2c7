import type { Line } from './lines.ts'

/** The lines of one page, and how high it is. */
export type PageLines = { lines: Line[]; height: number }

/** The part of a page's height at its top, and at its foot, in which its running lines stand. */
const edge = 0.12
/** A title alternates on left and right pages, and the first of a chapter has none. */
const mostPages = 0.4
const pageNumber = /^[-–— ]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?[-–— ]*$/i

/** Leaves out what runs along the edges of most pages, and the pages' numbers. */
export function withoutFurniture(pages: readonly PageLines[]): { pages: PageLines[]; notes: string[] } {
  if (pages.length < 2) return { pages: [...pages], notes: [] }
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(3, pages.length * mostPages)
  const dropped = new Set<string>()
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true
      if (pageNumber.test(line.text)) return false
      const isRunning = (seen.get(keyOf(line)) ?? 0) >= least
      if (isRunning) dropped.add(line.text)
      return !isRunning
    }),
  }))
  const [first] = dropped
  return {
    pages: kept,
    notes: first === undefined ? [] : [`Lines that return on most pages were left out, such as “${shortened(first)}”.`],
  }
}

const isAtEdge = (line: Line, { height }: PageLines): boolean =>
  line.direction === 0 && (line.across < height * edge || line.across > height * (1 - edge))

/** The same line on another page has another number; on the first page the same words may be the title, in larger letters. */
const keyOf = ({ text, size }: Line): string => `${Math.round(size)} ${text.replace(/\d+/g, '#').toLowerCase()}`

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).trim()}…` : text)

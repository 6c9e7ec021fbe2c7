import { headRoles, type Role } from './roles.ts'

/** A cell of a row, or a whole line: UTF-16 offsets within its line. */
export type Cell = { start: number; end: number }

const tabs = /\t/
const pipes = /\s\|\s|^\s*\||\|\s*$/
const tallies = /^\s*[^|]*\bboys\b|\|{2,}/i
const gaps = /(?<=\S) {3,}(?=\S)/g

/**
 * Cells of a table row: Markdown pipes, tabs, or gaps of three spaces and more under a head that named its columns.
 * A line that is no row is one cell. `columns` are the roles the head gave, or null where none stands above.
 */
export function cellsOf(line: string, columns: Role[] | null): Cell[] {
  if (tabs.test(line.trim())) return cut(line, line.split('\t').length === columns?.length ? /\t/g : /\t+/g)
  if (pipes.test(line) && !tallies.test(line)) return withoutFrame(line, cut(line, /\|/g))
  const spaced = cut(line, gaps)
  const isRow = spaced.length > 1 && (columns !== null || headRoles(spaced.map((cell) => line.slice(cell.start, cell.end))) !== null)
  return isRow ? spaced : [{ start: 0, end: line.length }]
}

function cut(line: string, separator: RegExp): Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (const mark of line.matchAll(separator)) {
    cells.push({ start, end: mark.index })
    start = mark.index + mark[0].length
  }
  return [...cells, { start, end: line.length }]
}

// The frame's own edges make an empty cell at either end; an empty cell within keeps its column.
function withoutFrame(line: string, cells: Cell[]): Cell[] {
  const blank = (cell: Cell | undefined) => cell !== undefined && !line.slice(cell.start, cell.end).trim()
  const first = blank(cells[0]) && /^\s*\|/.test(line) ? 1 : 0
  const last = blank(cells.at(-1)) && /\|\s*$/.test(line) ? cells.length - 1 : cells.length
  return cells.slice(first, last)
}

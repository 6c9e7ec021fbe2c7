import type { Run } from './runs.ts'

/** A line of a page. Lengths are in points; `across` grows downwards. */
export type Line = { text: string; left: number; right: number; across: number; size: number; direction: number; cells: number }

/** Gaps as parts of the size of letters: a space between words, and what parts columns. */
const space = 0.18
const column = 1.2
/** A mark and what it stands before may be wide apart. */
const mark = /^(?:[\p{Co}•▪●◦‣○■□❖➢–-]|\(?\w{1,4}[.)])$/u

type Growing = Line & { characters: Map<number, number> }

/** Puts words together to lines in the order in which they are drawn, which is nearly always the one in which they are read. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let line: Growing | null = null

  const finish = () => {
    if (line === null) return
    const { characters, ...done } = line
    const text = done.text.replace(/\s+/g, ' ').trim()
    const size = [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [done.size, 0] as const)[0]
    if (text !== '' && !isTwin({ ...done, text }, lines.at(-1))) lines.push({ ...done, text, size })
    line = null
  }

  for (const { glyphs, direction, across, size } of runs) {
    for (const { text, start, end } of glyphs) {
      if (line && !goesOn(line, { direction, across, size, start })) finish()
      if (line === null) {
        line = { text: '', left: start, right: start, across, size, direction, cells: 1, characters: new Map() }
      }
      const here: Growing = line
      const gap = (start - here.right) / Math.max(size, 1)
      const isBlank = text.trim() === ''
      if (!isBlank && here.text.trim() !== '') {
        const isColumn = gap > column && !mark.test(here.text.trim())
        if (isColumn) here.cells += 1
        if (isColumn) here.text = `${here.text.trimEnd()} | `
        else if (gap > space && !here.text.endsWith(' ')) here.text += ' '
      } else if (!isBlank) here.left = start
      here.text += readable(text)
      if (!isBlank) here.right = Math.max(here.right, end)
      if (!isBlank) here.characters.set(size, (here.characters.get(size) ?? 0) + text.length)
    }
  }
  finish()
  return lines
}

const goesOn = (line: Line, next: { direction: number; across: number; size: number; start: number }): boolean => {
  const size = Math.max(line.size, next.size)
  return next.direction === line.direction && Math.abs(next.across - line.across) < size * 0.5 && next.start > line.right - size * 1.5
}

/** Bold is now and then made by drawing a line twice. */
const isTwin = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && before.text === line.text && Math.abs(before.left - line.left) < 2 && Math.abs(before.across - line.across) < 2

/** Letters that are joined in print, apart; and marks of lists in fonts of symbols as what they look like. */
const readable = (text: string): string =>
  text.replace(/[\uFB00-\uFB06]/g, (joined) => joined.normalize('NFKC')).replace(/[\uF0A7\uF0B7\uF076\uF0D8\uF0FC]/g, '•')

import type { LineRange } from '../../../../server/domain/lesson-plan.ts'

export type PlanLine = { number: number; start: number; text: string }

/** The lines of a plan with their numbers from 1, in whatever way they end; the same as those that it was read by. */
export function planLines(text: string): PlanLine[] {
  let start = 0
  return text.split(/(\r\n|\n|\r)/).flatMap((piece, at) => {
    const line = at % 2 === 0 ? [{ number: at / 2 + 1, start, text: piece }] : []
    start += piece.length
    return line
  })
}

/** The number of the line in which an offset lies. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length

/** Line numbers as ranges, in order. */
export function rangesIn(numbers: Iterable<number>): LineRange[] {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** Every line of some ranges. */
export const numbersIn = (ranges: readonly LineRange[]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))

export const overlap = (some: readonly LineRange[], others: readonly LineRange[]): boolean =>
  some.some(([from, to]) => others.some(([begin, end]) => from <= end && begin <= to))

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "line 24", "lines 26–27", "lines 18–19 and 24". */
export function linesInWords(ranges: readonly LineRange[]): string {
  const isOne = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1]
  return `${isOne ? 'line' : 'lines'} ${listed.format(ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)))}`
}

const before = 'lines '

/** What some lines are called where they are lit together. */
export const lightOf = (ranges: readonly LineRange[]): string => `${before}${ranges.map((range) => range.join('-')).join(',')}`

/** The lines that are lit under a name; none where it is not one of lines. */
export const litLines = (label: string): LineRange[] =>
  label.startsWith(before)
    ? label
        .slice(before.length)
        .split(',')
        .map((range): LineRange => {
          const [from = 0, to = from] = range.split('-').map(Number)
          return [from, to]
        })
    : []

/** The pieces of a text that are left without the stars and hashes of Markdown, and where each begins. */
export function withoutMarkup(text: string): { at: number; text: string }[] {
  let at = 0
  return text.split(/(\*\*|^#{1,6}\s+)/).flatMap((piece, index) => {
    const kept = index % 2 === 0 && piece !== '' ? [{ at, text: piece }] : []
    at += piece.length
    return kept
  })
}

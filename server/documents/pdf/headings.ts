import type { Line } from './lines.ts'

const mostLevels = 4
const larger = 1.12
const longestHeading = 160
/** Where more than this part of a text is large, largeness means something else. */
const mostInHeadings = 0.3

/** The level of each line's heading by the size of its letters, 1 for the largest; 0 where it is none. */
export function headingLevels(lines: readonly Line[]): (line: Line) => number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) characters.set(rounded(size), (characters.get(rounded(size)) ?? 0) + text.length)
  const usual = [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0]
  const isLarge = (line: Line) =>
    rounded(line.size) >= usual * larger && line.cells === 1 && line.text.length <= longestHeading && /\p{L}{2}/u.test(line.text)
  const large = lines.filter(isLarge)
  const length = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  if (length(large) > length(lines) * mostInHeadings) return () => 0
  const sizes = [...new Set(large.map(({ size }) => rounded(size)))].sort((a, b) => b - a)
  return (line) => (isLarge(line) ? Math.min(mostLevels, sizes.indexOf(rounded(line.size)) + 1) : 0)
}

const rounded = (size: number): number => Math.round(size * 2) / 2

import type { PlanPartName, PlanSegment } from '../domain/lesson-plan.ts'
import { clocksIn, durationsIn } from './durations.ts'
import { bareMinutes, headPlaces, isSpent, unmarkedMinutes } from './minutes-in-place.ts'
import { phases, type Section } from './nesting.ts'
import type { Period } from './period.ts'
import type { Placed } from './sections.ts'
import type { HeadingKind } from './words/headings.ts'

/** A segment, its place in the day where clocks give it one, and where in its line it stands. */
export type Timed = PlanSegment & { from: number | null; to: number | null; start: number }

const apart: readonly (PlanPartName | HeadingKind)[] = [
  'objective',
  'standards',
  'materials',
  'homework',
  'vocabulary',
  'other',
  'differentiation',
  'questions',
]

/** The stretches of the lesson with their minutes. What stands under a heading with minutes of its own is within them. */
export function segmentsOf(placed: readonly Placed[], period: Period | null): Timed[] {
  const counted = new Set<Section>()
  const lines = new Set<number>()
  const found: Timed[] = []
  const marks: { at: number; line: number; text: string; part: PlanPartName | null; start: number }[] = []
  /** The indent of a step that has its minutes: what is indented deeper is within them. */
  let step = Number.POSITIVE_INFINITY

  const unmarked = unmarkedMinutes(placed)
  for (const piece of placed) {
    const { section, line } = piece
    const text = withoutPeriod(piece, period)
    if (isApart(section)) continue
    const part = section?.parts.find((one) => phases.includes(one)) ?? section?.parts[0] ?? null
    const isOwn = piece.content === null || section?.line === line
    // The minutes of "Procedure (45 min)" are those of the lesson, unless the lesson has others.
    if (piece.content === null && section?.parts.length === 0 && section.kinds.includes('procedure') && !isShorter(text, period)) continue
    if (isCounted(section, counted) || lines.has(line)) continue
    if (piece.indent > step && piece.cells === 1) continue
    step = Number.POSITIVE_INFINITY
    const add = (minutes: number, least: number, start: number, words: string, from: number | null = null, to: number | null = null) => {
      found.push({ minutes, least, line, text: words.trim(), part, from, to, start: piece.start + start })
      if (section && isOwn) counted.add(section)
      if (piece.cells > 1) lines.add(line)
      else if (piece.isItem || piece.isNumbered) step = piece.indent
    }
    const clocks = clocksIn(text)
    const whole = clocks.filter(({ to, start }) => to !== null && (start < openingLength || piece.cells > 1))
    if (whole.length > 0) {
      for (const { from, to, start, end } of whole) if (to !== null) add(to - from, to - from, start, text.slice(start, end), from, to)
      continue
    }
    const lead = clocks.find(({ start }) => start < openingLength && text.slice(0, start).replace(/[\s*_[(@]/g, '') === '')
    if (lead) {
      marks.push({ at: lead.from, line, text: text.slice(lead.start, lead.end), part, start: piece.start + lead.start })
      if (durationsIn(text).length === 0) continue
    }
    const durations = durationsIn(text)
    const bare = piece.isTime ? bareMinutes(text) : (unmarked.get(piece) ?? null)
    const heads = bare ? [bare] : headPlaces({ ...piece, text }, durations)
    for (const { minutes, least, start, end } of heads) add(minutes, least, start, text.slice(start, end))
    if (heads.length === 0)
      for (const one of durations)
        if (isSpent(text, one))
          found.push({
            minutes: one.minutes,
            least: one.least,
            line,
            text: text.slice(one.start, one.end),
            part,
            from: null,
            to: null,
            start: piece.start + one.start,
          })
  }
  return found.length === 0 ? betweenMarks(marks, period?.until ?? null) : sinceBeginning(found)
}

const openingLength = 60
const isShorter = (text: string, period: Period | null): boolean =>
  period !== null && durationsIn(text).some(({ minutes }) => minutes < period.minutes)
/** The words of a piece, those left out that tell the length of the period. */
const withoutPeriod = (piece: Placed, period: Period | null): string => {
  if (piece !== period?.piece) return piece.text
  const { start, words } = period
  return piece.text.slice(0, start) + ' '.repeat(words.text.length) + piece.text.slice(start + words.text.length)
}
const isApart = (section: Section | null): boolean =>
  section !== null &&
  [...section.parts, ...section.kinds].length > 0 &&
  [...section.parts, ...section.kinds].every((one) => apart.includes(one))
const isCounted = (section: Section | null, counted: ReadonlySet<Section>): boolean =>
  section !== null && (counted.has(section) || isCounted(section.within, counted))

/** "9:00 Warm-up", "9:10 Mini-lesson": each lasts until the next, and the last until the period ends, where a plan tells when. */
function betweenMarks(
  marks: readonly { at: number; line: number; text: string; part: PlanPartName | null; start: number }[],
  until: number | null,
): Timed[] {
  return marks.flatMap(({ at, line, text, part, start }, index) => {
    const next = marks[index + 1]?.at ?? until
    if (next === null) return []
    const minutes = next >= at ? next - at : next + 12 * 60 - at
    return minutes > 0 && minutes <= longestStretch
      ? [{ minutes, least: minutes, line, text, part, start, from: at, to: at + minutes }]
      : []
  })
}
const longestStretch = 180

/** "0-5 min", "5-15 min", "15-30 min": ranges that begin where the last one ends tell when, not how long. */
function sinceBeginning(found: readonly Timed[]): Timed[] {
  const ranges = found.filter(({ minutes, least, from }) => from === null && least < minutes)
  const begins = ranges.length > 2 || (ranges.length > 1 && ranges[0]?.least === 0)
  const isChain = begins && ranges.every(({ least }, at) => at === 0 || least === ranges[at - 1]?.minutes)
  if (!isChain) return [...found]
  const told = new Set(ranges)
  return found.map((one) =>
    told.has(one) ? { ...one, from: one.least, to: one.minutes, minutes: one.minutes - one.least, least: one.minutes - one.least } : one,
  )
}

/** All minutes together: stretches of the clock that overlap count once. */
export function sumOf(segments: readonly Timed[]): { most: number; least: number } | null {
  if (segments.length === 0) return null
  const clocked = segments
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
    .sort((one, other) => one.from - other.from)
  let [covered, until] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to } of clocked) {
    covered += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  const free = segments.filter(({ from }) => from === null)
  return {
    most: covered + free.reduce((sum, { minutes }) => sum + minutes, 0),
    least: covered + free.reduce((sum, { least }) => sum + least, 0),
  }
}

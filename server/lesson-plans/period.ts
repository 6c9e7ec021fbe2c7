import type { PlanWords } from '../domain/lesson-plan.ts'
import { clocksIn, durationsIn } from './durations.ts'
import { bareMinutes } from './minutes-in-place.ts'
import { phases } from './nesting.ts'
import type { Placed } from './sections.ts'

/** The length that a plan gives its period, the piece that says so, the place of its words in that piece, and the minute of the day in which it ends, where a clock tells. */
export type Period = { minutes: number; words: PlanWords; piece: Placed; start: number; until: number | null }

const ofPeriod =
  /^[\s-]{0,2}(?:long[\s-])?(?:(?!mini\b|read|video)[\p{L}]{1,14}[\s-]){0,2}(?:class|period|lesson|block|session|hour)s?\b(?!\s(?:on|starter|opener|discussion))/iu
const lasts =
  /\b(?:lesson|class|period|session|block)\b[^.]{0,12}\b(?:is|lasts|takes|take|runs|of|will take|will last|will be|:)\s(?:about\s|approximately\s)?$/i
const longestHead = 14

/** Finds what a plan says of its period: under a name for it, then as "a 45-minute period", then at its head, then over its procedure. */
export function periodOf(placed: readonly Placed[]): Period | null {
  const firstPart = placed.findIndex(
    ({ section }) => section?.parts.some((part) => phases.includes(part)) || section?.kinds.some((kind) => kind === 'procedure'),
  )
  const head = placed.slice(0, firstPart < 0 ? 2 : firstPart)
  return (
    first(placed, named(placed, firstPart)) ??
    first(placed, saidOfPeriod) ??
    first(head, (piece) => (isAtHead(piece) ? longEnough(oneIn(piece.text)) : null)) ??
    first(placed, ({ section, text, content }) =>
      content === null && section?.kinds.includes('procedure') && section.parts.length === 0 ? oneIn(text) : null,
    )
  )
}

type Finding = { minutes: number; text: string }
function first(placed: readonly Placed[], find: (piece: Placed, at: number) => Finding | null): Period | null {
  for (const [at, piece] of placed.entries()) {
    const found = find(piece, at)
    if (found)
      return {
        minutes: found.minutes,
        words: { line: piece.line, text: found.text },
        piece,
        start: Math.max(0, piece.text.indexOf(found.text)),
        until: clocksIn(found.text)[0]?.to ?? null,
      }
  }
  return null
}

/** "Time: 45 minutes" before the lesson begins; below a phase, or one of many, it is that phase's own. */
const named = (placed: readonly Placed[], firstPart: number) => {
  const times = placed.filter(({ section, label }) => section?.kinds.includes('time') || label?.kinds.includes('time')).length
  return ({ section, label, text, content, cells, isTime }: Placed, at: number): Finding | null => {
    const name = label?.kinds.includes('time') ? label.name : section?.kinds.includes('time') ? section.label : null
    if (name === null || section?.parts.length) return null
    const isTotal = /total/i.test(name)
    const isEarly = firstPart < 0 ? times < 3 : at < firstPart
    // A column of times holds those of the stretches.
    if (!isTotal && (!isEarly || (cells > 1 && isTime))) return null
    const said = content?.text ?? (label?.isWhole ? '' : text)
    return said === '' && label?.isWhole ? oneIn(text) : oneIn(said, true)
  }
}

/** One length in these words; null where there is none, or several. */
function oneIn(text: string, isNamed = false): Finding | null {
  const [clock, ...clocks] = clocksIn(text).filter(({ to }) => to !== null)
  const [duration, ...more] = durationsIn(text)
  if (duration && more.length === 0) return { minutes: duration.minutes, text: text.slice(duration.start, duration.end) }
  if (clock && clock.to !== null && clocks.length === 0) return { minutes: clock.to - clock.from, text: text.slice(clock.start, clock.end) }
  const bare = isNamed && !duration ? bareMinutes(text) : null
  return bare && bare.minutes >= 10 ? { minutes: bare.minutes, text: text.trim() } : null
}

function saidOfPeriod({ text, section }: Placed): Finding | null {
  if (section?.parts.includes('objective')) return null
  for (const { minutes, start, end } of durationsIn(text)) {
    const count = /\b(two|three|2|3)\s+$/i.exec(text.slice(Math.max(0, start - 8), start))?.[1]?.toLowerCase()
    const times = /^[\s-]{0,2}[\p{L}\s-]{0,20}s\b/u.test(text.slice(end)) && count ? ({ two: 2, three: 3, 2: 2, 3: 3 }[count] ?? 1) : 1
    const isOfPeriod =
      isHeld(text, start, end) || ofPeriod.test(text.slice(end, end + 60)) || lasts.test(text.slice(Math.max(0, start - 60), start))
    if (isOfPeriod && minutes >= 15) return { minutes: minutes * times, text: text.slice(start, end) }
  }
  return null
}

/** "We have the gym for 40 minutes", "It takes 40 minutes in all". */
const isHeld = (text: string, start: number, end: number): boolean =>
  /\b(?:we|i|you|they)(?:['’]ve| have)(?: got| only)? (?:the|this|my|your|our|them|these)\b[^.;:]{0,30}\bfor (?:about |around )?$/i.test(
    text.slice(Math.max(0, start - 70), start),
  ) || /^[\s-]{0,2}(?:in all|in total|altogether|total|overall)\b/i.test(text.slice(end))

/** A line on the plan as a whole, and no step. */
const isAtHead = ({ text, section, isItem, isNumbered, cells, column, isTime }: Placed): boolean =>
  !isItem && !isNumbered && !section?.parts.length && (!isTime || cells === 1 || column === 1) && text.split(/\s+/).length <= longestHead
/** No lesson is shorter: such minutes at its head are those of a stretch. */
const shortestLesson = 20
const longEnough = (found: Finding | null): Finding | null => (found && found.minutes >= shortestLesson ? found : null)

import { overlapWith } from '../language/span.ts'
import { minutesOf } from '../pipeline/evidence/clock.ts'
import { numberWords } from './words/numbers.ts'

/** A length of time in a text, in minutes; `least` is below `minutes` where a range is given. `times`: how often it is to be taken, 1 where nothing is said. */
export type Duration = { least: number; minutes: number; start: number; end: number }
/** A time of day or since the beginning, in minutes; `to` is null for a single clock. */
export type ClockTime = { from: number; to: number | null; start: number; end: number }

const word = Object.keys(numberWords)
  .sort((one, other) => other.length - one.length)
  .join('|')
const number = String.raw`(?:\d{1,3}(?:\.\d{1,2})?|\b(?:${word})\b)`
const minutes = String.raw`(?:minutes?\b|mins?\b|m\b|['’′](?![\p{L}\d]))`
const hours = String.raw`(?:hours?\b|hrs?\b|h\b)`
const length = new RegExp(
  String.raw`(?<![\p{L}\d.:/$£#])(?:(\d)\s?[x×]\s?)?(${number})(?:\s?(?:-|–|—|to|or)\s?(${number}))?[\s-]{0,2}(?:(${minutes})|(${hours}))\.?(?:\s?[x×]\s?(\d)(?!\d))?`,
  'giu',
)
const partOfHour =
  /\b(?:(half)[\s-](?:an[\s-])?hour|(three)[\s-]quarters of an hour|(quarter) of an hour|an? (hour) and a half|(one and a half|1½|1 ½) hours?)\b/gi
/** Most lines name no time: a glance tells. */
const mayHold = /min|hour|\d\s?(?:[mh'’′]|-|–)/i
const partMinutes = [30, 45, 15, 90, 90]

/** The lengths of time that a text names, in their order: "10 min", "5-10 minutes", "1 hr 15 min", "half an hour", "ten minutes", "3 x 10 min", "(10')". */
export function durationsIn(text: string): readonly Duration[] {
  if (!mayHold.test(text)) return []
  if (last.text !== text) last = { text, found: readDurations(text) }
  return last.found
}

/** A line is asked several times in a row: the last is kept. */
let last: { text: string; found: readonly Duration[] } = { text: '', found: [] }

function readDurations(text: string): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(partOfHour)) {
    const at = match.slice(1).findIndex((part) => part !== undefined)
    const value = partMinutes[at] ?? 0
    found.push({ least: value, minutes: value, start: match.index, end: match.index + match[0].length })
  }
  const isTaken = overlapWith([...found])
  for (const match of text.matchAll(length)) {
    const [whole, before, first = '', second, inMinutes, , after] = match
    const end = match.index + whole.length
    if (isTaken({ start: match.index, end })) continue
    if (inMinutes !== undefined && isFeet(text, match.index, end, inMinutes)) continue
    const by = (inMinutes === undefined ? 60 : 1) * Number(before ?? after ?? 1)
    const [least, most] = [numberIn(first), numberIn(second ?? first)]
    if (least === null || most === null) continue
    found.push({ least: Math.min(least, most) * by, minutes: Math.max(least, most) * by, start: match.index, end })
  }
  return joined(
    text,
    found.sort((one, other) => one.start - other.start),
  )
}

const numberIn = (written: string): number | null =>
  /^\d/.test(written) ? Number(written) : (numberWords[written.toLowerCase().replaceAll('-', ' ')] ?? null)

const near = 8

/** A mark or an "m" beside a number are minutes only where a plan puts its minutes: in brackets, or at either end. */
function isFeet(text: string, start: number, end: number, unit: string): boolean {
  if (unit.length > 1) return false
  const before = text
    .slice(Math.max(0, start - near), start)
    .trimEnd()
    .at(-1)
  const after = text
    .slice(end, end + near)
    .trimStart()
    .at(0)
  const opens = before === undefined || '([|*:–—-'.includes(before)
  const closes = after === undefined || ')]|*:–—-,'.includes(after)
  return !(opens && closes)
}

/** "1 hour" and "15 minutes" beside each other are one length. */
function joined(text: string, found: readonly Duration[]): Duration[] {
  const whole: Duration[] = []
  for (const next of found) {
    const last = whole.at(-1)
    const isOne =
      last !== undefined &&
      last.minutes >= 60 &&
      last.minutes % 60 === 0 &&
      next.minutes < 60 &&
      /h/i.test(text.slice(last.start, last.end)) &&
      /^,?\s?(?:and\s|&\s)?$/i.test(text.slice(last.end, next.start))
    if (isOne) Object.assign(last, { least: last.least + next.least, minutes: last.minutes + next.minutes, end: next.end })
    else whole.push({ ...next })
  }
  return whole
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?`
const clockTime = new RegExp(
  String.raw`(?<![\d:.$£€/])(${clock}|\d{1,2}(?:\s?[ap]m\b)?(?=\s?(?:-|–|—|to)\s?\d{1,2}:\d{2}))(?:\s?(?:-|–|—|to|until)\s?(${clock}|\d{1,2}\s?[ap]m\b))?(?![\d:/%])`,
  'gi',
)

/** The clocks that a text names: "9:00–9:10", "10.05 to 10.50", "9:00 am", "0:00-0:05". A dot alone, without a range, is a number. */
export function clocksIn(text: string): ClockTime[] {
  return Array.from(text.matchAll(clockTime)).flatMap((match) => {
    const [whole, first = '', second] = match
    if (second === undefined && !/:/.test(first)) return []
    const [from, to] = [minuteOf(first), second === undefined ? null : minuteOf(second)]
    if (from === null || (second !== undefined && to === null)) return []
    const straight = to === null ? null : to >= from ? to : to + 12 * 60
    if (straight !== null && straight - from > 12 * 60) return []
    return [{ from, to: straight, start: match.index, end: match.index + whole.length }]
  })
}

const minuteOf = (written: string): number | null => {
  const plain = /^\d{1,2}\s?(?:[ap]m)?$/i.test(written) ? written.replace(/^(\d{1,2})/, '$1:00') : written
  const value = minutesOf(plain.replace(/\.(?=[ap]|$)/gi, ''))
  return value !== null && value < 24 * 60 && Number(/[:.](\d{2})/.exec(plain)?.[1] ?? 0) < 60 ? value : null
}

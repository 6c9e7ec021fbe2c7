/** Clocks in notes stay as written; they are only compared, never converted. */

const clock = String.raw`(?:\+\d{1,3}(?::\d{2})?(?:\s?min)?|\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]m\b)`
const range = String.raw`${clock}(?:\s?(?:-|–|—|to)\s?${clock})?`
const atStart = new RegExp(
  String.raw`^[[(]?\s*(?:@|at\s+|min(?:ute)?\s+(?=\d))?(${range}|(?<=min(?:ute)?\s)\d{1,3}\b|\d{1,3}\s?min(?=\s*[:–—-]))\s*[\])]?(?:\s*[:–—|.,-]+(?!\d))?\s*`,
  'i',
)
const inside = new RegExp(
  String.raw`(?<![\d:.$€£/])(?:(?<=\b(?:at|by|from|until|till|around|about|since|@)\s?)${clock}|\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?)(?![\d/%])`,
  'i',
)

/** The clock a line opens with, as written, and the offset at which its words begin; null where there is none. */
export function leadingClock(line: string): { time: string; length: number } | null {
  const found = atStart.exec(line)
  if (!found?.[1] || looksLikeNumber(found[1], line.slice(found[0].length))) return null
  return { time: found[1].trim(), length: found[0].length }
}

/** A clock inside a sentence ("by 10:20 half the class …"), as written; null where there is none. */
export function clockInside(sentence: string): string | null {
  const found = inside.exec(sentence)
  // "T talk 31:10" is how long, not when.
  return found && !/\b(?:talk|talks|talked|took|takes?|total|for|lasted|time)\s*[:=]?\s*$/i.test(sentence.slice(0, found.index))
    ? found[0].trim()
    : null
}

// "1.25 of the pages" and "2.50 each" are numbers, and "9.15 T: …" is a clock: a dot counts only before something that can start a note.
function looksLikeNumber(time: string, rest: string): boolean {
  return (
    /^\d{1,2}\.\d{2}$/.test(time) &&
    !/^\s*(?:[A-Z[("“]|$)|^\s+(?!of\b|per\b|each\b|m\b|cm\b|kg\b|km\b|points?\b|pages?\b|percent\b)[a-z]+\s/.test(rest)
  )
}

/** Minutes since midnight, or since the start for "+12" and "0:14"; null where the text is no plain clock. The last clock of a range is not read. */
export function minutesOf(time: string): number | null {
  const plus = /^\+?(\d{1,3})(?:\s?min)?$/.exec(time)
  if (plus) return Number(plus[1])
  const plain = /^\+?(\d{1,3})[:.h](\d{2})\s?([ap])?/i.exec(time)
  if (!plain) return null
  const hours = Number(plain[1])
  const half = plain[3]?.toLowerCase()
  return (half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours) * 60 + Number(plain[2])
}

/** The two ends of a time written as a range ("10:05-10:12", "+12 to +18"); null for a single clock. */
export function endsOf(time: string): { from: string; to: string } | null {
  const ends = /^(\S.*?)\s?(?:-|–|—|\bto\b)\s?(\S.*)$/.exec(time)
  return ends?.[1] && ends[2] ? { from: ends[1].trim(), to: ends[2].trim() } : null
}

/** Whole minutes from one clock to a later one, null where they can't be compared (other notation, or it runs backwards by more than a noon). */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === null || end === null || /^\+/.test(from) !== /^\+/.test(to)) return null
  const straight = end - start
  const overNoon = end + 12 * 60 - start
  if (straight >= 0) return straight <= 180 ? straight : null
  return overNoon > 0 && overNoon <= 120 ? overNoon : null
}

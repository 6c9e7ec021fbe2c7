import type { Duration } from './durations.ts'
import type { Placed } from './sections.ts'

const openingLength = 80
/** A unit that a plan may leave out in a column or behind a name for times. */
const bareNumber = /^(\d{1,3})(?:\s?(?:-|–|—|to)\s?(\d{1,3}))?\s*['’′]?$/

/** Minutes without their unit, as a column of times holds them. */
export function bareMinutes(text: string): Duration | null {
  const [, first, second] = bareNumber.exec(text.trim()) ?? []
  if (first === undefined) return null
  const [least, minutes] = [Number(first), Number(second ?? first)]
  return minutes >= least && minutes <= 300 ? { least, minutes, start: 0, end: text.length } : null
}

const endsName = /^[^()]{0,40}?(?:\((\d{1,2})\)(?!\s?,)|(?<=\p{L})\s?[–—-]\s?(\d{1,2})(?=$))/u
const endsLine = /[.!?”"]\s?\((\d{1,2})\)$/
const fewestUnmarked = 3
const longestUnmarked = 60

/** Minutes that a plan writes without saying so, "Warm-up (5)", "SKILL - 8": where three steps or more have such a number behind their name, or all at their end. */
export function unmarkedMinutes(placed: readonly Placed[]): ReadonlyMap<Placed, Duration> {
  const found = new Map<Placed, Duration>()
  for (const piece of placed) {
    if (piece.section?.parts.some((part) => part === 'materials' || part === 'objective' || part === 'standards')) continue
    if (piece.cells > 1 && piece.column !== 0) continue
    const { text } = piece
    const match = endsName.exec(text.replace(/[*_]+/g, (marks) => ' '.repeat(marks.length)).trimEnd()) ?? endsLine.exec(text)
    const minutes = Number(match?.[1] ?? match?.[2])
    if (match && minutes >= 1 && minutes <= longestUnmarked) {
      const start = match.index + match[0].search(/\d+\)?$/)
      found.set(piece, { minutes, least: minutes, start, end: start + String(match[1] ?? match[2]).length })
    }
  }
  return found.size >= fewestUnmarked ? found : new Map()
}

/** The minutes that stand where a plan says how long a stretch is: in its heading, at its beginning, in brackets, in the column of times. */
export function headPlaces(piece: Placed, durations: readonly Duration[]): Duration[] {
  const { text } = piece
  const nameEnd = piece.label && piece.content ? piece.content.start - piece.start : piece.content === null ? text.length : 0
  const heads = durations.filter(({ start, end }) => {
    const before =
      start > openingLength
        ? text
        : text.slice(0, start).replace(/[\s*_~:([–—-]|\b(?:about|approx|approximately|around|time|ca|est)\b\.?/gi, '')
    const isAlone = before === '' && /^[\s*_.)\]:|,;–—-]|^$/.test(text.slice(end))
    return (
      isAlone ||
      end <= nameEnd ||
      isBracketed(text, start, end) ||
      piece.isTime ||
      opensContent(piece, nameEnd, start, end) ||
      endsBehindDash(text, start, end)
    )
  })
  // One stretch has one length: of several the first, but for names of several stretches in one line.
  return piece.isTime || heads.length < 2 ? heads : firstOrAll(text, heads)
}

const bracketLook = 20
const isBracketed = (text: string, start: number, end: number): boolean => {
  const from = Math.max(0, start - bracketLook)
  const before = text.slice(from, start)
  const open = from + Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  const close = /[)\]]/.exec(text.slice(end, end + 30))
  return open >= from && close !== null && wordCount(text.slice(open + 1, start)) <= 2 && wordCount(text.slice(end, end + close.index)) <= 3
}
const wordCount = (text: string): number => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length

/** "Opening: 5 minutes. Show a picture." */
const opensContent = ({ text }: Placed, nameEnd: number, start: number, end: number): boolean =>
  nameEnd > 0 && start - nameEnd <= 2 && start - nameEnd >= 0 && /^\s*(?:[.,;:)–—-]|$)/.test(text.slice(end, end + 4))

/** "Warm-up - 5 minutes", "Share out, 5 min" */
const endsBehindDash = (text: string, start: number, end: number): boolean =>
  text.slice(end, end + bracketLook).replace(/[\s.*_)\]]/g, '') === '' &&
  start <= openingLength &&
  /[-–—,:|/]\s*[*_]*$/.test(text.slice(Math.max(0, start - 5), start))

/** "Warm-up (5 min), mini-lesson (10 min), share (5 min)" names three; "Practice (20 min) … (5 min each)" one. */
const firstOrAll = (text: string, heads: Duration[]): Duration[] => {
  const isList =
    heads.every(({ start }, at) => at === 0 || /[,;.→>+]|\bthen\b|\band\b/.test(text.slice(heads[at - 1]?.end ?? 0, start))) &&
    !/\beach\b|\bevery\b/i.test(text)
  return isList ? heads : heads.slice(0, 1)
}

const notSpent =
  /\b(?:each|every|per|timer|timers|after|within|wait|waits|under|in less than|set|early|before|late|older|ago|daily|video of|every|than|up to|worth|nearly|only)\s+(?:a\s|the\s|for\s|about\s)?$/i
const spent =
  /\b(?:for|spend|spends|spending|take|takes|taking|last|lasts|lasting|final|first|next|allow|allows|give|gives|have|has|about|around|approximately|roughly|the|a|with|get|gets|of|then|use)\s+(?:the\s|them\s|students\s|about\s|around\s|approximately\s|approx\.?\s|roughly\s|only\s|another\s|a\s|next\s|last\s|first\s|final\s|class\s){0,3}$/i
const look = 45

/** Whether a sentence says that these minutes of the lesson are spent on something. */
export function isSpent(text: string, { start, end }: Duration): boolean {
  const before = text.slice(Math.max(0, start - look), start)
  const after = text.slice(end, end + look)
  if (notSpent.test(before) || /^\s*(?:each|per|timer|apart|early|late|later|before|long video|a day|per day|or less|ago)\b/i.test(after))
    return false
  return spent.test(before) || /^[\s-]?(?:of|on|to|for)\b/i.test(after) || before.trim() === '' || /^\s*[.,;)]?\s*$/.test(after)
}

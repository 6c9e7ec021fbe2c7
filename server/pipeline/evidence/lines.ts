import { leadingClock } from './clock.ts'
import { headRoles, type Role, roleOfHeading } from './roles.ts'
import { type Cell, cellsOf } from './tables.ts'

/** A stretch of text on one line or in one cell: no markup around it, offsets into the whole text. */
export type Stretch = { start: number; end: number; time: string | null; role: Role; heading: string | null }

const contextHead =
  /^(school|room|class|period|teacher|observer|coach|date|subject|grade|topic|unit|number of students|students present|length|time|visit|present|standards?)\s*[:=–-]/i
const goalHead =
  /^(?:(?:\S+['’]s|teacher|tchr|t|her|his|their|my|coaching|current|agreed|pgp|growth)\s+)?(?:coaching\s+)?(?:goal|focus)\b(?! (?:on|for|of|posted|written|in) (?:the |today|lesson|class|board|students))(?:\s+\w+){0,3}\s*(?:\([^)]*\))?\s*[:=–-]/i
const inlineOpinion =
  /^(?:my (?:comments?|thoughts?|take)|thoughts?|coach(?:'?s)? (?:notes?|thoughts?|comments?)|notes? to self|overall|wonder(?:ings?)?|to discuss|next steps?|feedback|glows?|grows?|strengths?|areas? (?:of|for) growth|suggestions?|recommendations?|impressions?|so what|concerns?)\b[^:.]{0,30}[:–-]/i
const bullet = /^\s*(?:>\s*)*(?:\p{Extended_Pictographic}\uFE0F?\s*)*(?:[-*•▪◦‣·–—]\s+|\d{1,2}[.)]\s+(?=\D)|\[[ xX]?\]\s+)*/u
const heading = /^\s*(?:#{1,6}\s+(.+?)\s*#*|\*\*(.+?)\*\*:?|__(.+?)__:?|([^|.!?"“]{2,60}):)\s*$/

/** Cuts the body of a note into stretches, keeping exact offsets. Headings, rules and table frames carry meaning but are no evidence. */
export function readLines(text: string, bodyStart: number): Stretch[] {
  const stretches: Stretch[] = []
  let role: Role = null
  let title: string | null = null
  let columns: Role[] | null = null
  let clock: string | null = null
  for (const { start, end } of rawLines(text, bodyStart)) {
    const line = text.slice(start, end)
    if (!line.trim()) {
      columns = null
      continue
    }
    const cells = cellsOf(line, columns)
    if (cells.length > 1) {
      if (/^[\s|:+=-]+$/.test(line)) continue
      const roles: Role[] | null = columns ? null : headRoles(cells.map((cell) => line.slice(cell.start, cell.end)))
      if (roles) {
        columns = roles
        continue
      }
      stretches.push(...rowStretches(text, start, cells, columns ?? cells.map(() => null), title))
      continue
    }
    const head = headingOf(line, text.slice(end))
    if (head !== null) {
      // The page's own title is no section: it would colour every line below it.
      title = stretches.length === 0 && /^\s*#\s/.test(line) ? null : head
      role = roleOfHeading(head)
      continue
    }
    // What stands indented under a clock belongs to it.
    const opening = stretches.length < 4
    const own = lineStretch(text, start, end, role, title, opening)
    const indented = /^[ \t]{2,}/.test(line)
    stretches.push(...own.map((stretch) => ({ ...stretch, time: stretch.time ?? (indented ? clock : null) })))
    if (!indented) clock = own[0]?.time ?? null
  }
  return stretches
}

/** A heading in Markdown, in bold, before a colon, or a few bare words with a list under them. */
function headingOf(line: string, after: string): string | null {
  if (leadingClock(line.trim())) return null
  const marked = heading.exec(line)
  if (marked) return (marked[1] ?? marked[2] ?? marked[3] ?? marked[4] ?? '').trim()
  const bare = line.trim().split(/\s+/).length <= 4 && !/["“”.?!:,\d]/.test(line) && bullet.exec(line)?.[0] === ''
  return bare && /^\r?\n[ \t]*[-*•▪◦–—]\s/.test(after) ? line.trim() : null
}

function* rawLines(text: string, from: number): Generator<{ start: number; end: number }> {
  for (const line of text.slice(from).matchAll(/[^\r\n]+|\r?\n(?=\r?\n)/g))
    yield { start: from + line.index, end: from + line.index + line[0].length }
}

function lineStretch(text: string, start: number, end: number, role: Role, heading: string | null, opening: boolean): Stretch[] {
  const lead = bullet.exec(text.slice(start, end))?.[0].length ?? 0
  const clock = leadingClock(text.slice(start + lead, end))
  const from = start + lead + (clock?.length ?? 0)
  const trimmed = trim(text, from, end)
  if (!trimmed) return []
  const words = text.slice(trimmed.start, trimmed.end)
  if (isContext(words, text, opening) && !clock) return [{ ...trimmed, time: null, role: 'context', heading }]
  const saysOpinion = inlineOpinion.test(words)
  return [{ ...trimmed, time: clock?.time ?? null, role: saysOpinion ? 'opinion' : role, heading }]
}

// "Teacher: Ms. Ortiz" at the top is context; "Teacher: What makes these equal?" is somebody speaking.
function isContext(words: string, text: string, opening: boolean): boolean {
  if (goalHead.test(words)) return true
  const head = contextHead.exec(words)?.[0]
  if (!head || !opening || /["“”?!]/.test(words) || words.split(/\s+/).length > 12) return false
  return text.split(head).length === 2
}

function rowStretches(text: string, offset: number, cells: Cell[], roles: Role[], heading: string | null): Stretch[] {
  let time: string | null = null
  const stretches: Stretch[] = []
  cells.forEach((cell, index) => {
    const found = lineStretch(text, offset + cell.start, offset + cell.end, roles[index] ?? null, heading, false)
    const clock = leadingClock(text.slice(offset + cell.start, offset + cell.end).trim())
    if (clock) time = clock.time
    stretches.push(...found.map((stretch) => ({ ...stretch, time: stretch.time ?? time })))
  })
  return stretches
}

/** The offsets without white space at either end; null where nothing is left. */
export function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end)
  const left = words.length - words.trimStart().length
  const kept = words.trim().length
  return kept === 0 ? null : { start: start + left, end: start + left + kept }
}

import { type Stretch, trim } from './lines.ts'
import { isNobody, isSomebody, isTeacher, type People } from './people.ts'
import { insideOf, quotedSpans } from './quotes.ts'

/** A part of a stretch with one speaker, or with none. `labelled`: the words follow "T:" or "Maya:" and are that person's unless they describe an act. */
export type Turn = { start: number; end: number; speaker: string | null; labelled: boolean; stretch: Stretch }

const name = String.raw`(?:(?:Ms|Mrs|Mr|Miss|Dr|Mx|Mme|Sra?|Srta|Señora?|Frau|Herr|Coach)\.?\s\p{Lu}[\p{L}'’-]*|\p{Lu}[\p{L}'’-]*\p{Ll}(?:\s\p{Lu}[\p{L}'’-]*\p{Ll})?)`
const code = String.raw`T|Tchr?|Tr|Teacher|TEACHER|TA|Ss?\d{0,2}|Sts?\d{0,2}|Stu|(?:Student|Child|Pupil|Kid|STUDENT)\s?[A-Z0-9]?|Students|STUDENTS|Chn?|Kids|KIDS|Boy|Girl|Para|Aide|Class|All|COACH|Coach|Sra|Sr|Señora|Señor|Mme|(?:Grp|Group|Table|Tbl|Pair)\s?\d{1,2}|\p{Lu}{2,3}|\p{Lu}\.?\p{Lu}\.|\p{Lu}(?:['’]\p{Lu})?\d?\.?`
/** "T:", "Maya:", "Luis to partner:", "T (to Ana):"; a dash, or nothing, only where quoted words follow. */
const tail = String.raw`(?:\s?\([^)]{1,40}\)|\s(?:to|w\/|with|@|at|from|→|->|again|goes back)(?:\s[\p{L}\d .,'’]{1,30}?)?)?`
const before = String.raw`(?<=^|[.!?”"\])…;/]\s*|\s[-–—>→|]+\s*|,\s|\s{2,})`
const label = new RegExp(
  String.raw`(?:${before}(${code}|${name})(?:${tail}\s?(?::(?!\d)|=>)|(?:\s(?:to|w\/)\s\p{L}{1,14})?\s?[-–—]?(?=\s?["“«]))|(?<=\s)(T|Tchr|Ss?\d?):(?=\s))\s*`,
  'gu',
)
const quoteNext = /^\s*["“«]/

/** Splits a stretch where somebody else begins to speak. Only proven names and shorthands label; marks inside quotations don't. */
export function turnsOf(text: string, stretch: Stretch, people: People): Turn[] {
  const words = text.slice(stretch.start, stretch.end)
  const inQuote = insideOf(quotedSpans(words))
  const labels = [...words.matchAll(label)].flatMap((found) => {
    const written = (found[1] ?? found[2] ?? '').trim()
    const after = words.slice(found.index + found[0].length)
    if (inQuote(found.index) || !isLabel(written, after, people)) return []
    return [{ start: found.index, end: found.index + found[0].length, speaker: speakerOf(written, stretch, people) }]
  })
  const turns: Turn[] = []
  const push = (from: number, to: number, speaker: string | null, labelled: boolean) => {
    const span = trim(text, stretch.start + from, stretch.start + to)
    if (span) turns.push({ ...span, speaker, labelled, stretch })
  }
  push(0, labels[0]?.start ?? words.length, stretch.role === 'teacher' ? 'teacher' : null, false)
  labels.forEach((each, index) => {
    push(each.end, labels[index + 1]?.start ?? words.length, each.speaker, true)
  })
  return turns
}

const codes = new RegExp(`^(?:${code})$`, 'u')

function isLabel(written: string, after: string, people: People): boolean {
  if (/^To\s/.test(written)) return quoteNext.test(after)
  if (/^COACH$/i.test(written)) return quoteNext.test(after)
  if (/^(?:Grp|Group|Table|Tbl|Pair)\s?\d/.test(written)) return true
  if (/^(?:Sra?|Señora?|Mme|Coach)$/.test(written)) return isTeacher(written, people)
  if (codes.test(written)) return !isNobody(written) || /^(?:Class|All|Kids|Students?|Teacher)$/i.test(written)
  if (isSomebody(written, people)) return true
  return quoteNext.test(after) && !isNobody(written)
}

/** "teacher" for the teacher, however written; everybody else as written. */
function speakerOf(written: string, stretch: Stretch, people: People): string {
  if (/^(?:T|Tchr?|Tr|Teacher|COACH)$/i.test(written) || /^To\s/.test(written) || isTeacher(written, people)) return 'teacher'
  if (stretch.role === 'teacher' && !isSomebody(written, people) && !codes.test(written)) return 'teacher'
  return written
}

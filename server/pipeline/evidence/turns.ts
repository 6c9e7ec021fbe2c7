import { type Stretch, trim } from './lines.ts'

/** A part of a stretch with one speaker, or with none. `labelled`: the words follow "T:" or "Maya:" and are that person's unless they describe an act. */
export type Turn = { start: number; end: number; speaker: string | null; labelled: boolean; stretch: Stretch }

const name = String.raw`(?:(?:Ms|Mrs|Mr|Miss|Dr|Mx|Mme|Sr|Sra)\.?\s)?\p{Lu}[\p{L}'’-]*\p{Ll}(?:\s\p{Lu}[\p{L}'’-]*)?`
const code = String.raw`T|Tchr?|Tr|TA|Teacher|Ss?\d{0,2}|Sts?\d{0,2}|Stu|Student\s?[A-Z0-9]?|Students|Boy|Girl|Child|Pupil\s?\d?|Para|Aide|Class|All|[A-Z](?:['’][A-Z])?\d?\.?`
/** "T:", "Maya:", "Luis to partner:", "T (to Ana):", and a dash only where quoted words follow it */
const tail = String.raw`(?:\s?\([^)]{1,40}\)|\s(?:to|w\/|with|@|at|from|→|->|again|goes back)(?:\s[\p{L}\d .,'’]{1,30}?)?)?`
const before = String.raw`(?<=^|[.!?”"\])…;/]\s*|\s[-–—>→|]+\s*|,\s|\s{2,})`
const label = new RegExp(String.raw`${before}(${code}|${name})(?:${tail}\s?(?::(?!\d)|=>)|\s?[-–—](?=\s?["“]))\s*`, 'gu')

const notSpeakers =
  /^(?:Note|Notes|Goal|Obj|Objective|Also|Then|Next|Later|Board|On|Time|Task|Activity|Warm|Do|Exit|Closing|Opening|Transition|Total|Count|Tally|Hands|Boys|Girls|Wait|SWBAT|CFU|TPS|LO|Aim|HW|Materials|Part|Group|Table|Slide|Problem|Question|Answer|Q|A|Ex|Eg|Re|NB|PS|Evidence|Said|Heard|Saw|Lesson|Result|Results|Target|Standard|Prompt|Overall|Summary|Thoughts?|Comments?|Wonderings?|Strengths?|Growth|Glows?|Grows?|Evidence|Observations?|Topic|Grade|Period|Time|Directions?|Instructions?|Noise|Seating|Mini|Intro|Rug|Centers?|Stations?|Wow|Okay|Ok|Monday|Tuesday|Wednesday|Thursday|Friday)\b/i

/** Splits a stretch where somebody else begins to speak. Marks inside quotations are not labels. */
export function turnsOf(text: string, stretch: Stretch): Turn[] {
  const words = text.slice(stretch.start, stretch.end)
  const quotes = quotedSpans(words)
  const labels = [...words.matchAll(label)].filter(
    (found) => !notSpeakers.test(found[1] ?? '') && !quotes.some((quote) => found.index > quote.start && found.index < quote.end),
  )
  const turns: Turn[] = []
  const push = (from: number, to: number, speaker: string | null, labelled: boolean) => {
    const span = trim(text, stretch.start + from, stretch.start + to)
    if (span) turns.push({ ...span, speaker, labelled, stretch })
  }
  const columnSpeaker = stretch.role === 'teacher' ? 'teacher' : null
  push(0, labels[0]?.index ?? words.length, columnSpeaker, false)
  labels.forEach((found, index) => {
    push(found.index + found[0].length, labels[index + 1]?.index ?? words.length, speakerOf(found[1] ?? ''), true)
  })
  return turns
}

/** "teacher" for the usual shorthands, everybody else as written. */
export function speakerOf(written: string): string {
  return /^(?:T|Tchr?|Tr|Teacher)$/i.test(written.trim()) ? 'teacher' : written.trim()
}

/** Spans inside double quotation marks, straight or curly, marks included. An opening mark that nothing closes runs to the end of its line. */
export function quotedSpans(words: string): { start: number; end: number; inner: string }[] {
  return [...words.matchAll(/“([^”“"]*)(?:”|"|$)|"([^"“”]*)(?:"|”|$)|«([^»]*)»/g)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length, inner: (found[1] ?? found[2] ?? found[3] ?? '').trim() }))
    .filter((span) => span.inner.length > 0)
}

/** The same text with everything inside quotation marks blanked and apostrophes straight, so that rules about the coach's words don't read other people's. Offsets hold. */
export function withoutQuotes(words: string): string {
  let masked = words.replace(/[’‘]/g, "'")
  for (const { start, end } of quotedSpans(words)) masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  return masked
}

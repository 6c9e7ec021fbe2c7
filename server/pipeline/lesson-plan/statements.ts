import type { Evidence } from '../../domain/evidence.ts'
import type { LessonPlanUnderstanding, PlanPartName, PlanWords } from '../../domain/lesson-plan.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'

/** What a plan says in one go: a line of it, or several where a sentence runs on. Its words are evidence, and may be quoted. */
export type Statement = {
  text: string
  /** The labels of the evidence that covers it, in the order of the plan. */
  evidence: string[]
  parts: PlanPartName[]
  start: number
  end: number
}

/** More of a sentence than this stands on its own. */
const mostJoined = 8

/** A plan's statements, from its evidence: what is kept out of that is in none of them. Headings say nothing by themselves. */
export function statementsOf(plan: LessonPlanUnderstanding, evidence: readonly Evidence[]): Statement[] {
  const { text, parts } = plan
  const lineAt = lineFinder(text)
  const spans = evidence.filter(({ kind, start, end }) => kind === 'planned' && text.slice(start, end).trim() !== '')
  const statements: (Statement & { joined: number })[] = []
  for (const span of spans) {
    if (isHeading(text, span)) continue
    const before = statements.at(-1)
    if (before && before.joined < mostJoined && runsOn(text, before, span)) {
      before.end = span.end
      before.text = `${before.text} ${span.text}`.replace(/\s+/g, ' ')
      before.evidence.push(span.label)
      before.joined += 1
      continue
    }
    if (isRest(text, span)) continue
    const line = lineAt(span.start)
    statements.push({
      text: span.text.replace(/\s+/g, ' ').trim(),
      evidence: [span.label],
      parts: parts
        .filter(({ words }) => words.some((one) => one.line === line && (one.text.includes(span.text) || span.text.includes(one.text))))
        .map(({ part }) => part),
      start: span.start,
      end: span.end,
      joined: 1,
    })
  }
  return statements.map(({ joined: _, ...statement }) => statement)
}

/** The statements that hold words of a plan. */
export const statementsWith = (words: readonly PlanWords[], statements: readonly Statement[]): Statement[] =>
  statements.filter(({ text }) => words.some((one) => text.includes(flat(one.text)) || flat(one.text).includes(text)))

/** What a plan calls itself: its first heading or line, where that can be said; null where it has none. */
export function titleOf({ text, parts }: LessonPlanUnderstanding): string | null {
  const [, lead = '', first = ''] = /^\s*(#{0,3}\s*)([^\n]+)/.exec(text) ?? []
  const title = first.replace(/^(?:lesson(?: plan)?(?: title)?|title|topic)\s*[:–—-]\s*/i, '').replace(/[\s:#*]+$/, '')
  const isOfAPart = parts.some(({ lines }) => lines.some(([line]) => line === 1))
  if (title.split(/\s+/).length > mostOfATitle || (isOfAPart && lead.trim() === '') || !/\p{L}{3}/u.test(title)) return null
  return /["“”*_|<>{}[\]]|^lesson plan$/i.test(title) || findRiskSigns(title).length > 0 ? null : title
}

const mostOfATitle = 10

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** A sentence goes on where one span does not end it and the next, at most a line further, begins small or behind a full line. */
const runsOn = (text: string, before: Statement, { start, text: next }: Evidence): boolean =>
  /^[^\S\n]*\r?\n?[^\S\n]*$/.test(text.slice(before.end, start)) &&
  !/[.?!:;”"]$/.test(before.text) &&
  (/^(?:\p{Ll}|I\b)/u.test(next) || (isFull(text, before.end) && !isLabelled(next)))

/** A line as wide as those that an editor breaks by itself. */
const isFull = (text: string, end: number): boolean => {
  const width = end - text.lastIndexOf('\n', end - 1)
  return width > narrowestFull && width <= widestFull
}
const narrowestFull = 60
const widestFull = 100
const isLabelled = (words: string): boolean => /^[^.?!]{1,40}:/.test(words)

/** What goes on from words that are no evidence is no sentence by itself. */
const isRest = (text: string, { start, text: words }: Evidence): boolean =>
  /^\p{Ll}/u.test(words) && /[\p{L}\d,]\s*$/u.test(text.slice(Math.max(0, start - 40), start))

/** A heading names a part and says nothing of it. */
function isHeading(text: string, { start, end }: Evidence): boolean {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  const before = text.slice(from, start)
  const after = text.slice(end, to < 0 ? text.length : to)
  return /^\s*#{1,6}\s*$/.test(before) || (/^\s*(?:\*\*|__)\s*$/.test(before) && /^\s*:?\s*(?:\*\*|__):?\s*$/.test(after))
}

/** Which line of a text an offset is in, from 1. */
function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => ends.filter((end) => end < offset).length + 1
}

import type { EvidenceSheet } from '../../domain/evidence-sheet.ts'
import { type Block, type Page, paragraph, quiet, type Row, runLooks, type Setting, tab } from './blocks.ts'
import { heightOf, widthOf } from './measure.ts'
import { sharedHeight, sharedWidth } from './paper.ts'
import { pageTitle, sans, serif } from './voices.ts'

type Line = EvidenceSheet['onTheGoal'][number]

/** Size of the words in points, and the ruled lines under each of the two questions, which stand side by side where the page is full. */
type Fit = { size: number; leading: number; ruled: number; ruling: number; beside: boolean }

const open = { leading: 1.32, beside: false }
const close = { leading: 1.27, beside: true }

const fits: Fit[] = [
  { ...open, size: 12, ruled: 4, ruling: 26 },
  { ...open, size: 11, ruled: 3, ruling: 26 },
  { ...open, size: 10.5, ruled: 3, ruling: 24 },
  { ...close, size: 10.5, ruled: 5, ruling: 24 },
  { ...close, size: 10, ruled: 4, ruling: 24 },
  { ...close, size: 9.5, ruled: 4, ruling: 22 },
  { ...close, size: 9, ruled: 3, ruling: 22 },
  { ...close, size: 8.5, ruled: 3, ruling: 22 },
]
const smallest: Fit = { ...close, size: 8, ruled: 2, ruling: 20 }

const mostRuled = 9

/** The evidence sheet on one page: smaller type and less room to write where it is full, more room where there is some. No line is left out. */
export function evidenceSheetPage(sheet: EvidenceSheet): Page {
  const left = (fit: Fit) => sharedHeight - heightOf(compose(sheet, fit), sharedWidth)
  const fit = fits.find((each) => left(each) >= 0) ?? smallest
  const more = Math.max(0, Math.floor(left(fit) / (fit.beside ? 1 : 2) / fit.ruling))
  return compose(sheet, { ...fit, ruled: Math.min(mostRuled, fit.ruled + more) })
}

function compose(sheet: EvidenceSheet, fit: Fit): Page {
  const clock = clockWidth(sheet)
  const about = [
    sheet.teacher,
    ...sheet.context.map(({ name, value }) => (name === 'grade' && !/grade/i.test(value) ? `grade ${value}` : value)),
  ]
  const blocks = [
    paragraph('Page title', 'What was seen and heard'),
    ...(about.some(Boolean) ? [paragraph('Sheet about', about.filter(Boolean).join(' · '))] : []),
    ...(sheet.goal === null ? [ruled(1, 26, 'The goal')] : [paragraph('Sheet goal', quiet('The goal '), sheet.goal)]),
    ...section(sheet.goal === null ? 'What stood out' : 'On the goal', sheet.onTheGoal, clock > 0),
    ...section('Counts', sheet.counts, clock > 0),
    ...section('In their words', sheet.words, clock > 0),
    ...section('The rest of the lesson by the clock', sheet.timeline, clock > 0),
    ...roomToWrite(['What do we notice?', 'What would we like to know next?'], fit),
  ]
  return { settings: settingsFor(fit, clock), blocks }
}

const section = (title: string, lines: Line[], isTimed: boolean): Block[] =>
  lines.length === 0 ? [] : [paragraph('Sheet label', title), ...lines.map((line) => said(line, isTimed))]

/** The clock and the speaker quiet, the words as they stand in the notes. */
function said({ time, speaker, text }: Line, isTimed: boolean): Block {
  // A speaker is named where the line is only words; where it tells who said them, it has the name already.
  const who = speaker && /^["“]/.test(text) ? [quiet(`${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}: `)] : []
  return paragraph('Sheet words', ...(isTimed ? [quiet(time ?? ''), tab] : []), ...who, text)
}

function roomToWrite(questions: string[], { beside, ruled: count, ruling }: Fit): Block[] {
  if (!beside) return questions.flatMap((question) => [paragraph('Sheet label', question), ruled(count, ruling)])
  const columns = questions.map(() => sharedWidth / questions.length)
  const head = { cells: questions.map((question) => [paragraph('Sheet label', question)]), least: 0 }
  return [{ kind: 'grid', columns, headed: true, ruled: true, gap: 16, rows: [head, ...lines(count, ruling, questions.length)] }]
}

const ruled = (count: number, ruling: number, first = ''): Block => ({
  kind: 'grid',
  columns: [sharedWidth],
  headed: false,
  ruled: true,
  gap: 0,
  rows: lines(count, ruling, 1, first),
})

const lines = (count: number, least: number, columns: number, first = ''): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    cells: Array.from({ length: columns }, () => [paragraph('Sheet field', index === 0 ? first : '')]),
    least,
  }))

const mostForTheClock = 96

/** Room for the widest clock as the coach wrote it; none where no line has one. */
function clockWidth({ onTheGoal, counts, words, timeline }: EvidenceSheet): number {
  const widest = Math.max(0, ...[...onTheGoal, ...counts, ...words, ...timeline].map(({ time }) => widthOf(time ?? '', runLooks.quiet)))
  return widest === 0 ? 0 : Math.min(mostForTheClock, Math.ceil(widest) + 14)
}

function settingsFor({ size, leading }: Fit, hang: number): Record<string, Setting> {
  return {
    'Page title': pageTitle,
    'Sheet about': { ...sans, size: 9.5, after: 3, ink: 'quiet' },
    'Sheet goal': { ...serif, leading, size: size + 1, after: 2 },
    'Sheet label': {
      ...sans,
      size: Math.min(9.5, size),
      before: size * 0.85,
      after: 2,
      bold: true,
      ink: 'quiet',
      level: 2,
      keepNext: true,
    },
    'Sheet words': { ...serif, leading, size, after: size / 4, hang },
    'Sheet field': { ...sans, size: 8.5, before: 0, after: 0, ink: 'quiet' },
  }
}

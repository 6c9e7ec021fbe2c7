import type { ApprovedDraft } from '../../domain/draft.ts'
import type { ApprovedItem, Reply } from '../../domain/draft-item.ts'
import { type AboutPlan, type Guide, guideOf, linesAfterTheTalk, marksOf, repliesOf } from '../approved-plan.ts'
import { type Block, type Grid, type Page, type Paragraph, paragraph, quiet, type Setting, tab, type Words } from './blocks.ts'
import { heightOf, widthOf } from './measure.ts'
import { sharedHeight, sharedWidth } from './paper.ts'
import { pageTitle, sans, serif } from './voices.ts'

/** How much is on the page, and how large: sizes of the core questions, of what else is said aloud, and of what is small. */
type Fit = {
  listenFor: boolean
  thenAsk: boolean
  replies: 'all' | 'of-the-core' | 'two'
  further: boolean
  core: number
  aloud: number
  small: number
  /** The least room to write in each of the four fields, in points. */
  room: number
}

const fullest: Fit = { listenFor: true, thenAsk: true, replies: 'all', further: true, core: 15, aloud: 11.5, small: 9.5, room: 48 }
const plainer: Fit = { ...fullest, listenFor: false }
const smaller: Fit = { ...plainer, core: 13.5, aloud: 11, small: 9 }
const fewer: Fit = { ...smaller, thenAsk: false }
const small: Fit = { ...fewer, core: 12, aloud: 10, room: 40 }
const smallest: Fit = { ...small, core: 11, aloud: 9.5, small: 8.5, replies: 'of-the-core', room: 34 }
const barest: Fit = { ...smallest, replies: 'two' }

/** What gives way where a page would be too full, in this order: the first that fits is taken. */
const fits: Fit[] = [
  fullest,
  plainer,
  smaller,
  fewer,
  small,
  smallest,
  barest,
  { ...smallest, further: false },
  { ...barest, further: false },
]

const mostRoom = 96
const rowsOfRoom = 2

/** One page to take into the room. What does not fit gives way as `fits` says; beyond that the last of them flows on to a second page. */
export function guidePage(draft: ApprovedDraft, about: AboutPlan): Page {
  const left = (fit: Fit) => sharedHeight - heightOf(compose(draft, about, fit), sharedWidth)
  const fit = fits.find((each) => left(each) >= 0) ?? { ...barest, further: false }
  const spare = Math.max(0, Math.floor(left(fit) / rowsOfRoom))
  return compose(draft, about, { ...fit, room: Math.min(mostRoom, fit.room + spare) })
}

function compose(draft: ApprovedDraft, about: AboutPlan, fit: Fit): Page {
  const guide = guideOf(draft)
  const blocks: Block[] = [
    paragraph('Page title', about.title),
    ...goal(about.goal),
    ...underLabel('Opening', guide.opening, 'Guide aloud', fit),
    ...underLabel('Core questions', guide.core, 'Guide core', fit),
    ...further(guide, fit),
    ...replies(chosenReplies(draft, guide, fit), fit),
    ...underLabel('Agreement', guide.agreements, 'Guide aloud', fit),
    ...roomToWrite(about.teacher, fit.room),
  ]
  return { settings: settingsFor(fit), blocks }
}

const goal = (words: string | null): Block[] =>
  words === null
    ? [
        {
          kind: 'grid',
          columns: [sharedWidth],
          headed: false,
          ruled: true,
          gap: 0,
          rows: [{ cells: [[paragraph('Guide field', 'The goal')]], least: 26 }],
        },
      ]
    : [paragraph('Guide aloud', quiet('The goal '), words)]

function underLabel(label: string, items: ApprovedItem[], set: string, fit: Fit): Paragraph[] {
  if (items.length === 0) return []
  return [paragraph('Guide label', label), ...items.flatMap((item) => withWhatFollows(item, set, fit))]
}

function withWhatFollows(item: ApprovedItem, set: string, fit: Fit): Paragraph[] {
  const marks = marksOf(item)
  const words: Words[] = [
    item.text,
    ...marks.map((mark): Words => ({ text: `\u00A0· ${mark.toLowerCase()}`.replace(/ /g, '\u00A0'), as: 'word' })),
  ]
  const paragraphs = [
    paragraph(set, ...words),
    ...(fit.listenFor && item.listenFor ? [paragraph('Guide small', quiet('Listen for'), tab, item.listenFor)] : []),
    ...(fit.thenAsk && item.followUp ? [paragraph('Guide small aloud', quiet('Then ask'), tab, item.followUp)] : []),
  ]
  return paragraphs.map((each, index) => ({ ...each, keepNext: index < paragraphs.length - 1 }))
}

function further({ further: items }: Guide, fit: Fit): Paragraph[] {
  if (fit.further) return underLabel('If it goes there', items, 'Guide aloud', fit)
  return [paragraph('Guide label', 'If it goes there'), paragraph('Guide small', `${items.length} more in the plan.`)]
}

// Of two, the first and the last: what comes back to the opening, and what comes back when it is about what to do.
function chosenReplies(draft: ApprovedDraft, guide: Guide, fit: Fit): Reply[] {
  if (fit.replies === 'all') return repliesOf(draft.items)
  const ofTheCore = repliesOf([...guide.opening, ...guide.core])
  return fit.replies === 'two' && ofTheCore.length > 2 ? [...ofTheCore.slice(0, 1), ...ofTheCore.slice(-1)] : ofTheCore
}

const mostForHeard = 124

function replies(known: Reply[], { small }: Fit): Grid[] {
  if (known.length === 0) return []
  const gap = 14
  const widest = Math.max(...known.map(({ heard }) => widthOf(heard, { ...sans, size: small })))
  const heardWidth = Math.min(mostForHeard, Math.ceil(widest) + 2) + gap
  const head = { cells: [[paragraph('Guide column', 'If you hear')], [paragraph('Guide column', 'You could say')]], least: 0 }
  const rows = known.map(({ heard, say }) => ({
    cells: [[paragraph('Guide heard', heard)], [paragraph('Guide reply', say)]],
    least: 0,
  }))
  return [{ kind: 'grid', columns: [heardWidth, sharedWidth - heardWidth], headed: true, ruled: false, gap, rows: [head, ...rows] }]
}

function roomToWrite(teacher: string | null, least: number): Block[] {
  const [words, choice, when, promised] = linesAfterTheTalk(teacher).map((label) => [paragraph('Guide field', label)])
  const rows = [
    { cells: [words ?? [], choice ?? []], least },
    { cells: [when ?? [], promised ?? []], least },
  ]
  const half = sharedWidth / 2
  return [paragraph('Guide label', 'After the talk'), { kind: 'grid', columns: [half, half], headed: false, ruled: true, gap: 14, rows }]
}

function settingsFor(fit: Fit): Record<string, Setting> {
  return {
    'Page title': pageTitle,
    'Guide label': { ...sans, size: fit.small, before: fit.small * 1.2, after: 0, bold: true, ink: 'quiet', level: 2, keepNext: true },
    'Guide column': { ...sans, size: fit.small, before: fit.small * 1.2, after: 1.5, bold: true, ink: 'quiet', keepNext: true },
    'Guide core': { ...serif, size: fit.core, leading: 1.28, before: fit.core / 3, after: 2 },
    'Guide aloud': { ...serif, size: fit.aloud, before: fit.aloud / 2.8, after: 1.5 },
    'Guide small': { ...sans, size: fit.small, after: 1, hang: 52 },
    'Guide small aloud': { ...serif, size: fit.small + 0.5, after: 1, hang: 52 },
    'Guide heard': { ...sans, size: fit.small, after: 2.5 },
    'Guide reply': { ...serif, size: fit.small + 0.5, after: 2.5 },
    'Guide field': { ...sans, size: 8.5, before: 3, after: 0, ink: 'quiet' },
  }
}

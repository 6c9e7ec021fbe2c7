import type { ApprovedDraft } from '../../domain/draft.ts'
import type { ApprovedItem } from '../../domain/draft-item.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { type AboutPlan, headOf, placeAndMarks, restsOn, stageRuns, type WhatToWrite, writtenBy } from '../approved-plan.ts'
import { newLine, type Page, type Paragraph, paragraph, quiet, type Setting, tab } from './blocks.ts'
import { heightOf } from './measure.ts'
import { runningHeight, sharedWidth } from './paper.ts'
import { pageTitle, sans, serif } from './voices.ts'

/** Everything approved, by stage: the words to say, what they rest on, and what to do with the answer. */
export function planPage(draft: ApprovedDraft, about: AboutPlan, { sources }: Pick<WhatToWrite, 'sources'>): Page {
  const { title, about: below } = headOf(draft, about)
  const head = [
    paragraph('Page title', title),
    paragraph('Plan about', below.join(' · ')),
    ...(about.goal === null ? [] : [paragraph('Plan goal', quiet('The goal '), about.goal)]),
  ]
  const items = stageRuns(draft, about.coachingModel).flatMap(({ stage, items }) => {
    const stageTitle = paragraph('Plan stage', stage?.title ?? 'Besides', ...(stage ? [quiet(`\u00A0\u00A0 ${stage.line}`)] : []))
    return items.map((item, index) => [...(index === 0 ? [stageTitle] : []), ...itemParagraphs(item, draft, sources)])
  })
  const closing = sources === 'keep' ? [paragraph('Plan closing', writtenBy(draft, about.takenOutAt))] : []
  return { settings, blocks: onPages(head, items, closing) }
}

/**
 * Parts the items over pages where they are measured to end, so that no question is parted from what belongs to it: LibreOffice loses
 * some of a long chain of paragraphs that are to be kept together. The head goes with the first item, the closing line with the last.
 */
function onPages(head: Paragraph[], items: Paragraph[][], closing: Paragraph[]): Paragraph[] {
  let used = heightOf({ settings, blocks: head }, sharedWidth)
  const parted = items.flatMap((item, index) => {
    const isLast = index === items.length - 1
    const together = isLast && closing.length > 0 ? [...item.map((each) => ({ ...each, keepNext: true })), ...closing] : item
    const height = heightOf({ settings, blocks: together }, sharedWidth)
    const newPage = index > 0 && used + height > runningHeight
    used = ((newPage ? 0 : used) + height) % runningHeight
    return together.map((each, place) => (newPage && place === 0 ? { ...each, newPage } : each))
  })
  return [...head, ...parted]
}

/** One item, kept together on a page. */
function itemParagraphs(item: ApprovedItem, draft: ApprovedDraft, sources: WhatToWrite['sources']): Paragraph[] {
  const { lines, cited, gaps } = restsOn(item, draft)
  const small = [...(cited.length > 0 ? [`Source: ${cited.join('; ')}.`] : []), ...gaps].join(' ')
  const place = [placeAndMarks(item, draft).join(' · ')].filter(Boolean)
  const paragraphs = [
    // In one paragraph: LibreOffice leaves a line of its own behind at the foot of a page, however it is told to keep it with the next.
    paragraph('Plan question', ...place.flatMap((words) => [quiet(words), newLine]), item.text),
    ...(sources === 'keep' ? [...lines.map(evidenceLine), paragraph('Plan source', small)] : []),
    ...(item.listenFor ? [paragraph('Plan aside', quiet('Listen for'), tab, item.listenFor)] : []),
    ...(item.followUp ? [paragraph('Plan aside aloud', quiet('Then ask'), tab, item.followUp)] : []),
    ...item.replies.map(({ heard, say }) => paragraph('Plan aside aloud', quiet('If you hear'), tab, quiet(heard), newLine, say)),
  ]
  return paragraphs
    .filter(({ words }) => words.some((each) => each !== ''))
    .map((each, index, all) => ({ ...each, keepNext: index < all.length - 1 }))
}

const evidenceLine = ({ label, time, speaker, text }: Evidence): Paragraph => {
  const who = speaker && /^["“]/.test(text) ? `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}: ` : ''
  return paragraph('Plan evidence', { text: ` ${label} `, as: 'tag' }, tab, quiet(time ? `${time} ` : ''), quiet(who), text)
}

const settings: Record<string, Setting> = {
  'Page title': pageTitle,
  'Plan about': { ...sans, size: 9.5, after: 3, ink: 'quiet' },
  'Plan goal': { ...serif, size: 12 },
  'Plan stage': { ...serif, size: 15, before: 12, after: 0, bold: true, level: 2, keepNext: true },
  'Plan question': { ...serif, size: 12.5, before: 6, after: 3, level: 3, keepNext: true },
  'Plan evidence': { ...serif, size: 10, after: 2, hang: 34 },
  'Plan source': { ...sans, size: 8.5, after: 4, ink: 'quiet' },
  'Plan aside': { ...sans, size: 9.5, after: 2.5, hang: 64 },
  'Plan aside aloud': { ...serif, size: 10.5, after: 2.5, hang: 64 },
  'Plan closing': { ...sans, size: 8.5, before: 18, after: 0, ink: 'quiet' },
}

import type { ApprovedDraft } from '../domain/draft.ts'
import type { ApprovedItem, Reply } from '../domain/draft-item.ts'
import {
  type AboutPlan,
  guideOf,
  headOf,
  linesAfterTheTalk,
  marksOf,
  partsToWrite,
  placeAndMarks,
  repliesOf,
  restsOn,
  stageRuns,
  type WhatToWrite,
  writtenBy,
} from './approved-plan.ts'
import { evidenceSheetMarkdown } from './evidence-sheet.ts'
import { inline } from './markdown.ts'

/**
 * An approved plan as Markdown, in the same parts as the Word file, with a rule between them.
 * @throws AppError 404 when the sheet alone is asked for and there is none
 */
export function approvedPlanMarkdown(draft: ApprovedDraft, about: AboutPlan, what: WhatToWrite): string {
  const parts = partsToWrite(what, about, draft.kind).map((each) => {
    if (each.part === 'guide') return guideMarkdown(draft, about)
    if (each.part === 'plan') return planMarkdown(draft, about, what)
    return evidenceSheetMarkdown(each.sheet)
  })
  return parts.map((part) => `${part.trim()}\n`).join('\n---\n\n')
}

const line = '_'.repeat(48)

const blocks = (...all: string[]): string => all.filter(Boolean).join('\n\n')

const section = (title: string, ...body: string[]): string => (body.some(Boolean) ? blocks(`## ${title}`, ...body) : '')

function guideMarkdown(draft: ApprovedDraft, about: AboutPlan): string {
  const guide = guideOf(draft)
  return blocks(
    `# ${inline(about.title)}`,
    `**The goal:** ${about.goal === null ? line : inline(about.goal)}`,
    section('Opening', ...guide.opening.map(guideItem)),
    section('Core questions', ...guide.core.map(guideItem)),
    section('If it goes there', ...guide.further.map(guideItem)),
    section(
      'If you hear',
      repliesOf(draft.items)
        .map(({ heard, say }) => `- _${inline(heard)}_ You could say: ${inline(say)}`)
        .join('\n'),
    ),
    section('Agreement', ...guide.agreements.map(guideItem)),
    section('After the talk', ...linesAfterTheTalk(about.teacher).map((label) => `${label}: ${line}`)),
  )
}

function guideItem(item: ApprovedItem): string {
  const marks = marksOf(item)
  const aside = [item.listenFor && `Listen for ${inline(item.listenFor)}`, item.followUp && `Then ask: ${inline(item.followUp)}`].filter(
    Boolean,
  )
  return [`${inline(item.text)}${marks.map((mark) => ` _(${mark.toLowerCase()})_`).join('')}`, ...aside.map((each) => `- ${each}`)].join(
    '\n',
  )
}

const reply = ({ heard, say }: Reply): string => `- If you hear: _${inline(heard)}_ You could say: ${inline(say)}`

function planMarkdown(draft: ApprovedDraft, about: AboutPlan, { sources }: WhatToWrite): string {
  const head = headOf(draft, about)
  return blocks(
    `# ${inline(head.title)}`,
    head.about.map(inline).join(' · '),
    about.goal === null ? '' : `**The goal:** ${inline(about.goal)}`,
    ...stageRuns(draft, about.coachingModel).map(({ stage, items }) =>
      section(
        inline(stage?.title ?? 'Besides'),
        stage ? `_${inline(stage.line)}_` : '',
        ...items.map((item) => planItem(item, draft, sources)),
      ),
    ),
    sources === 'keep' ? `_${inline(writtenBy(draft, about.takenOutAt))}_` : '',
  )
}

function planItem(item: ApprovedItem, draft: ApprovedDraft, sources: WhatToWrite['sources']): string {
  const { lines, cited, gaps } = restsOn(item, draft)
  const kept = [
    ...lines.map(({ label, time, text }) => `- ${label}${time ? ` ${inline(time)}` : ''}: ${inline(text)}`),
    ...cited.map((source) => `- Source: ${inline(source)}`),
    ...gaps.map((gap) => `- ${gap}`),
  ]
  const place = placeAndMarks(item, draft).join(' · ')
  return blocks(
    `### ${inline(item.text)}`,
    [
      ...(place ? [`- _${place}_`] : []),
      ...(sources === 'keep' ? kept : []),
      ...(item.listenFor ? [`- Listen for ${inline(item.listenFor)}`] : []),
      ...(item.followUp ? [`- Then ask: ${inline(item.followUp)}`] : []),
      ...item.replies.map(reply),
    ].join('\n'),
  )
}

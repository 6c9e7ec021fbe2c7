import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { inline } from './markdown.ts'

type Line = EvidenceSheet['onTheGoal'][number]

/** The evidence sheet as Markdown for one page: what was said, counted and done, and room for two people to write. */
export function evidenceSheetMarkdown(sheet: EvidenceSheet): string {
  const about = [sheet.teacher, ...sheet.context.map(({ value }) => value)]
    .filter((value) => value !== null && value !== '')
    .map((value) => inline(value ?? ''))
    .join(' · ')
  return [
    '# What was seen and heard',
    about,
    `**The goal:** ${sheet.goal === null ? '_'.repeat(48) : inline(sheet.goal)}`,
    section(sheet.goal === null ? 'What stood out' : 'On the goal', sheet.onTheGoal),
    section('Counts', sheet.counts),
    section('In their words', sheet.words),
    section('The rest of the lesson by the clock', sheet.timeline),
    room('What do we notice?'),
    room('What would we like to know next?'),
    sheet.opinionsLeftOut > 0
      ? `_Only what was seen and heard is on this page; ${opinions(sheet.opinionsLeftOut)} of the coach’s stayed out._`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

const room = (question: string): string => `## ${question}\n\n${Array(3).fill('_'.repeat(48)).join('\n\n')}`

const opinions = (count: number): string => (count === 1 ? 'one impression' : `${count} impressions`)

function section(title: string, lines: Line[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map(bullet).join('\n')}`
}

const bullet = ({ label, time, speaker, text }: Line): string => {
  const who = speaker && !text.startsWith(speaker) ? `${speaker === 'teacher' ? 'T' : inline(speaker)}: ` : ''
  return `- ${time ? `**${inline(time)}** ` : ''}${who}${inline(text)} (${label})`
}

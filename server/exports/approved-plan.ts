import type { CoachingModel } from '../domain/coaching-model.ts'
import type { ApprovedDraft } from '../domain/draft.ts'
import type { ApprovedItem, Reply } from '../domain/draft-item.ts'
import type { DraftKind } from '../domain/draft-kind.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import type { ExportOptions } from '../domain/export-options.ts'
import { kindName, type Place, placeInForm, placeOf } from '../domain/place-of-item.ts'
import { notFound } from '../errors.ts'

/** What a plan on paper says besides its items. */
export type AboutPlan = {
  title: string
  coachingModel: CoachingModel
  teacher: string | null
  goal: string | null
  sheet: EvidenceSheet | null
  takenOutAt: Date
}

/** `leave-out`: in the plan no evidence lines, no sources and no word of who wrote it. */
export type WhatToWrite = Pick<ExportOptions, 'part' | 'sources'>

export type PlanPart = { part: 'guide' } | { part: 'evidence-sheet'; sheet: EvidenceSheet } | { part: 'plan' }

/** The parts to write, in order: feedback on a lesson plan is one. @throws AppError 404 when the sheet alone is asked for and there is none */
export function partsToWrite(
  { part }: WhatToWrite,
  { sheet }: Pick<AboutPlan, 'sheet'>,
  kind: DraftKind = 'conversation-plan',
): PlanPart[] {
  if (kind !== 'conversation-plan') return [{ part: 'plan' }]
  if (part === 'guide' || part === 'plan') return [{ part }]
  if (part === 'evidence-sheet' && !sheet) throw notFound('evidence sheet')
  const ofSheet: PlanPart[] = sheet ? [{ part: 'evidence-sheet', sheet }] : []
  return part === 'all' ? [{ part: 'guide' }, ...ofSheet, { part: 'plan' }] : ofSheet
}

/** What a coach takes into the room, each in the coach's order. */
export type Guide = { opening: ApprovedItem[]; core: ApprovedItem[]; further: ApprovedItem[]; agreements: ApprovedItem[] }

/** Sorts an approved plan for the room: how to begin, what to ask if nothing else is asked, the rest, what is agreed. */
export function guideOf(draft: ApprovedDraft): Guide {
  const items = inOrder(draft.items)
  const at = (place: Place) => items.filter((item) => placeOf(item, items) === place)
  return { opening: at('opening'), core: at('core'), further: at('further'), agreements: at('agreement') }
}

/** What may come back and what to say then, each once. */
export function repliesOf(items: ApprovedItem[]): Reply[] {
  const all = inOrder(items).flatMap(({ replies }) => replies)
  return all.filter(({ heard, say }, index) => all.findIndex((other) => other.heard === heard && other.say === say) === index)
}

export type StageRun = { stage: { title: string; line: string } | null; items: ApprovedItem[] }

/** Items in the coach's order, each run of one stage together; no stage for what belongs to none of this coaching model. */
export function stageRuns(draft: ApprovedDraft, { stages }: CoachingModel): StageRun[] {
  const runs: StageRun[] = []
  for (const item of inOrder(draft.items)) {
    const stage = stages.find(({ id }) => id === item.group) ?? null
    const last = runs.at(-1)
    if (last && last.stage === stage) last.items.push(item)
    else runs.push({ stage, items: [item] })
  }
  return runs
}

/** What a draft is made from. */
const broughtFor: Record<DraftKind, string> = { 'conversation-plan': 'notes', 'lesson-feedback': 'lesson plan', 'learning-plan': 'notes' }

/** The title of a draft on paper, and the line below it. */
export function headOf({ kind, approach }: ApprovedDraft, { title, coachingModel }: AboutPlan): { title: string; about: string[] } {
  if (kind === 'lesson-feedback') return { title: coachingModel.title, about: [title] }
  return { title: 'Conversation plan', about: [title, coachingModel.title, `${approach} approach`] }
}

/** What an item rests on: the lines of the notes and the headings of coaching knowledge, and a sentence for each side it has none of. */
export function restsOn(
  item: ApprovedItem,
  { evidence, passages, kind: ofDraft }: ApprovedDraft,
): { lines: Evidence[]; cited: string[]; gaps: string[] } {
  const own = evidence.filter(({ label }) => item.evidence.includes(label))
  // An impression is the coach's alone: it may have led to a question, and is not printed under it.
  const lines = own.filter(({ kind }) => kind !== 'coach-opinion')
  const cited = passages.filter(({ label }) => item.passages.includes(label)).map(({ heading, source }) => heading || source)
  const gaps = [
    ...(own.length === 0 ? [`On no line of the ${broughtFor[ofDraft]}.`] : []),
    ...(own.length > 0 && lines.length === 0 ? ['On an impression that stays in the notes.'] : []),
    ...(cited.length === 0 ? ['No source in the knowledge base.'] : []),
  ]
  return { lines, cited: [...new Set(cited)], gaps }
}

const fiveMinutes = (item: ApprovedItem): string[] => (item.fiveMinutes ? ['Five minutes'] : [])

/** Under the name of its place: what an item is where it is no question, and whether it belongs to the five minutes. */
export const marksOf = (item: ApprovedItem): string[] => [
  ...(item.kind === 'question' || item.kind === 'agreement' ? [] : [kindName[item.kind]]),
  ...fiveMinutes(item),
]

/** Where an item stands in the talk, then its marks. */
export const placeAndMarks = (item: ApprovedItem, { items, kind }: ApprovedDraft): string[] => [
  ...placeInForm(item, items, kind),
  ...(kind === 'conversation-plan' ? fiveMinutes(item) : []),
]

/** The day in words, by the clock of the machine that writes the file. */
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' })

/** Who wrote it, from what, and when it was taken out. */
export function writtenBy({ provenance, items, kind }: ApprovedDraft, takenOutAt: Date): string {
  const drafter = provenance.drafter === 'built-in' ? `the built-in drafter, version ${provenance.version}` : provenance.version
  const hands = items.every(({ author }) => author === 'coach')
    ? 'the coach'
    : items.some(({ author }) => author === 'coach')
      ? `${drafter}, and the coach`
      : drafter
  const from = `from the ${kind === 'conversation-plan' ? 'coach’s notes' : 'lesson plan'} and coaching knowledge ${provenance.knowledgeVersion}`
  return `Written by ${hands}, ${from}. Approved by the coach. Taken out on ${day.format(takenOutAt)}.`
}

/** The four lines that stay of a talk. "Her" and "his" only where the teacher is written as Ms or Mr. */
export function linesAfterTheTalk(teacher: string | null): [string, string, string, string] {
  const whose = /^\s*(ms|mrs|miss|sra|srta)\b/i.test(teacher ?? '') ? 'Her' : /^\s*(mr|sr)\b/i.test(teacher ?? '') ? 'His' : 'Their'
  return [`${whose} words`, `${whose} choice`, 'When', 'What I promised']
}

const inOrder = (items: ApprovedItem[]): ApprovedItem[] => [...items].sort((a, b) => a.position - b.position)

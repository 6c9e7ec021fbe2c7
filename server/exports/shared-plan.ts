import { byKind } from '../domain/by-kind.ts'
import type { EvidenceSheet } from '../domain/evidence-sheet.ts'
import { lessonFeedback } from '../domain/forms.ts'
import type { SharedItem, SharedPlan } from '../domain/shared.ts'
import { evidenceSheetMarkdown } from './evidence-sheet.ts'
import { inline } from './markdown.ts'

declare const readByItsTeacher: unique symbol

/** What a teacher may take away of a plan. Made by `sharedOut` alone, of what that teacher may read at this moment. */
export type SharedOut = {
  coach: string
  coachingModel: string
  takenOutAt: Date
  pieces: Pick<SharedItem, 'kind' | 'text'>[]
  sheet: EvidenceSheet | null
  readonly [readByItsTeacher]: true
}

/** Of a plan as its teacher reads it, the words of each piece and the lines of the sheet. */
export const sharedOut = ({ coach, coachingModel, items, sheet }: SharedPlan, takenOutAt: Date): SharedOut =>
  ({
    coach: coach.name,
    coachingModel,
    takenOutAt,
    pieces: items.map(({ kind, text }) => ({ kind, text })),
    // How many opinions were left out is the coach’s own.
    sheet: sheet && { ...sheet.lines, opinionsLeftOut: 0 },
  }) as SharedOut

export const titleOf = ({ coach }: SharedOut): string => `From ${coach}, for your talk`

/** The pieces by what they are for, each part under its title. */
export const partsOf = ({ pieces, coach }: SharedOut) => byKind(pieces, coach)

/** The day in words, by the clock of the machine that writes the file. */
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' })

export const closingOf = ({ coach, coachingModel, takenOutAt }: SharedOut): string =>
  `Shared by ${coach}. ${coachingModel === lessonFeedback.title ? coachingModel : `Coaching model: ${coachingModel}`}. Taken out on ${day.format(takenOutAt)}, as it was shared then.`

/** What was shared of a plan as Markdown: its pieces, then the evidence sheet, with a rule between them. */
export function sharedPlanMarkdown(shared: SharedOut): string {
  const pieces = [
    `# ${inline(titleOf(shared))}`,
    ...partsOf(shared).map(({ title, pieces }) => [`## ${inline(title)}`, ...pieces.map(({ text }) => inline(text))].join('\n\n')),
    `_${inline(closingOf(shared))}_`,
  ].join('\n\n')
  const sheet = shared.sheet && evidenceSheetMarkdown(shared.sheet)
  return [shared.pieces.length > 0 && pieces, sheet].flatMap((part) => (part ? `${part.trim()}\n` : [])).join('\n---\n\n')
}

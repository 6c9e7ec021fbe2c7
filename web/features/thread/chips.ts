import { type FocusArea, focusName } from '../../../server/domain/focus-names.ts'
import { kindOfForm } from '../../../server/domain/forms.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { kindOf } from '../../shared/kind-words.ts'

type ChipsProps = {
  /** The draft that is looked at. */
  draft: Pick<DraftSoFar, 'composing' | 'evidence' | 'items' | 'request'> | undefined
  /** All of the conversation. */
  drafts: { coachingModel: string }[]
  /** What was brought, oldest first. */
  materials: { kind: string }[]
  /** What was said, oldest first. */
  messages: { text: string }[]
  coachingModels: { id: string; title: string }[]
}

/** What one is likely to ask for now, in words that the thread understands: each is also a button somewhere. */
export function chipsFor({ draft, drafts, materials, messages, coachingModels }: ChipsProps): string[] {
  const notNotes = wasReadAsElse(materials, messages) ? ['These are notes'] : []
  if (!draft) return [materials.length > 0 ? 'Plan it anyway' : 'Plan without notes', ...notNotes]
  if (draft.composing === 'running') return []
  if (draft.composing === 'interrupted') return ['Go on']
  const stays = draft.items.filter(({ state }) => state !== 'rejected')
  if (kindOf(draft) === 'lesson-feedback') return forFeedback(drafts, stays)
  const flagged = stays.some(({ findings }) => findings.length > 0)
  const focus = nextFocus(draft.evidence, stays)
  const made = new Set([draft.request.coachingModel, ...drafts.map(({ coachingModel }) => coachingModel)])
  const other = coachingModels.find(({ id }) => !made.has(id))
  return [
    ...notNotes,
    ...(mayBeALessonPlan(draft) ? ['This is a lesson plan'] : []),
    ...(flagged ? ['Less leading'] : []),
    ...(focus ? [`One about ${focusName[focus]}`] : []),
    ...(other ? [`Compare with ${named(other.title)}`] : []),
    ...(stays.some(({ fiveMinutes }) => fiveMinutes) ? ['Five-minute version'] : []),
  ]
}

/** Feedback has no short version, and is on a plan: notes that were taken for one, or a talk about it, can be asked for. */
const forFeedback = (drafts: ChipsProps['drafts'], stays: DraftSoFar['items']): string[] => [
  ...(stays.some(({ findings }) => findings.length > 0) ? ['Less leading'] : []),
  ...(drafts.every(({ coachingModel }) => kindOfForm(coachingModel) === 'lesson-feedback') ? ['Plan it anyway'] : []),
  'These are notes',
]

/** Whether what was read as notes says nothing of a lesson that was seen: no time, nobody’s words, no opinion. */
const mayBeALessonPlan = ({ evidence }: Pick<DraftSoFar, 'evidence'>): boolean =>
  evidence.length > 2 && evidence.every(({ time, kind }) => time === null && (kind === 'action' || kind === 'count'))

/** Whether what was brought last was read as something other than notes: by its kind, or by what the thread says of it. */
function wasReadAsElse(materials: ChipsProps['materials'], messages: ChipsProps['messages']): boolean {
  const newest = materials.at(-1)
  if (!newest) return false
  const readAs = messages.findLast(({ text }) => text.startsWith('I read this as '))
  return newest.kind !== 'notes' || (readAs?.text.includes('“these are notes”') ?? false)
}

/** Of what the notes show, what the plan says least about; the first one noted where several are alike. */
function nextFocus(evidence: DraftSoFar['evidence'], items: DraftSoFar['items']): FocusArea | undefined {
  const pointedAt = new Set(items.flatMap((item) => item.evidence))
  const shown = new Map<FocusArea, { lines: number; asked: number }>()
  for (const { kind, focus, label } of evidence) {
    if (kind === 'coach-opinion') continue
    for (const area of focus) {
      const { lines, asked } = shown.get(area) ?? { lines: 0, asked: 0 }
      shown.set(area, { lines: lines + 1, asked: asked + (pointedAt.has(label) ? 1 : 0) })
    }
  }
  const [first] = [...shown].sort(([, a], [, b]) => a.asked - b.asked || b.lines - a.lines)
  return first?.[0]
}

const named = (title: string): string => (/ cycle$/i.test(title) ? `the ${title}` : title)

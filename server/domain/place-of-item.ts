import type { DraftItem } from './draft-item.ts'
import type { DraftKind } from './draft-kind.ts'

/** Where an item stands in the talk. No schemas here: the pages use it too. */
export type Place = 'opening' | 'core' | 'further' | 'agreement'

type Placed = Pick<DraftItem, 'id' | 'kind' | 'core' | 'position' | 'state'> & { week?: number }

/** An agreement ends the talk, the core is asked if nothing else is; anything else opens it where nothing that stays comes before, or is kept for later. */
export function placeOf(item: Placed, items: Placed[]): Place {
  if (item.kind === 'agreement') return 'agreement'
  if (item.core) return 'core'
  const isBefore = (other: Placed) => other.state !== 'rejected' && other.position < item.position
  return items.some(isBefore) ? 'further' : 'opening'
}

/** What an item is, where it is not a question. */
export const kindName: Record<Exclude<DraftItem['kind'], 'question'>, string> = {
  'shared-data': 'To lay on the table',
  appreciation: 'Appreciation',
  offer: 'An offer',
  practice: 'To practice together',
  agreement: 'Agreement',
  goal: 'Goal',
  step: 'Step',
  measure: 'What shows progress',
}

const kindInFeedback: Record<DraftItem['kind'], string> = {
  ...kindName,
  question: 'Wondering',
  appreciation: 'Strength',
  offer: 'Suggestion',
}

const kindInLearningPlan: Record<DraftItem['kind'], string> = {
  ...kindName,
  question: 'To ask',
  offer: 'Strategy to choose from',
}

/** What an item is in a draft of its kind, in words: only a talk has places. */
export function placeInForm(item: Placed & Pick<DraftItem, 'group'>, items: Placed[], kind: DraftKind): string[] {
  if (kind === 'conversation-plan') return placeInWords(item, items)
  if (kind === 'learning-plan') return [item.week ? `Week ${item.week}` : kindInLearningPlan[item.kind]]
  return [item.kind === 'question' && item.group === 'before-the-lesson' ? 'To ask before the lesson' : kindInFeedback[item.kind]]
}

/** Where an item stands and what it is, in words; a question that is held back says so, anything else says what it is. */
export function placeInWords(item: Placed, items: Placed[]): string[] {
  const place = placeOf(item, items)
  const when = place === 'core' ? 'Core' : place === 'opening' ? 'Opening' : null
  if (item.kind === 'question') return [when ?? 'If it goes there']
  return [...(when ? [when] : []), kindName[item.kind]]
}

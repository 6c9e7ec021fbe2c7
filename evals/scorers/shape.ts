import type { CoachingModel } from '../../server/domain/coaching-model.ts'
import type { DraftItem } from '../../server/domain/draft-item.ts'

/** How a plan departs from what can be held in the head: 5 to 8 items, three of them core, the teacher's own reading first, an agreement last. */
export function shapeProblems(items: readonly DraftItem[]): string[] {
  const core = items.filter((item) => item.core).length
  const [first, last] = [items.at(0), items.at(-1)]
  return [
    ...(items.length < 5 || items.length > 8 ? [`${items.length} items`] : []),
    ...(core === 3 ? [] : [`${core} core questions`]),
    ...(first?.kind === 'question' && first.evidence.length === 0 ? [] : ['no opening before the coach’s data']),
    ...(last?.kind === 'agreement' ? [] : ['no agreement at the end']),
  ]
}

/** The stages of a coaching model that no item belongs to. */
export const stagesLeftOut = (items: readonly DraftItem[], model: Pick<CoachingModel, 'stages'>): string[] =>
  model.stages.map((stage) => stage.id).filter((stage) => !items.some((item) => item.group === stage))

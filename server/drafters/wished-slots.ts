import type { Brief } from '../domain/brief.ts'
import { isOfLearningPlan, type Purpose } from '../domain/item-kind.ts'
import type { Wish } from './drafter.ts'
import { outline, type Slot, stageOf } from './outline.ts'
import { slotFor } from './taken-slots.ts'

/** Any of these thinks about the lesson; none of them asks for a decision. */
const thinking: Purpose[] = ['examine', 'recall', 'imagine', 'compare', 'invite']

/** The slots that an item as wished for could have, the best first. One more, wherever, goes where a plan has most room for it: what it meant, what happened, what could be. */
export function wishedSlots({ place, focus, gentler }: Wish, brief: Brief): Slot[] {
  const model = brief.coachingModel
  const question = (stage: Slot['stage'], purposes = thinking): Slot => ({
    fill: 'anchored',
    stage,
    purposes,
    core: false,
    fiveMinutes: false,
    focus,
  })
  if (place === null) return (['interpret', 'recall', 'possibilities'] as const).map((arc) => question(stageOf(arc, model)))
  const stage = model.stages.find(({ id }) => id === place.group) ?? stageOf('interpret', model)
  // An offer or a step pushes by its nature: what is gentler than that is a question.
  if (gentler && (place.kind === 'offer' || place.kind === 'practice')) return [question(stage)]
  if (place.kind === 'shared-data' || isOfLearningPlan(place.kind)) return []
  if (place.kind !== 'question') return [{ ...question(stage), fill: place.kind }]
  const known = slotFor({ ...place, group: stage.id }, outline(brief))
  const purposes = known?.purposes ?? (place.purpose ? [place.purpose] : [])
  const wider = question(stage, [...new Set([...purposes, ...thinking])])
  if (!known || focus !== null) return [wider]
  return known.fill === 'opening' ? [known] : [known, wider]
}

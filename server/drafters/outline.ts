import type { Brief } from '../domain/brief.ts'
import { type Arc, type CoachingModel, type Stage, stagesFor } from '../domain/coaching-model.ts'
import type { FocusArea } from '../domain/focus.ts'
import type { Purpose } from '../domain/item-kind.ts'

/** A place in the plan that waits for words. */
export type Slot = {
  fill: 'opening' | 'anchored' | 'general' | 'appreciation' | 'offer' | 'practice' | 'agreement'
  stage: Stage
  /** For questions: what they may be for, the best first. */
  purposes: Purpose[]
  core: boolean
  fiveMinutes: boolean
  /** What it is to be about, where that was asked for; null: whatever fits best. */
  focus: FocusArea | null
  /** Nothing else of the plan falls to its stage. */
  isOnlyOne?: boolean
}

const happened: Purpose[] = ['recall']
const meant: Purpose[] = ['examine', 'compare']
const couldBe: Purpose[] = ['imagine', 'choose', 'compare', 'examine']
const wanted: Purpose[] = ['imagine', 'examine', 'choose', 'scale']

/**
 * The shape of a conversation in any coaching model: an opening that asks for the teacher's own reading, three core
 * questions, one to three more "if it goes there", an agreement. From what happened to what it meant for students, to what
 * could be, to what will be done.
 */
export function outline(brief: Brief): Slot[] {
  const model = brief.coachingModel
  const stage = (arc: Arc): Stage => stageOf(arc, model)
  const first = model.stages[0] ?? stage('recall')
  const settingAGoal = brief.goal === null || brief.purpose === 'set-goal'
  const slots: Slot[] = [
    slot('opening', first, ['invite', 'scale', 'imagine'], { fiveMinutes: true }),
    slot('anchored', stage('recall'), settingAGoal ? [...happened, ...meant] : happened, { core: !settingAGoal }),
    slot('appreciation', stage('interpret'), []),
    slot('anchored', stage('interpret'), meant, { core: true, fiveMinutes: true }),
    ...(settingAGoal ? [] : [slot('anchored', stage('interpret'), [...meant, ...happened])]),
  ]
  if (settingAGoal) slots.push(slot('general', stage('aim'), wanted, { core: true }))
  if (brief.approach === 'directive') slots.push(slot('practice', stage('possibilities'), []))
  slots.push(slot('anchored', stage('possibilities'), couldBe, { core: true }))
  if (brief.approach === 'dialogical') slots.push(slot('offer', stage('possibilities'), []))
  slots.push(slot('agreement', stage('commitment'), ['commit'], { fiveMinutes: true }))
  return inStageOrder(atMost(withEveryStage(slots, model)), model)
}

function slot(fill: Slot['fill'], stage: Stage, purposes: Purpose[], marks: { core?: boolean; fiveMinutes?: boolean } = {}): Slot {
  return { fill, stage, purposes, core: marks.core ?? false, fiveMinutes: marks.fiveMinutes ?? false, focus: null }
}

/** The stage that does the work of an arc, or the one beside it where the coaching model has none. */
export const stageOf = (arc: Arc, model: CoachingModel): Stage => stagesFor(model, arc).at(-1) ?? nearest(model, arc)

// A coaching model without a stage for an arc does that work in the stage beside it.
function nearest(model: CoachingModel, arc: Arc): Stage {
  const neighbours: Record<Arc, Arc[]> = {
    aim: ['possibilities', 'recall', 'interpret'],
    recall: ['interpret', 'aim'],
    interpret: ['recall', 'possibilities'],
    possibilities: ['commitment', 'interpret'],
    commitment: ['possibilities'],
  }
  const found = neighbours[arc].map((other) => stagesFor(model, other)[0]).find((stage) => stage !== undefined) ?? model.stages[0]
  if (!found) throw new Error(`the coaching model ${model.id} has no stages`)
  return found
}

// No stage is left without an item: one that nothing fell to gets a general question of its own.
function withEveryStage(slots: Slot[], model: CoachingModel): Slot[] {
  const missing = model.stages.filter((stage) => !slots.some((slot) => slot.stage.id === stage.id && slot.fill !== 'appreciation'))
  return [
    ...slots,
    ...missing.map((stage) => slot('general', stage, ['examine', 'recall', 'imagine', 'compare', 'choose', 'invite', 'scale'])),
  ]
}

/** The most a coach can hold in the head. */
const mostItems = 8

// Over the limit, the further questions go first (they are there "if it goes there"), then the appreciation.
function atMost(slots: Slot[]): Slot[] {
  const further = slots.filter((slot) => slot.fill === 'anchored' && !slot.core).reverse()
  const spare = [...further, ...slots.filter((slot) => slot.fill === 'appreciation')]
  const dropped = new Set(spare.slice(0, Math.max(0, slots.length - mostItems)))
  return slots.filter((slot) => !dropped.has(slot))
}

function inStageOrder(slots: Slot[], model: CoachingModel): Slot[] {
  const order = (slot: Slot) => (slot.fill === 'opening' ? -1 : model.stages.findIndex((stage) => stage.id === slot.stage.id))
  return slots
    .map((slot) => ({ ...slot, isOnlyOne: slots.every((other) => other === slot || other.stage.id !== slot.stage.id) }))
    .map((slot, index) => ({ slot, index }))
    .sort((a, b) => order(a.slot) - order(b.slot) || a.index - b.index)
    .map(({ slot }) => slot)
}

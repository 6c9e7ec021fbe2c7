import { type Arc, type CoachingModel, type Stage, stagesFor } from '../domain/coaching-model.ts'
import type { ComposedItem, DraftItem } from '../domain/draft-item.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { withNewLabels } from './passage-labels.ts'

type EarlierPlan = { items: DraftItem[]; passages: CitedPassage[] }
type NewPlan = { coachingModel: CoachingModel; passages: CitedPassage[]; written: DraftItem[]; evidence: string[] }

/**
 * Takes what was approved over into a new plan, each in the stage that does its work there. Its passages come along, numbered
 * on; evidence keeps its labels, because they belong to the notes. What rests on evidence that is no longer there, or is an
 * opinion now, waits for a person again. Numbers and findings are still those of the earlier plan.
 */
export function keepApproved(
  earlier: EarlierPlan,
  plan: NewPlan,
  coachingModels: CoachingModel[],
): { items: DraftItem[]; passages: CitedPassage[] } {
  const isThere = (item: DraftItem) => plan.written.some((other) => other.kind === item.kind && other.text === item.text)
  const approved = earlier.items.filter((item) => item.state === 'approved' && !isThere(item))
  const cited = earlier.passages.filter((passage) => approved.some((item) => item.passages.includes(passage.label)))
  const { added, labels } = withNewLabels(plan.passages, cited)
  const items = approved.map((item): DraftItem => {
    const passages = item.passages.flatMap((label) => labels.get(label) ?? [])
    const stands = item.evidence.every((label) => plan.evidence.includes(label))
    return {
      ...item,
      group: stageFor(item, plan.coachingModel, coachingModels)?.id ?? null,
      passages,
      unsourced: passages.length === 0 ? [...new Set([...item.unsourced, 'passage' as const])] : item.unsourced,
      revision: 1,
      state: stands ? 'approved' : 'in_review',
    }
  })
  return { items, passages: added }
}

// The same stage where the coaching model has it, else the stage that does the same work.
function stageFor(item: DraftItem, model: CoachingModel, coachingModels: CoachingModel[]): Stage | undefined {
  const same = model.stages.find((stage) => stage.id === item.group)
  if (same) return same
  const was = coachingModels.flatMap((other) => other.stages).find((stage) => stage.id === item.group)
  const arcs = [arcOf(item), ...(was?.arc ?? [])].filter((arc) => arc !== null)
  return arcs.flatMap((arc) => stagesFor(model, arc))[0] ?? model.stages[0]
}

function arcOf({ kind, purpose }: Pick<ComposedItem, 'kind' | 'purpose'>): Arc | null {
  if (kind === 'agreement' || purpose === 'commit') return 'commitment'
  if (kind === 'offer' || kind === 'practice' || purpose === 'choose' || purpose === 'imagine') return 'possibilities'
  if (kind === 'appreciation' || purpose === 'examine' || purpose === 'compare') return 'interpret'
  return purpose === 'recall' || kind === 'shared-data' ? 'recall' : null
}

const workInOrder: (Arc | null)[] = [null, 'recall', 'interpret', 'possibilities', 'commitment']

/** How far on in the conversation an item comes: by stage, and in a stage by the work it does; the opening before all. */
function order(item: Pick<ComposedItem, 'group' | 'kind' | 'purpose' | 'core' | 'fiveMinutes'>, model: CoachingModel): number {
  const opens = item.purpose === 'invite' || (item.kind === 'question' && item.fiveMinutes && !item.core)
  return 10 * model.stages.findIndex(({ id }) => id === item.group) + (opens ? 0 : workInOrder.indexOf(arcOf(item)))
}

/** Puts what was kept among what is composed, each before the first that comes later in the conversation. */
export async function* inTheirPlaces(
  kept: DraftItem[],
  composed: AsyncIterable<ComposedItem>,
  model: CoachingModel,
): AsyncGenerator<DraftItem | ComposedItem> {
  const waiting = [...kept].sort((one, other) => order(one, model) - order(other, model))
  for await (const item of composed) {
    while (waiting[0] && order(waiting[0], model) < order(item, model)) yield waiting.shift() as DraftItem
    yield item
  }
  yield* waiting
}

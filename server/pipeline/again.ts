import { checkItem } from '../checks/check.ts'
import { type ComposedItem, type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Finding } from '../domain/finding.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Drafter, LastTalk, Wish } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { approachOf, coachingModelNamed, goalOf } from './brief.ts'
import { checkContext, checkWhole, subjectOf } from './check-context.ts'
import { readContext } from './evidence/read-notes.ts'
import { groundwork, safe } from './groundwork.ts'
import { type KeptWording, withoutKept } from './kept-wordings.ts'
import { practicesAtWork } from './noticings/practices-at-work.ts'
import { withNewLabels } from './passage-labels.ts'
import { retrievePassages } from './retrieve.ts'

/** What the rules say of a plan that exists: of one item as it now is, and of all of them together (rejected ones are no part of it). */
export type Checking = { item: (item: DraftItem) => Finding[]; whole: (items: DraftItem[]) => Finding[] }

/** The rules, ready for the items of a plan that a person changes. `evidence` is what the plan stands on. */
export function checkAgain(
  request: PlanRequest,
  evidence: Evidence[],
  { knowledge }: { knowledge: Knowledge },
  keptWordings: readonly KeptWording[],
  lastTalk: LastTalk | null = null,
): Checking {
  const { coachingModels, strategies } = knowledge.base
  const { context: notes } = readContext(request.notes)
  const brief = {
    coachingModel: coachingModelNamed(request.coachingModel, coachingModels),
    goal: goalOf(request, notes),
    lastTalk: lastTalk && safe(lastTalk),
  }
  const context = checkContext(request, { context: notes, evidence }, brief, practicesAtWork(evidence, strategies), strategies)
  const approach = approachOf(request)
  return {
    item: (item) => withoutKept(checkItem(subjectOf(item, approach), context), item.text, keptWordings),
    whole: (items) => checkWhole(items, approach, context, keptWordings),
  }
}

/** How often a drafter is asked again when a rule has something to say about what it gave. */
const mostTries = 4

/**
 * One item as wished for, that no rule has anything to say about, beside those that are there; with it the passages it brought
 * along: labels go on from the draft's last. Null where nothing new is left to say.
 */
export async function composeAnother(
  request: PlanRequest,
  evidence: Evidence[],
  passages: CitedPassage[],
  items: DraftItem[],
  wish: Wish,
  { knowledge, drafter }: { knowledge: Knowledge; drafter: Drafter },
  lastTalk: LastTalk | null = null,
  signal?: AbortSignal,
): Promise<{ item: ComposedItem; passages: CitedPassage[] } | null> {
  const { brief } = await groundwork(request, evidence, knowledge, { lastTalk, written: items })
  const focus = wish.focus === null ? brief.focus : [wish.focus, ...brief.focus.filter((area) => area !== wish.focus)]
  const { added } = withNewLabels(passages, await retrievePassages({ ...brief, focus }, knowledge))
  const rules = checkAgain(request, evidence, { knowledge }, [], lastTalk)
  const avoid = [...new Set([...items.map((item) => item.text), ...wish.avoid])]
  for (let tries = 0; tries < mostTries; tries++) {
    const composed = await drafter.another({ ...brief, passages: [...passages, ...added] }, { ...wish, avoid }, signal)
    if (!composed) return null
    const item = freshItem(composed, { id: 'another', label: 'I1', position: 0 })
    const isNew = !avoid.includes(item.text)
    if (isNew && rules.item(item).length === 0 && isDistinct(item, items, rules)) return cited(composed, passages, added)
    avoid.push(item.text)
  }
  return null
}

const isDistinct = (item: DraftItem, items: DraftItem[], { whole }: Checking): boolean =>
  !whole([...items, item]).some((finding) => finding.itemId === item.id)

/** The item with the passages that it alone brings into the draft. */
function cited(item: ComposedItem, there: CitedPassage[], more: CitedPassage[]): { item: ComposedItem; passages: CitedPassage[] } {
  const { added, labels } = withNewLabels(
    there,
    more.filter((passage) => item.passages.includes(passage.label)),
  )
  return { item: { ...item, passages: item.passages.map((label) => labels.get(label) ?? label) }, passages: added }
}

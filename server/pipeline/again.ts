import { checkItem } from '../checks/check.ts'
import type { LastTalk } from '../domain/brief.ts'
import { type ComposedItem, type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Finding } from '../domain/finding.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { RosterPerson } from '../domain/roster.ts'
import type { Drafter, Telling, Wish } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { approachOf, coachingModelNamed, goalOf } from './brief.ts'
import { checkContext, checkWhole, subjectOf } from './check-context.ts'
import { readContext } from './evidence/read-notes.ts'
import { groundwork } from './groundwork.ts'
import { type KeptWording, withoutKept } from './kept-wordings.ts'
import { mended } from './mend.ts'
import { practicesAtWork } from './noticings/practices-at-work.ts'
import { withNewLabels } from './passage-labels.ts'
import { retrievePassages } from './retrieve.ts'
import { safeRequest, safeTalk } from './safe-request.ts'

/** What the rules say of a plan that exists: of one item as it now is, and of all of them together (rejected ones are no part of it). */
export type Rules = { item: (item: DraftItem) => Finding[]; whole: (items: DraftItem[]) => Finding[] }

/** The rules, ready for the items of a plan that a person changes. `evidence` is what the plan stands on. */
export function checkAgain(
  asked: PlanRequest,
  evidence: Evidence[],
  { knowledge }: { knowledge: Knowledge },
  keptWordings: readonly KeptWording[],
  lastTalk: LastTalk | null = null,
): Rules {
  const { coachingModels, strategies } = knowledge.base
  const request = safeRequest(asked)
  const { context: notes } = readContext(request.notes)
  const brief = {
    coachingModel: coachingModelNamed(request.coachingModel, coachingModels),
    goal: goalOf(request, notes),
    lastTalk: lastTalk && safeTalk(lastTalk),
  }
  const context = checkContext(request, { context: notes, evidence }, brief, practicesAtWork(evidence, strategies), strategies)
  const approach = approachOf(request, knowledge.base)
  return {
    item: (item) => withoutKept(checkItem(subjectOf(item, approach), context), item.text, keptWordings),
    whole: (items) => checkWhole(items, approach, context, keptWordings),
  }
}

/** What bears on one more item from outside of its plan, and who is told how it is asked for. */
type Around = { lastTalk?: LastTalk | null; roster?: RosterPerson[]; viewerId?: string; signal?: AbortSignal; telling?: Telling }

/** How often a drafter is asked when a rule has something to say about what it gave; one that can mend what it gave, less often. */
const mostTries = { asking: 4, mending: 2 }

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
  { lastTalk = null, roster = [], viewerId, signal, telling }: Around = {},
): Promise<{ item: ComposedItem; passages: CitedPassage[] } | null> {
  const { brief } = await groundwork(request, evidence, knowledge, { lastTalk, written: items, roster })
  const focus = wish.focus === null ? brief.focus : [wish.focus, ...brief.focus.filter((area) => area !== wish.focus)]
  const { added } = withNewLabels(
    passages,
    await retrievePassages({ ...brief, focus }, knowledge, drafter.name === 'llm' ? (telling ?? {}) : null, viewerId),
  )
  const rules = checkAgain(request, evidence, { knowledge }, [], lastTalk)
  const avoid = [...new Set([...items.map((item) => item.text), ...wish.avoid])]
  const beside = { ...brief, passages: [...passages, ...added] }
  const check = (item: DraftItem) => ({ ...item, findings: rules.item(item) })
  for (let tries = 0; tries < (drafter.repair ? mostTries.mending : mostTries.asking); tries++) {
    const composed = await drafter.another(beside, { ...wish, avoid }, signal, telling)
    if (!composed) return null
    const found = check(freshItem(composed, { id: 'another', label: 'I1', position: 0 }))
    const item = await mended(found, beside, { drafter, check: rules.item }, signal, telling)
    const isNew = !avoid.includes(item.text)
    if (isNew && item.findings.length === 0 && isDistinct(item, items, rules)) return cited(item, passages, added)
    avoid.push(item.text)
  }
  return null
}

const isDistinct = (item: DraftItem, items: DraftItem[], { whole }: Rules): boolean =>
  !whole([...items, item]).some((finding) => finding.itemId === item.id)

/** The item with the passages that it alone brings into the draft. */
function cited(item: ComposedItem, there: CitedPassage[], more: CitedPassage[]): { item: ComposedItem; passages: CitedPassage[] } {
  const { added, labels } = withNewLabels(
    there,
    more.filter((passage) => item.passages.includes(passage.label)),
  )
  return { item: { ...item, passages: item.passages.map((label) => labels.get(label) ?? label) }, passages: added }
}

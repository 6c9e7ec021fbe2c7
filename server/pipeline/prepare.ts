import { checkItem } from '../checks/check.ts'
import type { LastTalk } from '../domain/brief.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import { type ComposedItem, type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { PlanCorrection } from '../domain/lesson-plan.ts'
import { isBlocked, maySetAside } from '../domain/open-and-blocked.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { RosterPerson } from '../domain/roster.ts'
import type { Drafter, Telling } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkContext, checkWhole, subjectOf } from './check-context.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { groundwork } from './groundwork.ts'
import { inTheirPlaces, keepApproved } from './keep.ts'
import { type KeptWording, withoutKept } from './kept-wordings.ts'
import { mended } from './mend.ts'
import { noticesFor } from './notices.ts'
import { openProvenance } from './provenance.ts'
import { retrievePassages } from './retrieve.ts'

export type Dependencies = { knowledge: Knowledge; drafter: Drafter; newId: () => string }

/** What stands already when a plan is prepared: nothing, for a first plan from new notes. */
export type Standing = {
  /** As stored and corrected (what was dropped is left out); null: read the notes now. */
  evidence: (Evidence | StoredEvidence)[] | null
  /** What is there of this draft, when it is taken up again. */
  written: DraftItem[]
  /** This draft's passages, when it is taken up again; null: look them up now. */
  passages: CitedPassage[] | null
  /** Approved in an earlier plan: they take their place in this one. */
  kept: DraftItem[]
  /** The passages of that earlier plan: what `kept` cites is carried over. */
  keptPassages: CitedPassage[]
  /** How the reading of a lesson plan was corrected. */
  planCorrections: readonly PlanCorrection[]
  lastTalk: LastTalk | null
  keptWordings: readonly KeptWording[]
  /** Whose names a language model is never told. */
  roster: RosterPerson[]
  /** Whose documents may be drawn on; null: nobody’s. */
  viewerId: string | null
  /** This draft's items as people have made them while it is being written; null: nobody can. */
  itemsNow: (() => Promise<DraftItem[]>) | null
}

const nothingStands: Standing = {
  evidence: null,
  written: [],
  passages: null,
  kept: [],
  keptPassages: [],
  planCorrections: [],
  lastTalk: null,
  keptWordings: [],
  roster: [],
  viewerId: null,
  itemsNow: null,
}

/**
 * Turns what a coach brought into a checked plan for a conversation, event by event. Never approves: a person does that.
 * Gathers evidence, retrieves passages, has a drafter compose, and checks each item before it is shown.
 * A plan taken up again tells its evidence and passages once more, and then the items that were missing.
 * @throws AppError when the request names a coaching model that is not there
 */
export async function* prepare(
  asked: PlanRequest,
  { knowledge, drafter, newId }: Dependencies,
  standing: Partial<Standing> = {},
  signal?: AbortSignal,
  telling: Telling = {},
): AsyncGenerator<DraftEvent> {
  const stands = { ...nothingStands, ...standing }
  const { evidence, written, passages: ofDraft, kept: approved, keptPassages, lastTalk, keptWordings, itemsNow } = stands
  const ground = await groundwork(asked, evidence, knowledge, {
    lastTalk,
    written,
    roster: stands.roster,
    planCorrections: stands.planCorrections,
  })
  const { request, gathered, atRiskBeside, practices, brief } = ground
  yield {
    type: 'evidence',
    approach: brief.approach,
    evidence: gathered.evidence,
    notices: noticesFor(request, gathered, atRiskBeside, brief, knowledge.base.strategies),
    sheet: evidenceSheet(request, gathered, brief),
  }

  const found = ofDraft ?? (await retrievePassages(brief, knowledge, drafter.name === 'llm' ? telling : null, stands.viewerId))
  const kept = keepApproved(
    { items: approved, passages: keptPassages },
    { coachingModel: brief.coachingModel, passages: found, written, evidence: brief.evidence.map((span) => span.label) },
    knowledge.base.coachingModels,
  )
  const passages = [...found, ...kept.passages]
  const { told, provenance } = openProvenance(drafter, knowledge.version, telling)
  // Told before the first item: a plan that is stopped half-way has its provenance too.
  yield { type: 'passages', passages, provenance: provenance() }

  const context = checkContext(request, gathered, brief, practices, knowledge.base.strategies)
  const items: DraftItem[] = [...written]
  const wholeOf = (all: DraftItem[]) => checkWhole(all, brief.approach, context, keptWordings)
  const itemsAsTheyAre = async () => (await itemsNow?.()) ?? items
  // What a person had put into the plan while it was being written is not asked again.
  const isAsked = async (item: DraftItem): Promise<boolean> => {
    const others = otherWords(await itemsAsTheyAre(), items)
    return others.length > 0 && wholeOf([...others, item]).some(({ itemId }) => itemId === item.id)
  }
  const cited = { ...brief, passages, written: [...written, ...kept.items] }
  const check = (item: DraftItem) => withoutKept(checkItem(subjectOf(item, brief.approach), context), item.text, keptWordings)
  const composed = drafter.compose(cited, signal, told)
  for await (const next of inTheirPlaces(kept.items, composed, brief.coachingModel)) {
    const item = numbered(next, items, newId())
    if (!('state' in next) && (await isAsked(item))) continue
    const found = { ...item, findings: check(item) }
    const checked = 'state' in next ? unlessBlocked(found) : await mended(found, cited, { drafter, check }, signal, told)
    items.push(checked)
    yield { type: 'item', item: checked }
  }

  yield {
    type: 'draft-end',
    findings: wholeOf(await itemsAsTheyAre()),
    provenance: provenance(),
  }
}

/** Labels and positions go on from the last there is. */
function numbered(item: DraftItem | ComposedItem, before: DraftItem[], id: string): DraftItem {
  const after = (numbers: number[]) => Math.max(-1, ...numbers) + 1
  const label = `I${after(before.map((other) => Number(other.label.slice(1)) - 1)) + 1}`
  const position = after(before.map((other) => other.position))
  if ('state' in item) return { ...item, id, label, position }
  return freshItem(item, { id, label, position })
}

const otherWords = (now: DraftItem[], told: DraftItem[]): DraftItem[] =>
  now.filter((item) => !told.some(({ id, text }) => id === item.id && text === item.text))

// What was approved elsewhere and is blocked here waits for a person: what was set aside there covers only what may be set aside.
const unlessBlocked = (item: DraftItem): DraftItem =>
  item.state === 'approved' && isBlocked(item) && (item.setAside === null || !maySetAside(item))
    ? { ...item, state: 'in_review', setAside: null }
    : item

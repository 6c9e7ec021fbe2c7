import { checkItem } from '../checks/check.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { Provenance } from '../domain/draft.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import { type ComposedItem, type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Evidence } from '../domain/evidence.ts'
import { isBlocked } from '../domain/open-and-blocked.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { Drafter, LastTalk } from '../drafters/drafter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkContext, checkWhole, subjectOf } from './check-context.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { groundwork } from './groundwork.ts'
import { inTheirPlaces, keepApproved } from './keep.ts'
import { type KeptWording, withoutKept } from './kept-wordings.ts'
import { noticesFor } from './notices.ts'
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
  lastTalk: LastTalk | null
  keptWordings: readonly KeptWording[]
}

const nothingStands: Standing = {
  evidence: null,
  written: [],
  passages: null,
  kept: [],
  keptPassages: [],
  lastTalk: null,
  keptWordings: [],
}

/**
 * Turns what a coach brought into a checked plan for a conversation, event by event. Never approves: a person does that.
 * Gathers evidence, retrieves passages, has a drafter compose, and checks each item before it is shown.
 * A plan taken up again tells its evidence and passages once more, and then the items that were missing.
 * @throws AppError when the request names a coaching model that is not there
 */
export async function* prepare(
  request: PlanRequest,
  { knowledge, drafter, newId }: Dependencies,
  standing: Partial<Standing> = {},
  signal?: AbortSignal,
): AsyncGenerator<DraftEvent> {
  const { evidence, written, passages: ofDraft, kept: approved, keptPassages, lastTalk, keptWordings } = { ...nothingStands, ...standing }
  const { gathered, practices, brief } = await groundwork(request, evidence, knowledge, { lastTalk, written })
  yield {
    type: 'evidence',
    approach: brief.approach,
    evidence: gathered.evidence,
    notices: noticesFor(request.notes, gathered, brief, knowledge.base.strategies),
    sheet: evidenceSheet(request, gathered, brief),
  }

  const found = ofDraft ?? (await retrievePassages(brief, knowledge))
  const kept = keepApproved(
    { items: approved, passages: keptPassages },
    { coachingModel: brief.coachingModel, passages: found, written, evidence: brief.evidence.map((span) => span.label) },
    knowledge.base.coachingModels,
  )
  const passages = [...found, ...kept.passages]
  const provenance: Provenance = {
    drafter: drafter.name,
    version: drafter.version,
    prompt: null,
    knowledgeVersion: knowledge.version,
    tokens: null,
  }
  // Told before the first item: a plan that is stopped half-way has its provenance too.
  yield { type: 'passages', passages, provenance }

  const context = checkContext(request, gathered, brief, practices, knowledge.base.strategies)
  const items: DraftItem[] = [...written]
  const composed = drafter.compose({ ...brief, passages, written: [...written, ...kept.items] }, signal)
  for await (const next of inTheirPlaces(kept.items, composed, brief.coachingModel)) {
    const item = numbered(next, items, newId())
    const findings = withoutKept(checkItem(subjectOf(item, brief.approach), context), item.text, keptWordings)
    const checked = unlessBlocked({ ...item, findings })
    items.push(checked)
    yield { type: 'item', item: checked }
  }

  yield {
    type: 'draft-end',
    findings: checkWhole(items, brief.approach, context, keptWordings),
    provenance,
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

// What was approved elsewhere and is blocked here, with nothing said to set that aside, waits for a person.
const unlessBlocked = (item: DraftItem): DraftItem =>
  item.state === 'approved' && item.setAside === null && isBlocked(item) ? { ...item, state: 'in_review' } : item

import { findRiskSigns } from './checks/risk-signs.ts'
import { createAnswerMessage } from './conversations/answer-message.ts'
import { readCommand } from './conversations/commands/read-command.ts'
import { createFrontDoor } from './conversations/front-door.ts'
import { recognise } from './conversations/recognise/recognise.ts'
import { createRunCommand } from './conversations/run-command.ts'
import type { Correction, StoredEvidence } from './domain/correction.ts'
import type { DraftEvent } from './domain/draft-event.ts'
import type { PlanRequest } from './domain/plan-request.ts'
import type { Drafter } from './drafters/drafter.ts'
import { createDrafting } from './drafting/drafting.ts'
import { readSnapshot } from './drafting/snapshot.ts'
import { standingOf } from './drafting/standing.ts'
import { notFound } from './errors.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { coachingModelNamed } from './pipeline/brief.ts'
import { correct } from './pipeline/evidence/correct.ts'
import { gatherEvidence } from './pipeline/evidence/gather-evidence.ts'
import type { Standing } from './pipeline/prepare.ts'
import { onExistingPlan } from './review/existing-plan.ts'
import { createReview } from './review/review.ts'
import { createTakeOut } from './review/take-out.ts'
import type { Store } from './store/store.ts'

export type Dependencies = {
  store: Store
  knowledge: Knowledge
  drafter: Drafter
  prepare: (request: PlanRequest, standing: Standing, signal: AbortSignal) => AsyncIterable<DraftEvent>
  newId: () => string
  now: () => Date
  onFault: (cause: unknown) => void
}

/** What the routes call: the front door and its thread, drafting, review, taking out. All of it is made here, of store, knowledge and drafter. */
export function createServices({ store, knowledge, drafter, prepare, newId, now, onFault }: Dependencies) {
  const modelNamed = (name: string) => coachingModelNamed(name, knowledge.base.coachingModels)
  async function headOf(draftId: string, ownerId: string) {
    const head = await store.drafts.find(draftId, ownerId)
    if (!head) throw notFound('draft')
    return head
  }
  async function snapshotOf(draftId: string, ownerId: string) {
    const snapshot = await readSnapshot(store, draftId, ownerId)
    if (!snapshot) throw notFound('draft')
    return snapshot
  }

  const drafting = createDrafting({
    log: store.drafts,
    writtenSoFar: store.items.list,
    async *prepare(head, written, signal) {
      yield* prepare(head.request, await standingOf(head, written, store), signal)
    },
    holder: newId(),
    now,
    onFault,
  })
  const review = createReview({
    store,
    ...onExistingPlan({ store, knowledge, drafter, newId }),
    stagesOf: (head) => modelNamed(head.request.coachingModel).stages.map(({ id }) => id),
    now,
  })
  const frontDoor = createFrontDoor({
    store,
    drafting,
    recognise,
    readEvidence: (notes, teacher) =>
      gatherEvidence(notes, findRiskSigns, teacher).evidence.map((span) => ({ ...span, id: newId(), origin: 'found', dropped: false })),
    coachingModelNamed: modelNamed,
    newId,
    now,
  })
  const answerMessage = createAnswerMessage({
    store,
    frontDoor,
    recognise,
    readCommand,
    runCommand: createRunCommand({ review, drafting, frontDoor, headOf, snapshotOf, coachingModelTitle: (id) => modelNamed(id).title }),
    labelsOf: async (draftId) => (await store.items.list(draftId)).map(({ label }) => label),
    coachingModels: () => knowledge.base.coachingModels,
    newId,
    now,
  })
  const takeOut = createTakeOut({
    snapshotOf,
    coachingModelNamed: modelNamed,
    titleOf: async (conversationId, ownerId) => (await store.conversations.find(ownerId, conversationId))?.title ?? 'Conversation plan',
    now,
  })
  return {
    drafting,
    review,
    frontDoor,
    answerMessage,
    takeOut,
    snapshotOf,
    coachingModelNamed: modelNamed,
    correct: (evidence: StoredEvidence[], correction: Correction, text: string, teacherName: string | null) =>
      correct(evidence, correction, text, newId, teacherName),
  }
}

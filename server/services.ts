import { visibilityIn } from './access/visibility.ts'
import type { Audit } from './audit/audit.ts'
import { createAnswerMessage } from './conversations/answer-message.ts'
import { createChat } from './conversations/chat/chat.ts'
import { createWriteAnswer } from './conversations/chat/write-answer.ts'
import { readCommand } from './conversations/commands/read-command.ts'
import { createConversations } from './conversations/conversation-page.ts'
import { createFrontDoor } from './conversations/front-door.ts'
import { lessLeading } from './conversations/less-leading.ts'
import { planVersions } from './conversations/plan-versions.ts'
import { recognise } from './conversations/recognise/recognise.ts'
import { createRunCommand } from './conversations/run-command.ts'
import type { Correction, StoredEvidence } from './domain/correction.ts'
import { countOf } from './domain/counts.ts'
import type { DraftEvent } from './domain/draft-event.ts'
import { forms, kindOfForm } from './domain/forms.ts'
import type { PlanCorrection } from './domain/lesson-plan.ts'
import type { PlanRequest } from './domain/plan-request.ts'
import type { Drafter, Telling } from './drafters/drafter.ts'
import type { LanguageModelDrafter } from './drafters/language-model/drafter.ts'
import { createDrafting, type Drafting } from './drafting/drafting.ts'
import { forTeacher, readSnapshot } from './drafting/snapshot.ts'
import { standingOf } from './drafting/standing.ts'
import { notConfigured, notFound } from './errors.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { readLessonPlan } from './lesson-plans/read-lesson-plan.ts'
import { cutApart } from './library/cut-apart.ts'
import { probesOf } from './library/index-document.ts'
import { createLibrary } from './library/library.ts'
import { createDeleting } from './my-data/deleting.ts'
import { createErasure } from './my-data/erasure.ts'
import { createMyData } from './my-data/my-data.ts'
import { coachingModelNamed } from './pipeline/brief.ts'
import { pageToDrawOn } from './pipeline/draw-on.ts'
import { correct } from './pipeline/evidence/correct.ts'
import { evidenceFor } from './pipeline/evidence-for.ts'
import { correctPlan } from './pipeline/lesson-plan/correct-plan.ts'
import type { Standing } from './pipeline/prepare.ts'
import { noNames, readNames } from './privacy/names.ts'
import { randomBoundary } from './prompting/fence.ts'
import { readPrompts } from './prompting/prompts.ts'
import { testConnection } from './provider/connection-test.ts'
import type { Provider } from './provider/provider.ts'
import { createHolds } from './retention/holds.ts'
import { createRetention } from './retention/retention.ts'
import { onExistingPlan } from './review/existing-plan.ts'
import { createReview } from './review/review.ts'
import { draftHead } from './review/revision.ts'
import { createTakeOut } from './review/take-out.ts'
import { createUndo } from './review/undo.ts'
import { safeWords } from './safety/safe-words.ts'
import { peopleIn } from './school/people.ts'
import { createSchool } from './school/school.ts'
import { createPreview } from './sending/preview.ts'
import { createSending } from './sending/sending.ts'
import { createSharing } from './sharing/sharing.ts'
import type { DraftHead } from './store/draft-types.ts'
import type { Corrected } from './store/materials.ts'
import type { Store } from './store/store.ts'

export type Dependencies = {
  store: Store
  knowledge: Knowledge
  drafters: { 'built-in': Drafter; llm: LanguageModelDrafter | null }
  /** Null: no language model is configured. */
  provider: Provider | null
  prepare: (request: PlanRequest, drafter: Drafter, standing: Standing, signal: AbortSignal, telling: Telling) => AsyncIterable<DraftEvent>
  audit: Pick<Audit, 'append' | 'cutBefore'>
  /** Takes what was deleted out of the database's own files; left out: it has none that keep it. */
  scrub?: () => Promise<void>
  newId: () => string
  now: () => Date
  onFault: (cause: unknown) => void
}

/** What the routes call: the front door and its thread, drafting, review, taking out. All of it is made here, of store, knowledge and drafter. */
export function createServices({ store, knowledge, drafters, provider, prepare, audit, scrub, newId, now, onFault }: Dependencies) {
  const modelNamed = (name: string) => coachingModelNamed(name, knowledge.base.coachingModels)
  const headOf = (draftId: string, ownerId: string) => draftHead(store, ownerId, draftId)
  async function snapshotOf(draftId: string, ownerId: string) {
    const snapshot = await readSnapshot(store, draftId, ownerId)
    if (!snapshot) throw notFound('draft')
    const conversation = await store.conversations.find(ownerId, snapshot.conversationId)
    return forTeacher(snapshot, safeWords(conversation?.teacher?.name))
  }

  const library = createLibrary({ store, knowledge, cut: cutApart, probes: () => probesOf(knowledge.base), newId, now, onFault })
  const sending = createSending({ store, provider, now, onFault })
  const telling = ({ ownerId, conversationId }: DraftHead, what: string) => sending.telling(ownerId, conversationId, what)
  // A draft that one drafter began is never quietly finished by the other, and the language model may be another one by now.
  const drafterOf = async ({ request, ownerId }: DraftHead): Promise<Drafter> => {
    // Feedback on a lesson plan is composed by rule: a language model is not asked for it yet.
    const isByRule = kindOfForm(request.coachingModel) !== 'conversation-plan'
    const drafter = drafters[isByRule ? 'built-in' : (request.drafter ?? 'built-in')]
    if (!drafter) throw languageModelIsGone()
    if (drafter.name === 'llm') await sending.mustBeSeen(ownerId)
    return drafter
  }
  const draftings = createDrafting({
    log: store.drafts,
    writtenSoFar: store.items.list,
    async *prepare(head, written, signal) {
      const standing = await standingOf(head, written, store)
      yield* prepare(head.request, await drafterOf(head), standing, signal, telling(head, 'plan'))
    },
    newId,
    now,
    onFault,
  })
  const drafting: Drafting = {
    ...draftings,
    // Told to whoever asks, before anything changes: written by itself, a draft could only say that it was interrupted once more.
    async resume(head) {
      if (head.composing === 'interrupted') await drafterOf(head)
      return draftings.resume(head)
    },
  }
  const existing = onExistingPlan({ store, knowledge, drafterOf, telling, newId })
  const review = createReview({
    store,
    ...existing,
    stagesOf: (head) => modelNamed(head.request.coachingModel).stages.map(({ id }) => id),
    newId,
    now,
  })
  const frontDoor = createFrontDoor({
    store,
    drafting,
    drafterFor: sending.drafterFor,
    recognise,
    readEvidence: (kind, text, teacher) =>
      evidenceFor(kind, text, teacher).map((span) => ({ ...span, id: newId(), origin: 'found', dropped: false })),
    coachingModelNamed: modelNamed,
    pageTitle: async (ownerId, id) =>
      pageToDrawOn(id, knowledge.base)?.title ?? (await store.documents.find(ownerId, id))?.document.title ?? null,
    newId,
    now,
  })
  const coachingModels = () => knowledge.base.coachingModels
  /** By which any draft may be, in its sections. */
  const everyForm = () => [...coachingModels(), ...forms]
  const coachingModelTitle = (id: string) => modelNamed(id).title
  const runCommand = createRunCommand({
    ...{ review, drafting, frontDoor, headOf, snapshotOf, coachingModelTitle },
    changedFor: store.items.changedFor,
  })
  const chat =
    provider &&
    createChat({
      write: createWriteAnswer({
        store,
        provider,
        telling: sending.telling,
        review,
        runCommand,
        lessLeading: (ownerId, draftId, softening) => lessLeading(ownerId, draftId, { review, snapshotOf }, softening),
        briefOf: existing.brief,
        coachingModels,
        prompts: readPrompts(),
        readNames: provider.masksNames ? readNames : () => noNames,
        newBoundary: randomBoundary,
        newId,
        now,
        onFault,
      }),
      onFault,
    })
  const answerMessage = createAnswerMessage({
    store,
    frontDoor,
    recognise,
    readCommand,
    runCommand,
    labelsOf: async (draftId) => (await store.items.list(draftId)).map(({ label }) => label),
    chat: chat && { ...chat, llm: provider.model, mayBeSent: sending.mayBeSent },
    coachingModels,
    newId,
    now,
  })
  const takeOut = createTakeOut({
    snapshotOf,
    coachingModelNamed: modelNamed,
    titleOf: async (conversationId, ownerId) => (await store.conversations.find(ownerId, conversationId))?.title ?? 'Conversation plan',
    now,
  })
  const people = peopleIn(store.db)
  const sharing = createSharing({ store, people, visibility: visibilityIn(store.db), coachingModels: everyForm, snapshotOf, now })
  const erasure = createErasure({ db: store.db, scrub: scrub ?? (async () => {}), follow: knowledge.follow, now, onFault })
  const deleting = createDeleting({ store, drafting, chat, erasure, now })
  const retention = createRetention({
    ...{ store, people, deleting, erasure, now, onFault },
    cutAudit: audit.cutBefore,
    record: (kind, count) => audit.append({ action: 'retention.ran', actorId: null, thingId: kind, ...aboutNobody(count) }),
  })
  const modelTitle = (id: string) => everyForm().find((form) => form.id === id)?.title ?? id
  return {
    drafting,
    sending,
    preview: createPreview({ store, knowledge, drafter: drafters.llm }),
    testConnection: provider && (() => testConnection(provider)),
    review,
    frontDoor,
    conversations: createConversations({ store, now }),
    answerMessage,
    chat,
    library,
    undo: createUndo({ store, recheck: existing.recheck, now }),
    takeOut,
    ...sharing,
    erasure,
    retention,
    holds: createHolds({ store, people, now }),
    myData: createMyData({ store, ...sharing, modelTitle, deleting, erasure, retention, now, onFault }),
    school: createSchool({ store, people, now }),
    headOf,
    snapshotOf,
    coachingModelNamed: modelNamed,
    correct: (evidence: StoredEvidence[], correction: Correction, text: string, teacherName: string | null) =>
      correct(evidence, correction, text, newId, teacherName),
    readPlan: readLessonPlan,
    planVersions: (ownerId: string, materialId: string) => planVersions(store, ownerId, materialId),
    correctPlan: (before: Corrected, correction: PlanCorrection, text: string) => correctPlan(before, correction, text, newId),
  }
}

const languageModelIsGone = () =>
  notConfigured(
    'This plan was begun with a language model, and none is set up here now.',
    'Set it up again and go on, or make a new plan with the built-in drafter.',
  )

/** Admins read it: under five it is not told. */
function aboutNobody(count: number): { count?: number } {
  const told = countOf(count)
  return typeof told === 'number' ? { count: told } : {}
}

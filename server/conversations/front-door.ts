import type { Brought } from '../domain/brought.ts'
import type { DraftKind } from '../domain/draft-kind.ts'
import { kindOfForm } from '../domain/forms.ts'
import type { AboutTalk } from '../domain/plan-request.ts'
import type { Drafting, Slot } from '../drafting/drafting.ts'
import { withGoal, withGoalNow } from '../drafting/goal-now.ts'
import { notFound } from '../errors.ts'
import { noPageToDrawOn } from '../pipeline/draw-on.ts'
import type { Sending } from '../sending/sending.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import { isEnough, knownAbout, type Making, partsOf, type UnplacedDraft } from './brought-parts.ts'
import type { Named } from './say.ts'
import { titleOf, withTeacher } from './title.ts'

export type Dependencies = Making & {
  store: Pick<Store, 'conversations' | 'teachers' | 'goals' | 'materials' | 'drafts'>
  drafting: Pick<Drafting, 'reserve'>
  drafterFor: Sending['drafterFor']
  recognise: (text: string) => Brought
  now: () => Date
}

export type FrontDoor = ReturnType<typeof createFrontDoor>

/** What each kind of draft is made from. */
const broughtFor: Record<DraftKind, Brought['kind']> = {
  'conversation-plan': 'notes',
  'lesson-feedback': 'lesson-plan',
  'learning-plan': 'notes',
}

/** Says that there are no notes and that none are to be waited for. */
const withoutNotes = /\bwithout (?:any )?notes\b|\bno notes\b/i

/** Takes in what a coach brings: keeps it before anything is made of it, and begins the draft it asks for. */
export function createFrontDoor({ store, drafting, drafterFor, recognise, now, ...making }: Dependencies) {
  const at = () => now().toISOString()

  async function open(ownerId: string, brought: Brought, chosen: AboutTalk, idempotency: Idempotency | null) {
    const { about, named } = await inKnowledge(ownerId, knownAbout(brought, chosen))
    if (chosen.drawOn !== undefined && named.drawOn === null) throw noPageToDrawOn(chosen.drawOn)
    const before = () => store.conversations.begunBefore(ownerId, idempotency)
    return inSlot(isEnough(brought), before, async (slot) => {
      const place = { ownerId, conversationId: making.newId(), at: at() }
      const teacher = about.teacher ? await store.teachers.named(ownerId, about.teacher, place.at) : null
      const { material, draft, messages } = partsOf(brought, await withGoal(store, { ownerId, teacher }, about), named, place, making)
      const toWrite = await placed(draft, slot)
      const title = titleOf({ ...brought, teacher: about.teacher ?? null })
      const conversation = { id: place.conversationId, ownerId, title, teacherId: teacher?.id ?? null, about, createdAt: place.at }
      const begun = await store.conversations.begin({ conversation, material, messages, draft: toWrite }, idempotency)
      if (begun.isNew) await run(begun.draftId, ownerId, slot)
      return begun
    })
  }

  /**
   * The coaching model under its id, by whatever name it was asked for, and how what was asked for is called. A page to draw on that went
   * away since it was asked for is left out. @throws 400 for a coaching model that is not there
   */
  async function inKnowledge(ownerId: string, { drawOn, ...asked }: AboutTalk): Promise<{ about: AboutTalk; named: Named }> {
    const { id, title } = making.coachingModelNamed(asked.coachingModel)
    const page = drawOn === undefined ? null : await making.pageTitle(ownerId, drawOn)
    return { about: { ...asked, coachingModel: id, ...(page !== null && { drawOn }) }, named: { coachingModel: title, drawOn: page } }
  }

  /** A place to write in, taken before anything is kept: what can't be begun leaves nothing behind. What was done `before` is not done again. @throws 503 */
  async function inSlot<Result>(
    isNeeded: boolean,
    before: () => Promise<Result | null>,
    act: (slot: Slot | null) => Promise<Result>,
  ): Promise<Result> {
    const earlier = await before()
    if (earlier) return earlier
    if (!isNeeded) return act(null)
    const slot = drafting.reserve()
    try {
      return await act(slot)
    } finally {
      slot.release()
    }
  }

  /** The draft as it goes into the store: with who writes it, and the place where it is written. */
  async function placed(draft: UnplacedDraft | null, slot: Slot | null) {
    if (!draft || !slot) return null
    const drafter = await drafterFor(draft.ownerId, draft.request.drafter)
    return { ...draft, ...slot.lease, request: { ...draft.request, drafter } }
  }

  async function run(draftId: string | null, ownerId: string, slot: Slot | null): Promise<void> {
    const head = draftId === null ? null : await store.drafts.find(draftId, ownerId)
    if (head) slot?.run(head)
  }

  return {
    /**
     * Opens a conversation with what was brought. The same idempotency key opens nothing twice.
     * @throws 400 for a coaching model, or a page to draw on, that is not there; 503 while as many drafts are being written as can be
     */
    begin(ownerId: string, text: string, chosen: AboutTalk, idempotency: Idempotency | null) {
      const brought = recognise(text)
      const asItStands: Brought = { ...brought, kind: 'goal', message: text, text }
      return open(ownerId, brought.kind === 'nothing-yet' && withoutNotes.test(text) ? asItStands : brought, chosen, idempotency)
    },

    /** Opens a conversation with what is known to be notes, or the lesson plan that feedback is asked for. */
    beginWithNotes: (ownerId: string, notes: string, chosen: AboutTalk, idempotency: Idempotency | null) =>
      open(
        ownerId,
        { ...recognise(notes), kind: broughtFor[kindOfForm(chosen.coachingModel)], message: '', text: notes },
        chosen,
        idempotency,
      ),

    /** Adds what was brought to a conversation that exists, which remembers what was chosen when it was opened. @throws 404 */
    async add(ownerId: string, conversationId: string, brought: Brought, idempotency: Idempotency | null) {
      const conversation = await store.conversations.find(ownerId, conversationId)
      if (!conversation) throw notFound('conversation')
      const { title, teacher: known, about: chosen } = conversation
      const { about, named } = await inKnowledge(ownerId, knownAbout(brought, known ? { ...chosen, teacher: known.name } : chosen))
      const before = () => store.conversations.addedBefore(ownerId, idempotency)
      return inSlot(isEnough(brought), before, async (slot) => {
        const place = { ownerId, conversationId, at: at() }
        const teacher = known || !about.teacher ? null : await store.teachers.named(ownerId, about.teacher, place.at)
        const { material, draft, messages } = partsOf(
          brought,
          await withGoal(store, { ownerId, teacher: known ?? teacher }, about),
          named,
          place,
          making,
        )
        const toWrite = await placed(draft, slot)
        const met = teacher && { teacherId: teacher.id, title: withTeacher(title, teacher.name) }
        const added = await store.conversations.add({ ...place, material, messages, draft: toWrite, named: met }, idempotency)
        if (added.isNew) await run(added.draftId, ownerId, slot)
        return added
      })
    },

    /**
     * Begins another draft on a material that is there, such as one by a second coaching model, on the goal as it is now; `said` is its line in
     * the thread. @throws 404
     */
    async draftAgain(
      ownerId: string,
      materialId: string,
      { request, keptFrom, said }: { request: AboutTalk; keptFrom: string | null; said: string },
      idempotency: Idempotency | null,
    ) {
      const material = await store.materials.find(ownerId, materialId)
      if (!material) throw notFound('material')
      const { conversationId } = material
      const { about } = await inKnowledge(ownerId, request)
      const asked = await withGoalNow(store, { ownerId, conversationId }, about)
      const before = () => store.conversations.addedBefore(ownerId, idempotency)
      const added = await inSlot(true, before, async (slot) => {
        const own = { ownerId, conversationId, createdAt: at() }
        const draft = { ...own, id: making.newId(), materialId, request: asked, keptFrom }
        const answer = { ...own, id: making.newId(), author: 'assistant' as const, text: said, materialId: null, draftId: draft.id }
        const added = await store.conversations.add(
          { ownerId, conversationId, at: own.createdAt, material: null, messages: [answer], draft: await placed(draft, slot) },
          idempotency,
        )
        if (added.isNew) await run(added.draftId, ownerId, slot)
        return added
      })
      return { ...added, conversationId }
    },
  }
}

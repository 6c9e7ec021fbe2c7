import type { PlanRequest } from '../domain/plan-request.ts'
import type { SentMessages } from '../domain/sending.ts'
import type { LanguageModelDrafter, Preview } from '../drafters/language-model/drafter.ts'
import { withGoalNow } from '../drafting/goal-now.ts'
import { aroundDraft } from '../drafting/standing.ts'
import { notFound } from '../errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { groundwork } from '../pipeline/groundwork.ts'
import { retrievePassages } from '../pipeline/retrieve.ts'
import type { Store } from '../store/store.ts'
import { noLanguageModel } from './sending.ts'

type Dependencies = { store: Store; knowledge: Knowledge; drafter: LanguageModelDrafter | null }

/** What would be sent to a language model for a plan, and what was put in the place of whom. */
export type WouldSend = { messages: SentMessages; replaced: Preview['people'] }

/**
 * Works out, word for word, what a plan from notes that are kept would send. Sends nothing of it; only the random boundary is another
 * each time, and where a server helps with the search, other passages of our own may be chosen than are here.
 * @throws 404 for notes that are another's or not there, 400 where there is no language model
 */
export const createPreview =
  ({ store, knowledge, drafter }: Dependencies) =>
  async (ownerId: string, materialId: string, about: Omit<PlanRequest, 'notes'>): Promise<WouldSend> => {
    if (!drafter) throw noLanguageModel()
    const material = await store.materials.find(ownerId, materialId)
    if (!material) throw notFound('material')
    const { lastTalk, roster } = await aroundDraft({ ownerId, conversationId: material.conversationId }, store)
    const evidence = material.evidence.filter(({ dropped }) => !dropped)
    const asked = await withGoalNow(store, { ownerId, conversationId: material.conversationId }, about)
    const { brief } = await groundwork({ ...asked, notes: material.text }, evidence, knowledge, { lastTalk, written: [], roster })
    const { messages, people } = drafter.preview({ ...brief, passages: await retrievePassages(brief, knowledge, null, ownerId) })
    return { messages, replaced: people }
  }

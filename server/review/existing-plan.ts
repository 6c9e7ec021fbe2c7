import type { Brief } from '../domain/brief.ts'
import { type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Drafter, Telling, Wish } from '../drafters/drafter.ts'
import { readSnapshot } from '../drafting/snapshot.ts'
import { aroundDraft } from '../drafting/standing.ts'
import { notFound } from '../errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkAgain, composeAnother, type Rules } from '../pipeline/again.ts'
import { groundwork } from '../pipeline/groundwork.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Store } from '../store/store.ts'
import type { Composed } from './compose-more.ts'
import { notBegun } from './conflicts.ts'

type Dependencies = {
  store: Store
  knowledge: Knowledge
  /** Who writes this draft. @throws AppError where nobody can, or may yet */
  drafterOf: (head: DraftHead) => Promise<Drafter>
  /** Who is told what a language model is sent for it. */
  telling: (head: DraftHead, what: string) => Telling
  newId: () => string
}

/** The pipeline as it applies to a plan that exists: its rules and its drafter, over what that plan stands on. */
export function onExistingPlan({ store, knowledge, drafterOf, telling, newId }: Dependencies) {
  async function standing(head: DraftHead) {
    const [snapshot, around] = await Promise.all([readSnapshot(store, head.id, head.ownerId), aroundDraft(head, store)])
    if (!snapshot) throw notFound('draft')
    return { ...snapshot, ...around }
  }

  return {
    async recheck(head: DraftHead): Promise<Rules> {
      const { request, evidence, keptWordings, lastTalk } = await standing(head)
      return checkAgain(request, evidence, { knowledge }, keptWordings, lastTalk)
    },

    /** What a drafter would be given for one more item: the facts, the passages that are cited, the items as they are. */
    async brief(head: DraftHead): Promise<Brief> {
      const { request, evidence, passages, items, provenance, lastTalk, roster } = await standing(head)
      if (!provenance) throw notBegun()
      const { brief } = await groundwork(request, evidence, knowledge, { lastTalk, written: items, roster })
      return { ...brief, passages }
    },

    async compose(head: DraftHead, items: DraftItem[], wish: Wish, signal?: AbortSignal): Promise<Composed | null> {
      const { request, evidence, passages, provenance, lastTalk, roster } = await standing(head)
      if (!provenance) throw notBegun()
      const tools = { knowledge, drafter: await drafterOf(head) }
      const around = { lastTalk, roster, viewerId: head.ownerId, telling: telling(head, 'another item'), ...(signal && { signal }) }
      const composed = await composeAnother(request, evidence, passages, items, wish, tools, around)
      if (!composed) return null
      const item = freshItem(composed.item, { id: newId(), label: 'I1', position: items.length })
      return { item, passages: composed.passages, beside: passages }
    },
  }
}

import { type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Drafter, Wish } from '../drafters/drafter.ts'
import { readSnapshot } from '../drafting/snapshot.ts'
import { aroundDraft } from '../drafting/standing.ts'
import { notFound } from '../errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { checkAgain, composeAnother } from '../pipeline/again.ts'
import type { DraftHead } from '../store/draft-log.ts'
import type { Store } from '../store/store.ts'

type Dependencies = { store: Store; knowledge: Knowledge; drafter: Drafter; newId: () => string }

/** The pipeline as it applies to a plan that exists: its rules and its drafter, over what that plan stands on. */
export function onExistingPlan({ store, knowledge, drafter, newId }: Dependencies) {
  async function standing(head: DraftHead) {
    const [snapshot, around] = await Promise.all([readSnapshot(store, head.id, head.ownerId), aroundDraft(head, store)])
    if (!snapshot) throw notFound('draft')
    return { ...snapshot, ...around }
  }

  return {
    async recheck(head: DraftHead) {
      const { request, evidence, keptWordings, lastTalk } = await standing(head)
      return checkAgain(request, evidence, { knowledge }, keptWordings, lastTalk)
    },

    async compose(head: DraftHead, items: DraftItem[], wish: Wish) {
      const { request, evidence, passages, lastTalk } = await standing(head)
      const composed = await composeAnother(request, evidence, passages, items, wish, { knowledge, drafter }, lastTalk)
      if (!composed) return null
      return { item: freshItem(composed.item, { id: newId(), label: 'I1', position: items.length }), passages: composed.passages }
    },
  }
}

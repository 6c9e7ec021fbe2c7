import type { DraftItem } from '../domain/draft-item.ts'
import type { RuleName } from '../domain/finding.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import { type Decision, decide, takeIntoTheRoom } from '../domain/review.ts'
import type { NewDecision } from '../store/decision-rows.ts'
import type { DraftHead } from '../store/draft-log.ts'
import type { Store } from '../store/store.ts'
import { blocked, staleRevision } from './conflicts.ts'
import { inOrder, type Place } from './order.ts'
import { headOf, itemAt, itemOf, type Revision, requested } from './revision.ts'
import { type Recheck, saidOfWhole } from './rules.ts'

export type Dependencies = {
  store: Pick<Store, 'drafts' | 'items'>
  recheck: Recheck
  stagesOf: (head: DraftHead) => string[]
  now: () => Date
}

/** What a person decides about items that are there: also while the rest is being written. */
export function createDecisions({ store, recheck, stagesOf, now }: Dependencies) {
  const at = () => now().toISOString()

  return {
    /**
     * Decides on one revision of one item and gives it back as it is now.
     * @throws 404 for no such item, 409 `stale_revision` and `blocked`
     */
    async decide(ownerId: string, draftId: string, decision: Decision): Promise<DraftItem> {
      const head = await headOf(store, ownerId, draftId)
      // Only new words and a smaller plan need the rules again.
      const rules = decision.decision === 'approve' ? null : await recheck(head)
      const items = await store.items.change(draftId, ownerId, at(), ({ head: now, items }) => {
        const result = decide(itemOf(items, decision.itemId), decision, (edited) => rules?.item(edited) ?? [])
        if (!result.ok) throw result.conflict === 'blocked' ? blocked(itemOf(items, decision.itemId)) : staleRevision()
        if (!result.changed) return { items, decisions: [] }
        const decided = items.map((item) => (item.id === result.item.id ? result.item : item))
        return { items: decided, decisions: [logged(decision)], ...(rules && saidOfWhole(now, decided, rules)) }
      })
      return itemOf(items, decision.itemId)
    },

    /** "Take it into the room": approves in one act all that is undecided and not blocked. */
    async take(ownerId: string, draftId: string): Promise<void> {
      await headOf(store, ownerId, draftId)
      await store.items.change(draftId, ownerId, at(), ({ items }) => {
        const taken = takeIntoTheRoom(items)
        const changed = taken.filter((item, index) => item !== items[index])
        return {
          items: taken,
          decisions: changed.map(({ id, revision }) => ({ itemId: id, revision, decision: 'approve' as const, text: null, reason: null })),
        }
      })
    },

    /** Puts the items in another order, across stages too. Reopens nothing. */
    async reorder(ownerId: string, draftId: string, places: Place[]): Promise<void> {
      const head = await headOf(store, ownerId, draftId)
      const rules = await recheck(head)
      await store.items.change(draftId, ownerId, at(), ({ head: now, items }) => {
        const ordered = inOrder(items, places, stagesOf(head))
        return { items: ordered, decisions: [], ...saidOfWhole(now, ordered, rules) }
      })
    },

    /**
     * Puts the rewrite of one of these rules in the place of an open item, to be decided on; false where there is none.
     * @throws 409 `stale_revision`
     */
    async takeRewrite(ownerId: string, draftId: string, revision: Revision, of: readonly RuleName[]): Promise<boolean> {
      const head = await headOf(store, ownerId, draftId)
      const rules = await recheck(head)
      let taken = false
      await store.items.change(draftId, ownerId, at(), ({ head: now, items }) => {
        const item = itemAt(items, revision)
        const text = item.findings.find((finding) => of.includes(finding.rule) && finding.rewrite !== null)?.rewrite
        if (!text || !isOpen(item)) return { items, decisions: [] }
        taken = true
        const next = { text, revision: item.revision + 1, state: 'in_review', author: 'drafter', setAside: null } as const
        const reworded: DraftItem = { ...item, ...next }
        const changed = items.map((each) => (each === item ? { ...reworded, findings: rules.item(reworded) } : each))
        return { items: changed, decisions: [requested(revision, null)], ...saidOfWhole(now, changed, rules) }
      })
      return taken
    },
  }
}

const logged = (decision: Decision): NewDecision => ({
  itemId: decision.itemId,
  revision: decision.revision,
  decision: decision.decision,
  text: decision.decision === 'edit' ? decision.text : null,
  reason: decision.decision === 'edit' ? null : (decision.reason ?? null),
})

import type { DraftItem } from '../domain/draft-item.ts'
import type { RuleName } from '../domain/finding.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import { type Decision, decide, takeIntoTheRoom } from '../domain/review.ts'
import type { NewDecision } from '../store/decision-rows.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { DecideChange } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { blocked, staleRevision } from './conflicts.ts'
import { inOrder, type Place } from './order.ts'
import { type Asking, type Changed, draftHead, inOtherWords, itemAt, itemOf, type Revision, requested } from './revision.ts'
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
     * Decides on one revision of one item.
     * @throws 404 for no such item, 409 `stale_revision` and `blocked`
     */
    async decide(ownerId: string, draftId: string, decision: Decision, { idempotency }: Asking = {}): Promise<Changed> {
      const head = await draftHead(store, ownerId, draftId)
      // Only new words and a smaller plan need the rules again.
      const rules = decision.decision === 'approve' ? null : await recheck(head)
      let before: DraftItem | null = null
      const change: DecideChange = ({ head: now, items }) => {
        before = itemOf(items, decision.itemId)
        const result = decide(before, decision, (edited) => rules?.item(edited) ?? [])
        if (!result.ok) throw result.conflict === 'blocked' ? blocked(itemOf(items, decision.itemId)) : staleRevision()
        if (!result.changed) return { items, decisions: [] }
        const decided = items.map((item) => (item.id === result.item.id ? result.item : item))
        return { items: decided, decisions: [logged(decision)], ...(rules && saidOfWhole(now, decided, rules)) }
      }
      const item = itemOf(await store.items.change(draftId, ownerId, at(), change, idempotency), decision.itemId)
      return { item, before: before ?? item }
    },

    /** "Take it into the room": approves in one act all that is undecided and not blocked, and gives back those. */
    async take(ownerId: string, draftId: string, { idempotency }: Asking = {}): Promise<Changed[]> {
      await draftHead(store, ownerId, draftId)
      let changed: Changed[] = []
      const change: DecideChange = ({ items }) => {
        const taken = takeIntoTheRoom(items)
        changed = taken.flatMap((item, index) => (item === items[index] ? [] : [{ item, before: items[index] ?? null }]))
        return {
          items: taken,
          decisions: changed.map(({ item: { id, revision } }) => ({
            itemId: id,
            revision,
            decision: 'approve' as const,
            text: null,
            reason: null,
          })),
        }
      }
      await store.items.change(draftId, ownerId, at(), change, idempotency)
      return changed
    },

    /** Puts the items in another order, across stages too. Reopens nothing. */
    async reorder(ownerId: string, draftId: string, places: Place[]): Promise<void> {
      const head = await draftHead(store, ownerId, draftId)
      const rules = await recheck(head)
      await store.items.change(draftId, ownerId, at(), ({ head: now, items }) => {
        const ordered = inOrder(items, places, stagesOf(head))
        return { items: ordered, decisions: [], ...saidOfWhole(now, ordered, rules) }
      })
    },

    /**
     * Puts the rewrite of one of these rules in the place of an open item, to be decided on; null where there is none.
     * @throws 409 `stale_revision`
     */
    async takeRewrite(
      ownerId: string,
      draftId: string,
      revision: Revision,
      of: readonly RuleName[],
      { idempotency }: Asking = {},
    ): Promise<Changed | null> {
      const head = await draftHead(store, ownerId, draftId)
      const rules = await recheck(head)
      let before: DraftItem | null = null
      const change: DecideChange = ({ head: now, items }) => {
        const item = itemAt(items, revision)
        const text = item.findings.find((finding) => of.includes(finding.rule) && finding.rewrite !== null)?.rewrite
        if (!text || !isOpen(item)) return { items, decisions: [] }
        before = item
        const reworded = inOtherWords(item, text)
        const changed = items.map((each) => (each === item ? { ...reworded, findings: rules.item(reworded) } : each))
        return { items: changed, decisions: [requested(revision, null)], ...saidOfWhole(now, changed, rules) }
      }
      const changed = await store.items.change(draftId, ownerId, at(), change, idempotency)
      return before && { item: itemOf(changed, revision.itemId), before }
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

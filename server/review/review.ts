import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding, RuleName } from '../domain/finding.ts'
import { isOpen } from '../domain/open-and-blocked.ts'
import type { CitedPassage } from '../domain/passage.ts'
import { type Decision, decide, takeIntoTheRoom } from '../domain/review.ts'
import type { Wish } from '../drafters/drafter.ts'
import { notFound } from '../errors.ts'
import type { DraftHead } from '../store/draft-log.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import { blocked, noOther, staleRevision } from './conflicts.ts'
import { inOrder, type Place } from './order.ts'

/** The rules, over an item whose words changed and over the whole. */
type Recheck = { item: (item: DraftItem) => Finding[]; whole: (items: DraftItem[]) => Finding[] }

export type Dependencies = {
  store: Pick<Store, 'drafts' | 'items'>
  /** The checks as they apply to a draft that exists. */
  recheck: (head: DraftHead) => Promise<Recheck>
  /** Composes one more item for a draft that exists; null when nothing is left to say. */
  compose: (head: DraftHead, items: DraftItem[], wish: Wish) => Promise<{ item: DraftItem; passages: CitedPassage[] } | null>
  stagesOf: (head: DraftHead) => string[]
  now: () => Date
}

export type Review = ReturnType<typeof createReview>

/** What a person does with the items of a draft. Each act is one transaction; whoever comes second sees what the first did. */
export function createReview({ store, recheck, compose, stagesOf, now }: Dependencies) {
  const at = () => now().toISOString()
  const headOf = async (ownerId: string, draftId: string): Promise<DraftHead> => {
    const head = await store.drafts.find(draftId, ownerId)
    if (!head) throw notFound('draft')
    return head
  }

  return {
    /**
     * Decides on one revision of one item and gives it back as it is now.
     * @throws 404 for no such item, 409 `stale_revision` and `blocked`
     */
    async decide(ownerId: string, draftId: string, decision: Decision): Promise<DraftItem> {
      const head = await headOf(ownerId, draftId)
      // Only new words and a smaller plan need the rules again.
      const rules = decision.decision === 'approve' ? null : await recheck(head)
      const items = await store.items.change(draftId, ownerId, at(), ({ items }) => {
        const result = decide(itemOf(items, decision.itemId), decision, (edited) => rules?.item(edited) ?? [])
        if (!result.ok) throw result.conflict === 'blocked' ? blocked(itemOf(items, decision.itemId)) : staleRevision()
        if (!result.changed) return { items, decisions: [] }
        const decided = items.map((item) => (item.id === result.item.id ? result.item : item))
        return { items: decided, decisions: [logged(decision)], ...(rules && { findings: rules.whole(decided) }) }
      })
      return itemOf(items, decision.itemId)
    },

    /** "Take it into the room": approves in one act all that is undecided and not blocked. */
    async take(ownerId: string, draftId: string): Promise<void> {
      await headOf(ownerId, draftId)
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
      const head = await headOf(ownerId, draftId)
      const rules = await recheck(head)
      await store.items.change(draftId, ownerId, at(), ({ items }) => {
        const ordered = inOrder(items, places, stagesOf(head))
        return { items: ordered, decisions: [], findings: rules.whole(ordered) }
      })
    },

    /**
     * Puts another one in the place of an item, as its next revision.
     * @throws 409 `stale_revision`, or `draft.no_other` when there is nothing left to put there
     */
    async another(
      ownerId: string,
      draftId: string,
      itemId: string,
      revision: number,
      wish: Pick<Wish, 'focus' | 'gentler'>,
    ): Promise<DraftItem> {
      const head = await headOf(ownerId, draftId)
      const before = await store.items.list(draftId)
      const instead = itemOf(before, itemId)
      if (instead.revision !== revision) throw staleRevision()
      const said = await earlierWords(draftId, ownerId, before)
      const composed = await compose(head, before, { ...wish, place: instead, avoid: said })
      if (!composed) throw noOther()
      const rules = await recheck(head)
      const items = await store.items.change(draftId, ownerId, at(), ({ items }) => {
        const current = itemOf(items, itemId)
        if (current.revision !== revision) throw staleRevision()
        const { id, label, position } = current
        const next: DraftItem = { ...composed.item, id, label, position, revision: revision + 1, state: 'in_review' }
        const changed = items.map((item) => (item.id === id ? next : item))
        return {
          items: changed,
          decisions: [requested(itemId, revision, wish.focus)],
          findings: rules.whole(changed),
          passages: composed.passages,
        }
      })
      return itemOf(items, itemId)
    },

    /**
     * Puts the rewrite of one of these rules in the place of an open item, to be decided on; false where there is none.
     * @throws 409 `stale_revision`
     */
    async takeRewrite(ownerId: string, draftId: string, { itemId, revision }: Revision, of: readonly RuleName[]): Promise<boolean> {
      const head = await headOf(ownerId, draftId)
      const rules = await recheck(head)
      let taken = false
      await store.items.change(draftId, ownerId, at(), ({ items }) => {
        const item = itemOf(items, itemId)
        if (item.revision !== revision) throw staleRevision()
        const text = item.findings.find((finding) => of.includes(finding.rule) && finding.rewrite !== null)?.rewrite
        if (!text || !isOpen(item)) return { items, decisions: [] }
        taken = true
        const reworded: DraftItem = { ...item, text, revision: revision + 1, state: 'in_review', author: 'drafter', setAside: null }
        const changed = items.map((each) => (each === item ? { ...reworded, findings: rules.item(reworded) } : each))
        return { items: changed, decisions: [requested(itemId, revision, null)], findings: rules.whole(changed) }
      })
      return taken
    },

    /**
     * Adds one more item on a focus, after the last of its stage. The same idempotency key adds nothing twice.
     * @throws 409 `draft.no_other` when nothing is left to add
     */
    async add(ownerId: string, draftId: string, focus: Wish['focus'], idempotency: Idempotency | null = null): Promise<DraftItem> {
      const head = await headOf(ownerId, draftId)
      const rules = await recheck(head)
      for (;;) {
        const before = await store.items.list(draftId)
        const avoid = await earlierWords(draftId, ownerId, before)
        const composed = await compose(head, before, { place: null, focus, gentler: false, avoid })
        const place = ({ items }: { items: DraftItem[] }) => {
          // Composed again, beside what is there now, when someone else has changed the plan meanwhile.
          if (!isSame(items, before)) throw new ChangedMeanwhile()
          if (!composed) throw noOther()
          const placed = withOneMore(items, composed.item)
          return { items: placed, decisions: [], findings: rules.whole(placed), passages: composed.passages }
        }
        try {
          const items = await store.items.change(draftId, ownerId, at(), place, idempotency)
          return items.find(({ id }) => id === composed?.item.id) ?? lastOf(items)
        } catch (cause) {
          if (!(cause instanceof ChangedMeanwhile)) throw cause
        }
      }
    },
  }

  // What was there and was passed over is not offered again.
  async function earlierWords(draftId: string, ownerId: string, items: DraftItem[]): Promise<string[]> {
    const earlier = await store.items.wordsBefore(draftId, ownerId)
    return [...new Set([...items.map((item) => item.text), ...earlier])]
  }
}

/** Undoes a change that was made for another state of the plan. */
class ChangedMeanwhile extends Error {}

/** One state of an item's words. */
type Revision = { itemId: string; revision: number }

const requested = (itemId: string, revision: number, reason: string | null) => ({
  itemId,
  revision,
  decision: 'request_changes' as const,
  text: null,
  reason,
})

const isSame = (items: DraftItem[], before: DraftItem[]): boolean =>
  items.length === before.length && items.every((item, index) => item.id === before[index]?.id && item.text === before[index]?.text)

function withOneMore(items: DraftItem[], item: DraftItem): DraftItem[] {
  const label = `I${Math.max(0, ...items.map((other) => Number(other.label.slice(1)))) + 1}`
  const last = items.findLastIndex((other) => other.group === item.group)
  const at = last < 0 ? items.length : last + 1
  return [...items.slice(0, at), { ...item, label }, ...items.slice(at)].map((each, position) => ({ ...each, position }))
}

/** The one that came last of all. */
function lastOf(items: DraftItem[]): DraftItem {
  const [newest] = [...items].sort((one, other) => Number(other.label.slice(1)) - Number(one.label.slice(1)))
  if (!newest) throw notFound('item')
  return newest
}

function itemOf(items: DraftItem[], itemId: string): DraftItem {
  const found = items.find((item) => item.id === itemId)
  if (!found) throw notFound('item')
  return found
}

const logged = (decision: Decision) => ({
  itemId: decision.itemId,
  revision: decision.revision,
  decision: decision.decision,
  text: decision.decision === 'edit' ? decision.text : null,
  reason: decision.decision === 'edit' ? null : (decision.reason ?? null),
})

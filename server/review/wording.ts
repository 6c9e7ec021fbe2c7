import { type ComposedItem, type DraftItem, freshItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import { withOneMore } from '../domain/one-more.ts'
import { isBlocked } from '../domain/open-and-blocked.ts'
import type { DecideChange, ItemChange } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { type Asking, type Changed, draftHead, inOtherWords, itemAt, itemOf, type Revision, requested } from './revision.ts'
import { type Recheck, saidBesideOthers, saidOfWhole } from './rules.ts'

export type Dependencies = {
  store: Pick<Store, 'drafts' | 'items'>
  recheck: Recheck
  newId: () => string
  now: () => Date
}

/** Words that were put into the plan, to be decided on; or what the rules have to say about them, and then nothing was changed. */
export type Worded = { changed: Changed; findings: Finding[] } | { changed: null; findings: Finding[] }

/** Whether words stand that a rule warns of, those that a rule blocks never do; and how it is asked for. */
export type Despite = Asking & { warnings: boolean }

/** Puts words into a plan that are a drafter's, not the coach's: they are checked, and wait for a decision whatever the rules say. */
export function createWording({ store, recheck, newId, now }: Dependencies) {
  async function put(ownerId: string, draftId: string, id: string, despite: Despite, wording: Wording): Promise<Worded> {
    const head = await draftHead(store, ownerId, draftId)
    const rules = await recheck(head)
    let before: DraftItem | null = null
    let findings: Finding[] = []
    try {
      const change: DecideChange = ({ head: now, items }) => {
        before = items.find((item) => item.id === id) ?? null
        const { items: worded, decisions } = wording(items)
        const changed = worded.map((item) => (item.id === id ? { ...item, findings: rules.item(item) } : item))
        const item = itemOf(changed, id)
        findings = [...item.findings, ...saidBesideOthers(item, changed, rules)]
        if (findings.length > 0 && (isBlocked(item) || !despite.warnings)) throw new DoesNotStand()
        return { items: changed, decisions, ...saidOfWhole(now, changed, rules) }
      }
      despite.signal?.throwIfAborted()
      const items = await store.items.change(draftId, ownerId, now().toISOString(), change, despite.idempotency)
      return { changed: { item: itemOf(items, id), before }, findings }
    } catch (cause) {
      if (cause instanceof DoesNotStand) return { changed: null, findings }
      throw cause
    }
  }

  return {
    /**
     * Puts other words in the place of a revision, as the item's next.
     * @throws 404 for no such item, 409 `stale_revision`
     */
    reword: (ownerId: string, draftId: string, revision: Revision, text: string, despite: Despite): Promise<Worded> =>
      put(ownerId, draftId, revision.itemId, despite, (items) => {
        const before = itemAt(items, revision)
        const reworded = items.map((item) => (item === before ? inOtherWords(item, text) : item))
        return { items: reworded, decisions: [requested(revision, null)] }
      }),

    /** Adds an item after the last of its stage. */
    addItem(ownerId: string, draftId: string, composed: ComposedItem, despite: Despite): Promise<Worded> {
      const item = freshItem(composed, { id: newId(), label: 'I1', position: 0 })
      return put(ownerId, draftId, item.id, despite, (items) => ({ items: withOneMore(items, item), decisions: [] }))
    },
  }
}

type Wording = (items: DraftItem[]) => Pick<ItemChange, 'items' | 'decisions'>

/** Undoes a change: the rules have something to say about the words. */
class DoesNotStand extends Error {}

import type { DraftItem } from '../domain/draft-item.ts'
import { withOneMore } from '../domain/one-more.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { Wish } from '../drafters/drafter.ts'
import { createTurns } from '../in-turn.ts'
import type { Rules } from '../pipeline/again.ts'
import { withNewLabels } from '../pipeline/passage-labels.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { DecideChange } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { keepsChanging, noOther } from './conflicts.ts'
import { type Asking, type Changed, draftHead, itemAt, itemOf, type Revision, requested } from './revision.ts'
import { type Recheck, saidBesideOthers, saidOfWhole } from './rules.ts'

/** One more item, the passages it brings along, and those it was composed beside, whose labels go on in them. */
export type Composed = { item: DraftItem; passages: CitedPassage[]; beside: CitedPassage[] }

export type Dependencies = {
  store: Pick<Store, 'drafts' | 'items'>
  recheck: Recheck
  /** Composes one more item for a draft that exists; null when nothing is left to say. */
  compose: (head: DraftHead, items: DraftItem[], wish: Wish, signal?: AbortSignal) => Promise<Composed | null>
  now: () => Date
}

/** What is wanted, in place of a revision or besides what is there. */
type Wanted = Pick<Wish, 'focus' | 'gentler'> & { instead: Revision | null }

/** How often it is composed over again, where other processes have said the same meanwhile. */
const mostTries = 5

/** Has more composed for a plan that exists, also while the rest of it is being written. */
export function createComposeMore({ store, recheck, compose, now }: Dependencies) {
  // One for a plan at a time: each knows what the one before it brought.
  const inTurn = createTurns()

  /** Composed beside what is there, and put where it belongs in what is there by the time it is done. */
  async function make(head: DraftHead, wanted: Wanted, { idempotency = null, signal }: Asking): Promise<Changed> {
    const { id: draftId, ownerId } = head
    const madeBefore = async () => idempotency && (await store.items.madeBefore(ownerId, idempotency))
    const rules = await recheck(head)
    for (let tries = 0; tries < mostTries; tries++) {
      const [made, before] = [await madeBefore(), await store.items.list(draftId)]
      if (made) return { item: itemOf(before, made), before: itemOf(before, made) }
      const { instead, ...wish } = wanted
      const place = instead && itemAt(before, instead)
      const composed = await compose(head, before, { ...wish, place, avoid: await wordsSoFar(head, before) }, signal)
      signal?.throwIfAborted()
      try {
        const put = putting(composed, wanted, before, rules)
        let was: DraftItem | null | undefined
        const change: DecideChange = (draft) => {
          was = instead && itemAt(draft.items, instead)
          return put(draft)
        }
        const items = await store.items.change(draftId, ownerId, now().toISOString(), change, idempotency)
        const item = itemOf(items, (await madeBefore()) ?? instead?.itemId ?? composed?.item.id ?? '')
        return { item, before: was === undefined ? item : was }
      } catch (cause) {
        if (!(cause instanceof SaidMeanwhile)) throw cause
      }
    }
    throw keepsChanging()
  }

  // What was there and was passed over is not offered again.
  async function wordsSoFar({ id, ownerId }: DraftHead, items: DraftItem[]): Promise<string[]> {
    return [...new Set([...items.map((item) => item.text), ...(await store.items.wordsBefore(id, ownerId))])]
  }

  return {
    /**
     * Puts another one in the place of a revision, as the item's next.
     * @throws 409 `stale_revision`, or `draft.no_other` when there is nothing left to put there
     */
    async another(
      ownerId: string,
      draftId: string,
      instead: Revision,
      wish: Pick<Wish, 'focus' | 'gentler'>,
      asking: Asking = {},
    ): Promise<Changed> {
      const head = await draftHead(store, ownerId, draftId)
      return inTurn(draftId, () => make(head, { ...wish, instead }, asking))
    },

    /**
     * Adds one more item on a focus, after the last of its stage.
     * @throws 409 `draft.no_other` when nothing is left to add
     */
    async add(ownerId: string, draftId: string, focus: Wish['focus'], asking: Asking = {}): Promise<Changed> {
      const head = await draftHead(store, ownerId, draftId)
      return inTurn(draftId, () => make(head, { focus, gentler: false, instead: null }, asking))
    },
  }
}

/** Undoes a change: someone else has put the same question into the plan. */
class SaidMeanwhile extends Error {}

/** Puts what was composed beside the items `before` into the plan as it is now. */
function putting(composed: Composed | null, { instead, focus }: Wanted, before: DraftItem[], rules: Rules): DecideChange {
  return ({ head, items }) => {
    if (!composed) throw noOther()
    const { item, passages } = numberedOn(composed, head.passages)
    const changed = instead ? inPlaceOf(items, instead, item) : withOneMore(items, item)
    const made = instead?.itemId ?? item.id
    if (!isSame(items, before) && repeatsAnother(made, changed, rules)) throw new SaidMeanwhile()
    return { items: changed, made, decisions: instead ? [requested(instead, focus)] : [], passages, ...saidOfWhole(head, changed, rules) }
  }
}

/** Its passages numbered on from those the draft cites by now: one that another item has brought meanwhile is that one's. */
function numberedOn({ item, passages, beside }: Composed, since: CitedPassage[]): Pick<Composed, 'item' | 'passages'> {
  const there = [...beside, ...since.filter(({ key }) => beside.every((passage) => passage.key !== key))]
  const { added, labels } = withNewLabels(there, passages)
  return { item: { ...item, passages: item.passages.map((label) => labels.get(label) ?? label) }, passages: added }
}

function inPlaceOf(items: DraftItem[], instead: Revision, composed: DraftItem): DraftItem[] {
  const { id, label, position, revision } = itemAt(items, instead)
  const next: DraftItem = { ...composed, id, label, position, revision: revision + 1, state: 'in_review' }
  return items.map((item) => (item.id === id ? next : item))
}

const isSame = (items: DraftItem[], before: DraftItem[]): boolean =>
  items.length === before.length && items.every((item, index) => item.id === before[index]?.id && item.text === before[index]?.text)

/** Whether an item says what another one says. */
function repeatsAnother(id: string, items: DraftItem[], rules: Rules): boolean {
  const item = itemOf(items, id)
  return items.some((other) => other !== item && other.text === item.text) || saidBesideOthers(item, items, rules).length > 0
}

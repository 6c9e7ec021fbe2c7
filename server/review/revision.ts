import type { DraftItem } from '../domain/draft-item.ts'
import { notFound } from '../errors.ts'
import type { NewDecision } from '../store/decision-rows.ts'
import type { DraftHead } from '../store/draft-types.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import { staleRevision } from './conflicts.ts'

/** One state of an item's words. */
export type Revision = { itemId: string; revision: number }

/** @throws 404 when it is another's, or not there */
export async function draftHead({ drafts }: Pick<Store, 'drafts'>, ownerId: string, draftId: string): Promise<DraftHead> {
  const head = await drafts.find(draftId, ownerId)
  if (!head) throw notFound('draft')
  return head
}

/** @throws 404 */
export function itemOf(items: DraftItem[], itemId: string): DraftItem {
  const found = items.find((item) => item.id === itemId)
  if (!found) throw notFound('item')
  return found
}

/** The item while it still says what this revision of it says. @throws 404, 409 `stale_revision` */
export function itemAt(items: DraftItem[], { itemId, revision }: Revision): DraftItem {
  const item = itemOf(items, itemId)
  if (item.revision !== revision) throw staleRevision()
  return item
}

/** What came of an act: the item as it is now, and as it was. The two are the same where nothing was changed; null where it is new. */
export type Changed = { item: DraftItem; before: DraftItem | null }

/** How something is asked for. The same idempotency key does it once; once the signal is aborted, nothing is changed any more. */
export type Asking = { idempotency?: Idempotency | null | undefined; signal?: AbortSignal | undefined }

/** The item's next revision, in words of the drafter's, to be checked and decided on. */
export const inOtherWords = (item: DraftItem, text: string): DraftItem => ({
  ...item,
  text,
  revision: item.revision + 1,
  state: 'in_review',
  author: 'drafter',
  setAside: null,
})

/** What is put on record when other words take the place of a revision. */
export const requested = ({ itemId, revision }: Revision, reason: string | null): NewDecision => ({
  itemId,
  revision,
  decision: 'request_changes',
  text: null,
  reason,
})

import { z } from 'zod'
import type { DraftItem, ItemState } from './draft-item.ts'
import type { Finding } from './finding.ts'
import { withoutHidden } from './hidden-characters.ts'
import { longestTextToCheck } from './limits.ts'
import { isBlocked, maySetAside } from './open-and-blocked.ts'

const aboutOne = { itemId: z.string().min(1), revision: z.number().int().positive() }
/** A person's own words: what can't be seen is taken out before anything reads them, so that what is decided on is what is shown. */
const words = z.string().overwrite(withoutHidden).trim()
const reason = words.max(1_000).optional()

/** What a person decides about one revision of one item. */
export const Decision = z.discriminatedUnion('decision', [
  /** The reason sets a block aside, where that is allowed; it is kept. */
  z.object({ decision: z.literal('approve'), ...aboutOne, reason }),
  z.object({ decision: z.literal('edit'), ...aboutOne, text: words.min(1, 'it needs words').max(longestTextToCheck) }),
  z.object({ decision: z.literal('request_changes'), ...aboutOne, reason }),
  z.object({ decision: z.literal('reject'), ...aboutOne, reason }),
])
export type Decision = z.infer<typeof Decision>

/** `changed` is false where the item already was what the decision makes it: asked twice, done once. */
export type DecisionResult = { ok: true; item: DraftItem; changed: boolean } | { ok: false; conflict: 'stale_revision' | 'blocked' }

/**
 * Applies a person's decision to an item. `check` is asked about an edit's new words only.
 * A decision on another revision, or an approval of a blocked item, is refused and changes nothing.
 */
export function decide(item: DraftItem, decision: Decision, check: (item: DraftItem) => Finding[]): DecisionResult {
  if (decision.itemId !== item.id) throw new Error(`a decision on ${decision.itemId} was given ${item.id}`)
  if (wasJustMade(item, decision)) return { ok: true, item, changed: false }
  if (decision.revision !== item.revision) return { ok: false, conflict: 'stale_revision' }
  switch (decision.decision) {
    case 'approve':
      return approve(item, decision.reason)
    case 'edit': {
      const edited: DraftItem = {
        ...item,
        text: decision.text,
        revision: item.revision + 1,
        state: 'in_review',
        author: 'coach',
        setAside: null,
      }
      const checked = { ...edited, findings: check(edited) }
      return { ok: true, item: isBlocked(checked) ? checked : { ...checked, state: 'approved' }, changed: true }
    }
    case 'request_changes':
      return become(item, 'changes_requested')
    case 'reject':
      return become(item, 'rejected')
  }
}

// The same edit sent again, as after a lost answer.
const wasJustMade = (item: DraftItem, decision: Decision): boolean =>
  decision.decision === 'edit' && item.author === 'coach' && item.revision === decision.revision + 1 && item.text === decision.text

function approve(item: DraftItem, reason: string | undefined): DecisionResult {
  if (!isBlocked(item) || (item.state === 'approved' && item.setAside !== null)) return become(item, 'approved')
  if (!reason || !maySetAside(item)) return { ok: false, conflict: 'blocked' }
  return { ok: true, item: { ...item, state: 'approved', setAside: reason }, changed: true }
}

const become = (item: DraftItem, state: ItemState): DecisionResult =>
  item.state === state
    ? { ok: true, item, changed: false }
    : { ok: true, item: { ...item, state, ...(state !== 'approved' && { setAside: null }) }, changed: true }

/** "Take it into the room": approves all that is undecided and not blocked; leaves every decision already made. */
export const takeIntoTheRoom = (items: DraftItem[]): DraftItem[] =>
  items.map((item) => (item.state === 'in_review' && !isBlocked(item) ? { ...item, state: 'approved' } : item))

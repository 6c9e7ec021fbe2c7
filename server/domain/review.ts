import { z } from 'zod'
import { type DraftItem, isBlocked } from './draft-item.ts'
import type { Finding } from './finding.ts'

/** What a person decides about one revision of one item. */
export const Decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), itemId: z.string(), revision: z.number().int().positive() }),
  z.object({ decision: z.literal('edit'), itemId: z.string(), revision: z.number().int().positive(), text: z.string().trim().min(1) }),
  z.object({
    decision: z.literal('request_changes'),
    itemId: z.string(),
    revision: z.number().int().positive(),
    reason: z.string().optional(),
  }),
  z.object({ decision: z.literal('reject'), itemId: z.string(), revision: z.number().int().positive(), reason: z.string().optional() }),
])
export type Decision = z.infer<typeof Decision>

export type DecisionResult = { ok: true; item: DraftItem } | { ok: false; conflict: 'stale_revision' | 'blocked' }

/**
 * Applies a person's decision to an item. `check` is asked about an edit's new words only.
 * A decision on another revision, or an approval of a blocked item, is refused and changes nothing.
 */
export function decide(item: DraftItem, decision: Decision, check: (item: DraftItem) => Finding[]): DecisionResult {
  if (decision.itemId !== item.id) throw new Error(`a decision on ${decision.itemId} was given ${item.id}`)
  if (decision.revision !== item.revision) return { ok: false, conflict: 'stale_revision' }
  switch (decision.decision) {
    case 'approve':
      return isBlocked(item) ? { ok: false, conflict: 'blocked' } : { ok: true, item: { ...item, state: 'approved' } }
    case 'edit': {
      const edited: DraftItem = { ...item, text: decision.text, revision: item.revision + 1, state: 'in_review' }
      const checked = { ...edited, findings: check(edited) }
      return { ok: true, item: isBlocked(checked) ? checked : { ...checked, state: 'approved' } }
    }
    case 'request_changes':
      return { ok: true, item: { ...item, state: 'changes_requested' } }
    case 'reject':
      return { ok: true, item: { ...item, state: 'rejected' } }
  }
}

/** "Take it into the room": approves all that is undecided and not blocked; leaves every decision already made. */
export const takeIntoTheRoom = (items: DraftItem[]): DraftItem[] =>
  items.map((item) => (item.state === 'in_review' && !isBlocked(item) ? { ...item, state: 'approved' } : item))

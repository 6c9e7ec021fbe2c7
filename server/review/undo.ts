import type { DraftItem } from '../domain/draft-item.ts'
import { type ItemChange, isSame, type MessageChanges } from '../domain/message-changes.ts'
import { isBlocked } from '../domain/open-and-blocked.ts'
import { notFound } from '../errors.ts'
import type { NewDecision } from '../store/decision-rows.ts'
import type { DecideChange } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { changedSince, nothingToUndo, onlyAPlanBeside, undoneBefore } from './conflicts.ts'
import { draftHead, itemOf } from './revision.ts'
import { type Recheck, saidOfWhole } from './rules.ts'

export type Dependencies = {
  store: Pick<Store, 'drafts' | 'items' | 'conversations'>
  recheck: Recheck
  now: () => Date
}

/** What was put back: the items by their labels, and whether a plan was begun that stays. */
export type Undone = { draftId: string; labels: string[]; planStays: boolean }

export type Undo = ReturnType<typeof createUndo>

/** Takes back what was changed in answer to a message: all of it, or nothing. */
export function createUndo({ store, recheck, now }: Dependencies) {
  /**
   * Puts items back as they were and rejects what was added; a plan that was begun beside it stays.
   * @throws 404 for no such message; 409 where there is nothing to undo, it was undone, or an item has changed since
   */
  return async function undo(ownerId: string, conversationId: string, messageId: string): Promise<Undone> {
    const changes = await changesOf(ownerId, conversationId, messageId)
    if (changes.undoneAt !== null) throw undoneBefore()
    if (changes.items.length === 0) throw changes.plans.length > 0 ? onlyAPlanBeside() : nothingToUndo()
    const { draftId } = changes
    const head = await draftHead(store, ownerId, draftId)
    const rules = await recheck(head)
    const at = now().toISOString()
    // By a key: should the message not be marked afterwards, it is done no second time.
    const once = { key: `undo ${messageId}`, fingerprint: messageId }
    const change: DecideChange = ({ head: now, items }) => {
      const different = changes.items.filter(({ after }) => !isSame(itemOf(items, after.id), after))
      if (different.length > 0) throw changedSince(different.map(({ after }) => after.label))
      const back = changes.items.map((change) => putBack(change, itemOf(items, change.after.id), rules.item))
      const changed = items.map((item) => back.find(({ item: { id } }) => id === item.id)?.item ?? item)
      return { items: changed, decisions: back.map(({ decision }) => decision), ...saidOfWhole(now, changed, rules) }
    }
    await store.items.change(draftId, ownerId, at, change, once)
    await store.conversations.undone(ownerId, conversationId, messageId, at)
    return { draftId, labels: changes.items.map(({ after }) => after.label), planStays: changes.plans.length > 0 }
  }

  async function changesOf(ownerId: string, conversationId: string, messageId: string): Promise<MessageChanges> {
    const changes = await store.conversations.changes(ownerId, conversationId, messageId)
    if (changes) return changes
    const thread = await store.conversations.find(ownerId, conversationId)
    throw thread?.messages.some(({ id }) => id === messageId) ? nothingToUndo() : notFound('message')
  }
}

type PutBack = { item: DraftItem; decision: NewDecision }

/** Why a decision is on record that nobody made on its card. */
const undone = 'Undone'

/** An item as it was, where it stands now; other words are its next revision. An approval that stood stands again, unless a rule blocks the words by now. */
function putBack({ before, after }: ItemChange, now: DraftItem, check: (item: DraftItem) => DraftItem['findings']): PutBack {
  const decided = { itemId: now.id, text: null, reason: undone }
  if (before === null)
    return { item: { ...now, state: 'rejected', setAside: null }, decision: { ...decided, revision: now.revision, decision: 'reject' } }
  const { id, label, position, revision } = now
  const saysTheSame = before.text === now.text && before.kind === now.kind
  const group = now.group === after.group ? before.group : now.group
  const item: DraftItem = { ...before, id, label, position, group, revision: saysTheSame ? revision : revision + 1 }
  const checked = { ...item, findings: check(item) }
  const stands = item.state !== 'approved' || !isBlocked(checked) || item.setAside !== null
  const back: DraftItem = stands ? checked : { ...checked, state: 'in_review' }
  return { item: back, decision: { ...decided, ...decisionFor(back, now) } }
}

// An open item is open again: what is on record is that the words after it were not to stay.
function decisionFor(
  { state, revision, setAside }: DraftItem,
  now: DraftItem,
): Pick<NewDecision, 'revision' | 'decision'> & Partial<NewDecision> {
  if (state === 'approved') return { revision, decision: 'approve', reason: setAside ?? undone }
  if (state === 'rejected') return { revision, decision: 'reject' }
  return { revision: now.revision, decision: 'request_changes' }
}

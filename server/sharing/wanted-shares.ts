import { evidenceSheetId } from '../domain/evidence-sheet-id.ts'
import { notFound } from '../errors.ts'
import type { Shareable, ShareChange } from '../store/shares.ts'
import { ended, notAllApproved, nothingApproved, notInvited, withNobody } from './conflicts.ts'

/** All that is to be shared from now on; what is not named is taken back. `all`: every item that is approved by now. */
export type Wanted = { items: string[] | 'all'; evidenceSheet: boolean }

/**
 * What sharing exactly this changes. What is shared already may stay while it waits for a decision: the teacher doesn't read it meanwhile.
 * @throws 404 for an item that is not in the draft; 409 where something new is not approved, or may not be shared with this teacher
 */
export function changeTo(draft: Shareable, { items, evidenceSheet }: Wanted): ShareChange {
  const approved = draft.items.filter(({ state }) => state === 'approved').map(({ id }) => id)
  const known = new Set(draft.items.map(({ id }) => id))
  const shared = new Set(draft.shared)
  if (items === 'all' && approved.length === 0) throw nothingApproved()
  const wantedItems = items === 'all' ? [...approved, ...draft.shared.filter((id) => known.has(id))] : items
  if (wantedItems.some((id) => !known.has(id))) throw notFound('item')
  const wanted = new Set([...wantedItems, ...(evidenceSheet ? [evidenceSheetId] : [])])
  const share = [...wanted].filter((id) => !shared.has(id))
  if (share.length > 0) mayShare(draft.teacher)
  if (share.some((id) => id !== evidenceSheetId && !approved.includes(id))) throw notAllApproved()
  return { share, takeBack: draft.shared.filter((id) => !wanted.has(id)) }
}

/**
 * What sharing one thing more changes: whatever else is shared by now stays so. What is shared already changes nothing.
 * @throws as `changeTo`
 */
export function changeToAdd(draft: Shareable, itemId: string): ShareChange {
  const isSheet = itemId === evidenceSheetId
  const { share } = changeTo(draft, { items: isSheet ? [] : [itemId], evidenceSheet: isSheet })
  return { share, takeBack: [] }
}

/** Only with somebody who has an account, as long as the two work together. */
function mayShare(teacher: Shareable['teacher']): void {
  if (!teacher) throw withNobody()
  if (teacher.endedAt !== null) throw ended(teacher.name)
  if (!teacher.hasAccount) throw notInvited(teacher.name)
}

import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { Shares } from '../../../requests/shares.ts'
import { countWord, dayWord } from '../../../ui/in-words.ts'

/** How an item, or the sheet, is shared; null where it is not. */
export function shareOf(shares: Shares | undefined, itemId: string) {
  if (itemId === evidenceSheetId) return shares?.sheet ? { ...shares.sheet, isReadable: true } : null
  return shares?.items.find((item) => item.itemId === itemId) ?? null
}

/** What the other is called. */
export const teacherName = (shares: Shares | undefined): string => shares?.teacher?.name ?? 'the teacher'

/** How it was taken: "Shared with Ms Ortiz, who has not opened it yet". */
export function sharedInWords(shares: Shares | undefined, itemId: string, now: Date): string | null {
  const share = shareOf(shares, itemId)
  if (!share) return null
  if (!share.isReadable) return `Shared with ${teacherName(shares)}, who doesn’t see it until it is approved again`
  if (share.readAt === null && !shares?.teacher?.hasAccount) return `Shared with ${teacherName(shares)}, whose account is closed`
  const read = share.readAt === null ? 'has not opened it yet' : `read it ${dayWord(share.readAt, now)}`
  return `Shared with ${teacherName(shares)}, who ${read}${share.isKept ? ' and keeps it' : ''}`
}

/** Both kinds of things that can be shared, counted: "two pieces and the evidence sheet"; null for nothing. */
export function countedInWords(items: number, sheet: boolean): string | null {
  const parts = [items > 0 && countWord(items, 'piece', 'pieces'), sheet && 'the evidence sheet'].filter(Boolean)
  return parts.length > 0 ? parts.join(' and ') : null
}

/** Why nothing can be shared, if so. What is shared already is another matter. */
export function whyNot(shares: Shares, approved: number): 'no-teacher' | 'ended' | 'no-account' | 'nothing-approved' | null {
  if (!shares.teacher) return 'no-teacher'
  if (shares.teacher.endedAt !== null) return 'ended'
  if (!shares.teacher.hasAccount) return 'no-account'
  return approved === 0 && shares.items.length === 0 && !shares.sheet ? 'nothing-approved' : null
}

import type { DraftItem } from './draft-item.ts'

// No schemas here: the pages use these too.

/** A finding that refuses approval until an edit resolves it. */
export const isBlocked = (item: Pick<DraftItem, 'findings'>): boolean => item.findings.some((finding) => finding.severity === 'block')

/** A block that a person may set aside, with a reason that is kept; words that nobody said, or that name a child, never. */
export const maySetAside = (item: Pick<DraftItem, 'findings'>): boolean =>
  item.findings.every((finding) => finding.severity !== 'block' || finding.rule === 'no-verdict')

/** Still waiting for a person. */
export const isOpen = (item: Pick<DraftItem, 'state'>): boolean => item.state === 'in_review' || item.state === 'changes_requested'

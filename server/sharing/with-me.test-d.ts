import type { DraftItem } from '../domain/draft-item.ts'
import type { SharedItem, SharedSheet } from '../domain/shared.ts'
import type { SharedRow } from '../store/shared-reading.ts'
import { itemOf } from './with-me.ts'

// What must not compile: what is not approved, or is the coach's own, has no way to a teacher.

declare const row: SharedRow
declare const pending: DraftItem
declare const shared: SharedItem

if (row.item) itemOf(row, row.item, null)

// @ts-expect-error an item that may wait for a decision is no shared one
itemOf(row, pending, null)
// @ts-expect-error nor is it one in a row that was read for a teacher
row.item = pending

const { id, kind, stage, text, sharedAt, isKept, answers, ...nothingElse } = shared
const _none: Record<string, never> = nothingElse
// @ts-expect-error why it was written stays with the coach
shared.rationale
// @ts-expect-error how much the coach thought beside the evidence does too
export type _Opinions = SharedSheet['opinionsLeftOut']

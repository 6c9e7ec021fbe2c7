import type { ApprovedDraft, Draft } from './draft.ts'
import { approvedDraft } from './draft.ts'
import type { ApprovedItem, ComposedItem, DraftItem } from './draft-item.ts'

// What must not compile. `tsc` is the test runner: an error that stops happening fails the check.

declare const draft: Draft
declare const item: DraftItem
declare function exportDraft(draft: ApprovedDraft): void
declare function hand(item: ApprovedItem): void

const approved = approvedDraft(draft)
if (approved) exportDraft(approved)

// @ts-expect-error a draft that nobody approved can't be exported
exportDraft(draft)
// @ts-expect-error nor one that only says so
exportDraft({ ...draft, status: 'approved' })
// @ts-expect-error a null is no approval
exportDraft(approvedDraft(draft))
// @ts-expect-error an item in review can't be handed on
hand(item)

const content = {
  group: null,
  text: 'x',
  core: false,
  fiveMinutes: false,
  evidence: [],
  passages: [],
  unsourced: [],
  rationale: '',
  listenFor: null,
  followUp: null,
  replies: [],
}
export const question: ComposedItem = { kind: 'question', purpose: 'recall', ...content }
// @ts-expect-error a question is for something
export const aimless: ComposedItem = { kind: 'question', purpose: null, ...content }
// @ts-expect-error an agreement commits, and does nothing else
export const idle: ComposedItem = { kind: 'agreement', purpose: 'recall', ...content }

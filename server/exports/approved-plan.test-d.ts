import type { ApprovedDraft, Draft } from '../domain/draft.ts'
import { approvedDraft } from '../domain/draft.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { type AboutPlan, repliesOf } from './approved-plan.ts'
import { approvedPlanMarkdown } from './approved-plan-markdown.ts'
import { planDocument } from './plan-document.ts'

// What must not compile: nothing but an approved draft is written to a file.

declare const draft: Draft
declare const items: DraftItem[]
declare const about: AboutPlan
const what = { part: 'all', sources: 'keep' } as const

const approved: ApprovedDraft | null = approvedDraft(draft)
if (approved) planDocument(approved, about, what)
if (approved) approvedPlanMarkdown(approved, about, what)

// @ts-expect-error a draft that nobody approved can't be a Word file
planDocument(draft, about, what)
// @ts-expect-error nor one that only holds items which say so
planDocument({ ...draft, items: items.map((item) => ({ ...item, state: 'approved' as const })) }, about, what)
// @ts-expect-error a null is no approval
planDocument(approvedDraft(draft), about, what)
// @ts-expect-error Markdown is no way round
approvedPlanMarkdown(draft, about, what)
// @ts-expect-error items in review are not read out one by one either
repliesOf(items)

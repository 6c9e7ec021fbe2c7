import type { ApprovedDraft, Draft } from '../domain/draft.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { SharedPlan } from '../domain/shared.ts'
import { type SharedOut, sharedOut, sharedPlanMarkdown } from './shared-plan.ts'
import { sharedPlanDocument } from './shared-plan-document.ts'

// What must not compile: nothing but what a teacher reads of a plan is written to a file for that teacher.

declare const plan: SharedPlan
declare const draft: Draft
declare const approved: ApprovedDraft
declare const items: DraftItem[]

const shared: SharedOut = sharedOut(plan, new Date())
sharedPlanMarkdown(shared)
sharedPlanDocument(shared)

// @ts-expect-error a draft is not shared
sharedOut(draft, new Date())
// @ts-expect-error nor is it by being approved
sharedOut(approved, new Date())
// @ts-expect-error items of a draft are no shared ones
sharedOut({ ...plan, items }, new Date())
// @ts-expect-error nothing is written that was not read for the teacher
sharedPlanDocument({ coach: 'Lee', coachingModel: 'GROW', takenOutAt: new Date(), pieces: items, sheet: null })
// @ts-expect-error Markdown is no way round
sharedPlanMarkdown({ coach: 'Lee', coachingModel: 'GROW', takenOutAt: new Date(), pieces: items, sheet: null })

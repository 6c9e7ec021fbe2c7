import { z } from 'zod'
import { Approach } from './coaching-model.ts'
import { type ApprovedItem, DraftItem } from './draft-item.ts'
import { DraftKind } from './draft-kind.ts'
import { Evidence } from './evidence.ts'
import { Finding } from './finding.ts'
import { isOpen } from './open-and-blocked.ts'
import { CitedPassage } from './passage.ts'
import { DrafterName } from './plan-request.ts'
import { TokensUsed } from './sending.ts'

export const DraftStatus = z.enum(['drafting', 'interrupted', 'in_review', 'approved', 'rejected'])
export type DraftStatus = z.infer<typeof DraftStatus>

/** What a draft was made with, so that it can be traced and made again. */
export const Provenance = z.object({
  drafter: DrafterName,
  /** Version of the built-in drafter, or the name of the language model. */
  version: z.string(),
  prompt: z.object({ file: z.string(), hash: z.string() }).nullable(),
  knowledgeVersion: z.string(),
  /** What a language model read and wrote for it, mending included; null where none was asked, or as long as it writes. */
  tokens: TokensUsed.nullable(),
  /** How firmly a language model’s answer was held to its shape: by a schema, as JSON, or by words alone. */
  structure: z.enum(['schema', 'json', 'text']).nullable().default(null),
})
export type Provenance = z.infer<typeof Provenance>

/** Why a plan came out as it did, in one sentence for the coach, with a next step. */
export const Notice = z.object({
  reason: z.enum([
    'thin-notes',
    'no-evidence',
    'no-goal',
    'no-objective',
    'not-a-lesson',
    'someone-may-be-at-risk',
    'hidden-text',
    'already-at-work',
    'goal-on-record',
  ]),
  message: z.string(),
})
export type Notice = z.infer<typeof Notice>

/** How far composing has come; the rest of a draft's status follows from its items. */
export const Composing = z.enum(['running', 'interrupted', 'done'])
export type Composing = z.infer<typeof Composing>

/** What was seen or planned, what is known, and what a coach might say, item by item. */
export const Draft = z.object({
  id: z.string().min(1),
  kind: DraftKind,
  coachingModel: z.string(),
  approach: Approach,
  composing: Composing,
  notices: z.array(Notice),
  evidence: z.array(Evidence),
  passages: z.array(CitedPassage),
  items: z.array(DraftItem),
  /** Findings about the whole, such as a stage with no item. */
  findings: z.array(Finding),
  provenance: Provenance,
})
export type Draft = z.infer<typeof Draft>

/** Computed, never stored: approved when nothing is open and one item or more is approved, also where composing was stopped half-way. */
export function statusOf({ composing, items }: { composing: Composing; items: Pick<DraftItem, 'state'>[] }): DraftStatus {
  if (composing === 'running') return 'drafting'
  const isDecided = items.length > 0 && !items.some(isOpen)
  if (isDecided && items.some((item) => item.state === 'approved')) return 'approved'
  if (composing === 'interrupted') return 'interrupted'
  return isDecided ? 'rejected' : 'in_review'
}

declare const approvedByAPerson: unique symbol

/** A draft as it may leave the coach's hands: decided by a person, and holding approved items only. Made by `approvedDraft` alone. */
export type ApprovedDraft = Omit<Draft, 'items'> & { items: ApprovedItem[]; readonly [approvedByAPerson]: true }

const isApproved = (item: DraftItem): item is ApprovedItem => item.state === 'approved'

/** The approved part of a draft whose status is `approved`; null for every other draft. */
export function approvedDraft(draft: Draft): ApprovedDraft | null {
  if (statusOf(draft) !== 'approved') return null
  return { ...draft, items: draft.items.filter(isApproved) } as ApprovedDraft
}

import { z } from 'zod'
import { EvidenceSheet } from './evidence-sheet.ts'
import { ItemKind } from './item-kind.ts'
import { longestAnswer } from './limits.ts'
import { WhoCanSee } from './who-can-see.ts'

export const answerText = z.string().trim().min(1).max(longestAnswer)

/** What a teacher says to something shared. */
export const Answer = z.object({ id: z.string(), text: answerText, answeredAt: z.iso.datetime() })
export type Answer = z.infer<typeof Answer>

const marked = { sharedAt: z.iso.datetime(), isKept: z.boolean(), answers: z.array(Answer) }

/** An item as the teacher it was shared with reads it: its words, and nothing of why it was written. */
export const SharedItem = z.object({
  id: z.string(),
  kind: ItemKind,
  /** The title of its stage. */
  stage: z.string().nullable(),
  text: z.string(),
  ...marked,
})
export type SharedItem = z.infer<typeof SharedItem>

/** The evidence sheet as it is shared: how much the coach thought beside it is the coach's own. */
export const SharedSheet = EvidenceSheet.omit({ opinionsLeftOut: true })
export type SharedSheet = z.infer<typeof SharedSheet>

export const EvidenceAnswer = z.enum(['shared', 'talk-first'])
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>

/** What a coach shared of one plan. Without the sheet the teacher knows that there is evidence, and may ask. */
export const SharedPlan = z.object({
  draftId: z.string(),
  /** Names what is between teacher and coach. */
  teacherId: z.string(),
  coach: z.object({ name: z.string() }),
  /** Its title. */
  coachingModel: z.string(),
  /** When something of it was shared last. */
  sharedAt: z.iso.datetime(),
  items: z.array(SharedItem),
  sheet: z.object({ ...marked, lines: SharedSheet }).nullable(),
  evidence: z.object({ exists: z.boolean(), askedAt: z.iso.datetime().nullable(), answer: EvidenceAnswer.nullable() }),
})
export type SharedPlan = z.infer<typeof SharedPlan>

/** A shared plan in a list. */
export const SharedPlanSummary = SharedPlan.pick({
  draftId: true,
  teacherId: true,
  coach: true,
  coachingModel: true,
  sharedAt: true,
}).extend({
  items: z.number().int(),
  /** How much of it was not opened yet. */
  unread: z.number().int(),
  hasSheet: z.boolean(),
  /** The words of its first item, to know it by; null where the sheet alone is shared. */
  begins: z.string().nullable(),
  /** What became of asking for the evidence; null where nobody asked. */
  evidenceRequest: z.object({ askedAt: z.iso.datetime(), answer: EvidenceAnswer.nullable() }).nullable(),
})
export type SharedPlanSummary = z.infer<typeof SharedPlanSummary>

/** What a coach sees of what they shared of a plan. */
export const DraftShares = z.object({
  /** Whom the conversation is with; null where nobody was named. */
  teacher: z.object({ id: z.string(), name: z.string(), hasAccount: z.boolean(), endedAt: z.iso.datetime().nullable() }).nullable(),
  items: z.array(
    z.object({
      itemId: z.string(),
      sharedAt: z.iso.datetime(),
      readAt: z.iso.datetime().nullable(),
      isKept: z.boolean(),
      /** False while it waits for a decision again or was rejected: then the teacher doesn't read it. */
      isReadable: z.boolean(),
    }),
  ),
  sheet: z.object({ sharedAt: z.iso.datetime(), readAt: z.iso.datetime().nullable(), isKept: z.boolean() }).nullable(),
  /** What the teacher answered, also to what was taken back since; `itemId` is `evidence-sheet` for the sheet. None once the work has ended. */
  answers: z.array(Answer.extend({ itemId: z.string(), seenAt: z.iso.datetime().nullable() })),
  evidenceRequest: z.object({ askedAt: z.iso.datetime(), answer: EvidenceAnswer.nullable() }).nullable(),
  /** What to do where an answer may be a sign that someone is at risk. */
  notice: z.string().nullable(),
})
export type DraftShares = z.infer<typeof DraftShares>

/** What was shared with a teacher, as the coach reads it who took the work over: items alone, students by their initials. */
export const HandedOver = z.object({
  teacher: z.object({ id: z.string(), name: z.string() }),
  from: z.object({ name: z.string() }),
  since: z.iso.datetime(),
  whoCanSee: WhoCanSee,
  plans: z.array(
    z.object({
      draftId: z.string(),
      coachingModel: z.string(),
      sharedAt: z.iso.datetime(),
      items: z.array(SharedItem.pick({ id: true, kind: true, stage: true, text: true })),
    }),
  ),
})
export type HandedOver = z.infer<typeof HandedOver>

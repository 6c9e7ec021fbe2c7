import { z } from 'zod'
import { GoesSoon, RetentionKind } from './retention.ts'

const number = z.number().int().nonnegative()

/** Said before a conversation is deleted: what goes with it, and whom that touches. */
export const ConversationGoes = z.object({
  title: z.string(),
  plans: number,
  /** The teacher who reads something of it until then, by the name the coach gave them; null: nobody does. */
  readBy: z.string().nullable(),
  /** Coaches who took the work over and read it too. */
  nextCoaches: number,
  /** What the teacher answered, which stays the teacher's. */
  answers: number,
})
export type ConversationGoes = z.infer<typeof ConversationGoes>

/** Said before a teacher is deleted with all work about them. */
export const TeacherGoes = z.object({
  name: z.string(),
  conversations: number,
  plans: number,
  hasAccount: z.boolean(),
  /** Plans of which the teacher reads something until then. */
  readPlans: number,
  nextCoaches: number,
  /** What the teacher answered, and goals they set: they stay the teacher's. */
  answers: number,
  goals: number,
})
export type TeacherGoes = z.infer<typeof TeacherGoes>

/** Said before an account goes, with all that is its person's. */
export const AccountGoes = z.object({
  conversations: number,
  teachers: number,
  documents: number,
  sharedDocuments: number,
  invitations: number,
  /** Teachers who read something of theirs until then, and coaches who took work over. */
  readers: number,
  nextCoaches: number,
  /** As a teacher: answers, and coaches who read them until then. */
  answers: number,
  coaches: number,
  /** Others have accounts here, and nobody else keeps them: somebody else must be made an admin first. */
  isOnlyAdmin: z.boolean(),
  /** Nobody else has an account here. */
  isAlone: z.boolean(),
})
export type AccountGoes = z.infer<typeof AccountGoes>

/** What somebody may know of their own data: what goes by itself and when, and what would go with the account. */
export const MyData = z.object({
  /** Since when a legal hold stands; null where none does, or where its person is not told. */
  heldSince: z.iso.datetime().nullable(),
  periods: z.array(z.object({ kind: RetentionKind, months: z.number().int() })),
  soon: z.array(GoesSoon),
  goes: AccountGoes,
})
export type MyData = z.infer<typeof MyData>

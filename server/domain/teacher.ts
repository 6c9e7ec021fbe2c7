import { z } from 'zod'
import { longestAgreement, longestGoal } from './limits.ts'
import { KeptTalk } from './talk.ts'
import { WhoCanSeeCoach, WhoCanSeeTeacher } from './who-can-see.ts'

const shortWords = z.array(z.string().trim().min(1).max(60)).max(12)

/** Of the two who work together. */
export const Side = z.enum(['coach', 'teacher'])
export type Side = z.infer<typeof Side>

export const goalWords = z.string().trim().min(1).max(longestGoal)

export const TeacherGoal = z.object({
  id: z.string(),
  text: goalWords,
  /** Whose words they are: the one of the two, and by first name. */
  setBy: Side,
  firstName: z.string(),
  setAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type TeacherGoal = z.infer<typeof TeacherGoal>

export const agreementWords = z.string().trim().min(1).max(longestAgreement)

/** What coach and teacher agreed on about their work, and who has accepted these words. Null where nobody has changed the proposed ones. */
export const Agreement = z.object({
  words: agreementWords,
  changedBy: Side.nullable(),
  changedAt: z.iso.datetime().nullable(),
  coachAcceptedAt: z.iso.datetime().nullable(),
  teacherAcceptedAt: z.iso.datetime().nullable(),
})
export type Agreement = z.infer<typeof Agreement>

/** What a coach may say about a teacher they work with. */
export const AboutTeacher = z.object({
  name: z.string().trim().min(1).max(200),
  subjects: shortWords,
  grades: shortWords,
  /** Null: not said yet. */
  alsoEvaluates: z.boolean().nullable(),
})
export type AboutTeacher = z.infer<typeof AboutTeacher>

/** Work that is to go to another coach: asked for by the coach, for the teacher to answer. */
export const Handover = z.object({
  id: z.string(),
  to: z.object({ name: z.string() }),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  answer: z.enum(['consented', 'declined', 'withdrawn']).nullable(),
})
export type Handover = z.infer<typeof Handover>

const ending = { endedAt: z.iso.datetime().nullable(), endedBy: Side.nullable() }

/** What to do where something that the one or the other wrote may be a sign that someone is at risk. */
const notice = z.string().nullable()

/** A teacher as the coach sees them. */
export const Teacher = AboutTeacher.extend({
  id: z.string(),
  /** Has an account and can be shared with. */
  hasAccount: z.boolean(),
  /** What whoever holds that account is called there, so that a coach sees who came by the link; null without one. */
  joinedAs: z.string().nullable(),
  ...ending,
  goals: z.array(TeacherGoal),
  agreement: Agreement,
  /** The last one that was asked for. */
  handover: Handover.nullable(),
  /** What stayed of each talk, the newest first. */
  talks: z.array(KeptTalk),
  whoCanSee: WhoCanSeeTeacher,
  notice,
})
export type Teacher = z.infer<typeof Teacher>

/** A teacher in a list. */
export const ListedTeacher = z.object({
  id: z.string(),
  name: z.string(),
  hasAccount: z.boolean(),
  endedAt: z.iso.datetime().nullable(),
  conversations: z.number().int(),
  /** The newest that they work on. */
  goal: goalWords.nullable(),
  lastTalk: KeptTalk.nullable(),
})
export type ListedTeacher = z.infer<typeof ListedTeacher>

/** A coach as the teacher they work with sees them; `teacherId` names what is between the two. */
export const CoachOfMine = z.object({
  teacherId: z.string(),
  coach: z.object({ name: z.string() }),
  /** The coach’s account is gone; what is left here is the teacher’s own. */
  hasLeft: z.boolean(),
  alsoEvaluates: z.boolean().nullable(),
  ...ending,
  goals: z.array(TeacherGoal),
  agreement: Agreement,
  /** What waits for the teacher's answer. */
  handover: Handover.nullable(),
  whoCanSee: WhoCanSeeCoach,
  notice,
})
export type CoachOfMine = z.infer<typeof CoachOfMine>

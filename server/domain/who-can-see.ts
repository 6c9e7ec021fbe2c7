import { z } from 'zod'

/** Someone who may read a thing as it is now. `name` is null for oneself, for everybody here, and for admins. */
export const Reader = z.object({ who: z.enum(['you', 'teacher', 'coach', 'next-coach', 'team', 'admins']), name: z.string().nullable() })
export type Reader = z.infer<typeof Reader>

/** Who can see a thing, and who knows besides that there is such a thing. */
export const WhoCanSee = z.object({ readers: z.array(Reader), knowOfIt: z.array(Reader) })
export type WhoCanSee = z.infer<typeof WhoCanSee>

/** For everything that a page shows of a draft: its items by id, and the evidence it stands on. */
export const WhoCanSeeDraft = z.object({ items: z.record(z.string(), WhoCanSee), evidence: WhoCanSee })

/** For the teacher: of what a coach shared, the items, the sheet, and what the teacher answers. */
export const WhoCanSeeShared = z.object({ items: WhoCanSee, sheet: WhoCanSee, answers: WhoCanSee })
export type WhoCanSeeShared = z.infer<typeof WhoCanSeeShared>

/** For everything that a page shows of a conversation beside its drafts. */
export const WhoCanSeeConversation = z.object({
  thread: WhoCanSee,
  notes: WhoCanSee,
  evidence: WhoCanSee,
  jottings: WhoCanSee,
  talk: WhoCanSee,
})

/** For the page of a teacher, or of a coach: what is between the two, and what is the one’s who looks. */
const between = { goals: WhoCanSee, agreement: WhoCanSee, evaluates: WhoCanSee }
export const WhoCanSeeTeacher = z.object({
  ...between,
  about: WhoCanSee,
  talks: WhoCanSee,
  conversations: WhoCanSee,
  /** What is shared of a plan, if something is. */
  shared: WhoCanSee,
})
export type WhoCanSeeTeacher = z.infer<typeof WhoCanSeeTeacher>
export const WhoCanSeeCoach = z.object({ ...between, answers: WhoCanSee })
export type WhoCanSeeCoach = z.infer<typeof WhoCanSeeCoach>

/** For the pages on which everything is a coach’s own. */
export const WhoCanSeeOwn = z.object({
  conversations: WhoCanSee,
  teachers: WhoCanSee,
  invitations: WhoCanSee,
  queue: WhoCanSee,
  roster: WhoCanSee,
  sent: WhoCanSee,
})

import { z } from 'zod'

/** Someone who may read a thing as it is now. `name` is null for oneself, and for everybody here. */
export const Reader = z.object({ who: z.enum(['you', 'teacher', 'coach', 'next-coach', 'team']), name: z.string().nullable() })
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

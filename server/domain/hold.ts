import { z } from 'zod'

/** A legal hold, as an admin sees it: nothing of this person can be deleted while it stands. */
export const LegalHold = z.object({
  userId: z.string(),
  /** For admins alone: in no log, and gone with the hold. */
  reason: z.string(),
  /** Whether that person is told. */
  tells: z.boolean(),
  setAt: z.iso.datetime(),
  /** By name; null where that admin has gone. */
  setBy: z.string().nullable(),
})
export type LegalHold = z.infer<typeof LegalHold>

export const NewHold = z.object({ reason: z.string().trim().min(1, 'say why').max(1_000), tells: z.boolean() })
export type NewHold = z.infer<typeof NewHold>

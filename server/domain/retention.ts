import { z } from 'zod'
import { Count } from './counts.ts'
import { kindsKept } from './retention-kinds.ts'

export const RetentionKind = z.enum(kindsKept)

/** Days are dates. */
const Period = z.object({
  kind: RetentionKind,
  months: z.number().int(),
  /** Null: as it comes. */
  changedAt: z.iso.datetime().nullable(),
  /** How many go in the next thirty days, of everybody's. */
  soon: Count,
  /** When the first of them go; null where there are none. */
  next: z.iso.date().nullable(),
})

/** How long things are kept at this school, and what goes next. `runsSince`: the day of the first daily run; null as long as there was none. */
export const Retention = z.object({ periods: z.array(Period), runsSince: z.iso.date().nullable(), isHeld: z.boolean() })
export type Retention = z.infer<typeof Retention>

/** Something of a person's that goes, and on which day at the earliest; `shared`: a coach's plan that they read, called by that coach. */
export const GoesSoon = z.object({
  kind: z.enum(['conversations', 'ended-work', 'documents', 'answers', 'sent', 'shared']),
  id: z.string(),
  title: z.string(),
  on: z.iso.date(),
})
export type GoesSoon = z.infer<typeof GoesSoon>

import { z } from 'zod'
import { allAuditActions } from './audit-actions.ts'

/** An entry as it is shown: names are looked up when it is read, and stand in no entry. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Null: nobody was signed in, or the app did it by itself. `name` is null where the account has gone. */
  actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** Null: nothing that this version knows. */
  action: z.enum(allAuditActions).nullable(),
  /** Which; `name` only of a person who has an account. */
  thing: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** How many things, where it was about several. */
  count: z.number().int().nullable(),
  /** `unknown`: it was begun, and the app was stopped before it could say whether it was done. */
  outcome: z.enum(['done', 'unknown']),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Whether the chain of entries is as it was written. */
export const AuditVerdict = z.object({
  entries: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  whole: z.boolean(),
  /** The first of what is wrong, by place. */
  broken: z.array(z.object({ seq: z.number().int(), why: z.string() })),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>

import { z } from 'zod'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { PlanSoFar } from '../domain/plan-so-far.ts'
import type { DraftHead, LoggedEvent } from '../store/draft-log.ts'

/** A draft as far as it has come. */
export const DraftSnapshot = PlanSoFar.extend({
  id: z.string(),
  createdAt: z.iso.datetime(),
  request: PlanRequest,
  /** The last event that is in here; the stream goes on after it. */
  seq: z.number().int().nonnegative(),
})
export type DraftSnapshot = z.infer<typeof DraftSnapshot>

/** The draft that a stream has told so far. */
export function snapshot(head: DraftHead, rows: LoggedEvent[]): DraftSnapshot {
  const draft: DraftSnapshot = { ...head, ...nothingYet, seq: 0 }
  for (const { seq, event } of rows) Object.assign(draft, changeBy(event, draft), { seq })
  return draft
}

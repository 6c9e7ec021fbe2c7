import type { DraftEvent } from '../domain/draft-event.ts'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import { AppError } from '../errors.ts'

/** All of a draft's events, gathered into one; where it breaks off, what came before. */
export async function collect(events: AsyncIterable<DraftEvent>): Promise<{ plan: PlanSoFar; fault: AppError | null }> {
  const plan = { ...nothingYet }
  try {
    for await (const event of events) Object.assign(plan, changeBy(event, plan))
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return { plan, fault: cause }
  }
  return { plan, fault: null }
}

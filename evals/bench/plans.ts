import { randomUUID } from 'node:crypto'
import { PlanRequest } from '../../server/domain/plan-request.ts'
import type { Drafter } from '../../server/drafters/drafter.ts'
import type { Knowledge } from '../../server/knowledge/knowledge.ts'
import { prepare } from '../../server/pipeline/prepare.ts'

/** When the first item and the end of a plan were there, in ms from the request. */
export type PlanTimes = { firstItem: number; wholePlan: number }

/** Plans once and looks at the clock; a plan without an item counts its end as its first. */
export async function timePlan(notes: string, knowledge: Knowledge, drafter: Drafter): Promise<PlanTimes> {
  const began = performance.now()
  let firstItem: number | null = null
  for await (const event of prepare(PlanRequest.parse({ notes }), { knowledge, drafter, newId: randomUUID }))
    if (event.type === 'item') firstItem ??= performance.now() - began
  const wholePlan = performance.now() - began
  return { firstItem: firstItem ?? wholePlan, wholePlan }
}

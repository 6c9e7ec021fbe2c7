import type { InferResponseType } from 'hono/client'
import type { DraftEvent } from '../../../server/domain/draft-event.ts'
import { changeBy } from '../../../server/domain/fold-plan.ts'
import type { client } from '../../app/client.ts'

/** A draft as the server gives it, as far as it has come. */
export type DraftSoFar = InferResponseType<(typeof client.api.drafts)[':id']['$get'], 200>
export type Item = DraftSoFar['items'][number]
export type EvidenceLine = DraftSoFar['evidence'][number]

/** The draft with the next event of its stream; an event that it already holds changes nothing. */
export const withEvent = (draft: DraftSoFar, seq: number, event: DraftEvent): DraftSoFar =>
  seq <= draft.seq ? draft : { ...draft, ...changeBy(event, draft), seq }

/** "Talk with Ms Ortiz", from what is known so far. */
export function titleOf({ request, sheet }: Pick<DraftSoFar, 'request' | 'sheet'>): string {
  const teacher = request.teacher ?? sheet?.teacher
  return teacher ? `Talk with ${teacher}` : 'Your conversation'
}

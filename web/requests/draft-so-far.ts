import type { InferResponseType } from 'hono/client'
import type { DraftEvent } from '../../server/domain/draft-event.ts'
import { changeBy } from '../../server/domain/fold-plan.ts'
import type { client } from './client.ts'

/** A draft as the server gives it, as far as it has come. */
export type DraftSoFar = InferResponseType<(typeof client.api.drafts)[':id']['$get'], 200>
export type Item = DraftSoFar['items'][number]
export type EvidenceLine = DraftSoFar['evidence'][number]
export type ItemFinding = Item['findings'][number]

/** The draft with the next event of its stream; an event that it already holds changes nothing. */
export const withEvent = (draft: DraftSoFar, seq: number, event: DraftEvent): DraftSoFar =>
  seq <= draft.seq ? draft : { ...draft, ...changeBy(event, draft), seq }

/** The draft as the server just gave it; where the stream has gone on meanwhile, what it told stays. */
export function withAnswer(draft: DraftSoFar | undefined, answer: DraftSoFar): DraftSoFar {
  if (!draft || draft.id !== answer.id || draft.seq <= answer.seq) return answer
  const answered = new Set(answer.items.map(({ id }) => id))
  const since = draft.items.filter(({ id }) => !answered.has(id))
  return { ...draft, corrected: answer.corrected, items: [...answer.items, ...since] }
}

/** The draft with one item as it is after a decision; an older revision changes nothing. */
export const withItem = (draft: DraftSoFar, item: Item): DraftSoFar => ({
  ...draft,
  items: draft.items.map((known) => (known.id === item.id && known.revision <= item.revision ? item : known)),
})

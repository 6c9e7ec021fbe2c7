import type { InferResponseType } from 'hono/client'
import type { client } from './client.ts'

/** What a coach shared of one plan, as the teacher reads it. */
export type SharedPlan = InferResponseType<(typeof client.api)['with-me']['plans'][':draftId']['$get'], 200>
export type Piece = SharedPlan['items'][number]

/** Where a piece stands on the page; `piece` is null once it was taken back. */
export type Place = { id: string; kind: Piece['kind']; piece: Piece | null }

/** A shared plan while its page is open. What was taken back meanwhile has left a place, and nothing of its words. */
export type OpenPlan = {
  /** As it is now; emptied where all of it was taken back. */
  plan: SharedPlan
  isGone: boolean
  places: Place[]
  sheetTakenBack: boolean
}

/** What the page shows, from what it showed before and what is shared now; null: nothing is, any more. */
export function withNow(before: OpenPlan, now: null): OpenPlan
export function withNow(before: OpenPlan | undefined, now: SharedPlan): OpenPlan
export function withNow(before: OpenPlan | undefined, now: SharedPlan | null): OpenPlan {
  const plan = now ?? emptied((before as OpenPlan).plan)
  return {
    plan,
    isGone: now === null,
    places: placesOf(before?.places ?? [], plan.items),
    sheetTakenBack: plan.sheet === null && (before?.sheetTakenBack === true || before?.plan.sheet != null),
  }
}

const emptied = (plan: SharedPlan): SharedPlan => ({
  ...plan,
  items: [],
  sheet: null,
  evidence: { exists: false, askedAt: null, answer: null },
})

/** In the order of now; what was taken back stays after what it came after. */
function placesOf(before: Place[], now: Piece[]): Place[] {
  const places: Place[] = now.map((piece) => ({ id: piece.id, kind: piece.kind, piece }))
  before.forEach(({ id, kind }, index) => {
    if (places.some((place) => place.id === id)) return
    const previous = before[index - 1]?.id
    places.splice(places.findIndex((place) => place.id === previous) + 1, 0, { id, kind, piece: null })
  })
  return places
}

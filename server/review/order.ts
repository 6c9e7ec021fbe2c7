import type { DraftItem } from '../domain/draft-item.ts'
import { invalid } from '../errors.ts'

/** Where an item now stands: its place in the list, and its stage. */
export type Place = { itemId: string; stage: string | null }

/**
 * The items in the order given, each in the stage given; positions count from 0. Nothing else about them changes.
 * @throws 400 when the places are not those of the draft's items, each once, or name a stage that no item could be in
 */
export function inOrder(items: DraftItem[], places: Place[], stages: string[]): DraftItem[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const known = (stage: string | null) => stage === null || stages.includes(stage) || items.some((item) => item.group === stage)
  const ordered = places.flatMap(({ itemId, stage }, position) => {
    const item = byId.get(itemId)
    byId.delete(itemId)
    return item && known(stage) ? [{ ...item, position, group: stage }] : []
  })
  if (ordered.length !== items.length || places.length !== items.length) {
    throw invalid(
      'The new order does not name each item of the plan once, in a stage of its coaching model.',
      'Reload the plan, then move it again.',
    )
  }
  return ordered
}

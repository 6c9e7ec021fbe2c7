import type { ComposedItem } from '../domain/draft-item.ts'
import type { Slot } from './outline.ts'

/** What an item has from its place in the plan. */
export const placeOf = (slot: Slot) => ({ group: slot.stage.id, core: slot.core, fiveMinutes: slot.fiveMinutes, replies: [] })

/** What an item stands on; the sides that are empty are said to be so. */
export function standsOn(evidence: string[], passages: string[]): Pick<ComposedItem, 'evidence' | 'passages' | 'unsourced'> {
  const unsourced: ComposedItem['unsourced'] = []
  if (evidence.length === 0) unsourced.push('evidence')
  if (passages.length === 0) unsourced.push('passage')
  return { evidence, passages, unsourced }
}

/** The words beside an item's own, which the coach alone reads; some may be empty. */
export const wordsBesideOf = ({ rationale, listenFor, followUp, replies }: ComposedItem): string[] => [
  ...[rationale, listenFor ?? '', followUp ?? ''],
  ...replies.flatMap(({ heard, say }) => [heard, say]),
]

import type { ComposedItem } from '../domain/draft-item.ts'
import type { Wish } from './drafter.ts'
import type { Slot } from './outline.ts'

/** What is known of an item's place in a plan. */
export type Place = NonNullable<Wish['place']>

/** Core questions of a plan: more than that nobody holds in the head. */
const mostCore = 3

/** Which slots of an outline the items that are there take (null: none), in their order, and which are left for others. */
export function takenSlots(outline: Slot[], written: ComposedItem[]): { taken: { item: ComposedItem; slot: Slot | null }[]; left: Slot[] } {
  const free = [...outline]
  const taken = written.map((item) => {
    const slot = slotFor(item, free)
    if (slot) free.splice(free.indexOf(slot), 1)
    return { item, slot }
  })
  let core = written.filter((item) => item.core).length
  const left = free.map((slot) => (slot.core && ++core > mostCore ? { ...slot, core: false } : slot))
  return { taken, left }
}

/** The slot of an outline that a place is: with the same marks if there is one, else any that such an item fits. */
export function slotFor(place: Place, outline: Slot[]): Slot | null {
  const fitting = outline.filter((slot) => slot.stage.id === place.group && fits(place, slot))
  const marked = fitting.find((slot) => slot.core === place.core && slot.fiveMinutes === place.fiveMinutes)
  return marked ?? fitting[0] ?? null
}

function fits({ kind, purpose }: Place, slot: Slot): boolean {
  switch (slot.fill) {
    case 'opening':
    case 'anchored':
    case 'general':
      return kind === 'question' && purpose !== null && slot.purposes.includes(purpose)
    default:
      return kind === slot.fill
  }
}

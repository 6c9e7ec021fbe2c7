import type { Item } from '../../../requests/draft-so-far.ts'

/** A stage of the plan, with the items that stand in it. `stage` is null for those that belong to none. */
export type Section = { stage: string | null; items: Item[] }

/** Where an item may be put: a stage, and before which of its items it comes, counted with the item itself where it stands there. */
export type Slot = { stage: string | null; index: number }

/** Items by the stages of the coaching model in order, empty ones too; stages it does not know come as they come. */
export function sectionsOf(items: Item[], stages: string[]): Section[] {
  const ordered = items.toSorted((a, b) => a.position - b.position)
  const groups = ordered.map(({ group }) => group)
  const strays = [...new Set(groups)].filter((group) => group === null || !stages.includes(group))
  // What belongs to no stage and comes before all that does, such as a first word, stays first.
  const known = groups.findIndex((group) => group !== null && stages.includes(group))
  const before = strays.filter((group) => groups.indexOf(group) < known)
  const order = [...before, ...stages, ...strays.filter((group) => !before.includes(group))]
  return order.map((stage) => ({ stage, items: ordered.filter(({ group }) => group === stage) }))
}

/** The order to ask for when an item is put into a slot; null when it stands there already. */
export function orderAfter(sections: Section[], itemId: string, to: Slot): { itemId: string; stage: string | null }[] | null {
  const from = slotOf(sections, itemId)
  if (!from || (from.stage === to.stage && (to.index === from.index || to.index === from.index + 1))) return null
  return sections.flatMap(({ stage, items }) => {
    const ids = items.map(({ id }) => id as string | null).map((id) => (id === itemId ? null : id))
    if (stage === to.stage) ids.splice(to.index, 0, itemId)
    return ids.flatMap((id) => (id === null ? [] : [{ itemId: id, stage }]))
  })
}

/** Where an item stands now. */
export function slotOf(sections: Section[], itemId: string): Slot | null {
  for (const { stage, items } of sections) {
    const index = items.findIndex(({ id }) => id === itemId)
    if (index >= 0) return { stage, index }
  }
  return null
}

/** One place up or down, into the neighbouring stage at its ends; null at the end of the plan. */
export function slotBeside(sections: Section[], itemId: string, by: 'up' | 'down'): Slot | null {
  const from = slotOf(sections, itemId)
  if (!from) return null
  const at = sections.findIndex(({ stage }) => stage === from.stage)
  const length = sections[at]?.items.length ?? 0
  if (by === 'up' && from.index > 0) return { ...from, index: from.index - 1 }
  if (by === 'down' && from.index < length - 1) return { ...from, index: from.index + 2 }
  const neighbour = sections[by === 'up' ? at - 1 : at + 1]
  return neighbour ? { stage: neighbour.stage, index: by === 'up' ? neighbour.items.length : 0 } : null
}

import type { DraftItem } from './draft-item.ts'

/**
 * The items with one more among them: after the last of its stage, or else at the end, under a label that none has. Positions count
 * from 0 again.
 */
export function withOneMore(items: DraftItem[], item: DraftItem): DraftItem[] {
  const label = `I${Math.max(0, ...items.map((other) => Number(other.label.slice(1)))) + 1}`
  const last = items.findLastIndex((other) => other.group === item.group)
  const at = last < 0 ? items.length : last + 1
  return [...items.slice(0, at), { ...item, label }, ...items.slice(at)].map((each, position) => ({ ...each, position }))
}

import { z } from 'zod'
import { DraftItem } from './draft-item.ts'

/** An item before and after something was done in answer to a message; `before` is null where it was added. */
export const ItemChange = z.object({ before: DraftItem.nullable(), after: DraftItem })
export type ItemChange = z.infer<typeof ItemChange>

/** What was changed in answer to a message, kept so that it can be undone. */
export const MessageChanges = z.object({
  draftId: z.string().min(1),
  /** In the order of the plan, each item once. */
  items: z.array(ItemChange),
  /** Plans that were begun beside it. Undoing leaves them. */
  plans: z.array(z.string()),
  undoneAt: z.iso.datetime().nullable(),
})
export type MessageChanges = z.infer<typeof MessageChanges>

/** Whether something about the item is another: words, what they stand on, or what was decided. Its place in the plan doesn't count. */
export const isChange = ({ before, after }: ItemChange): boolean => before === null || !isSame(before, after)

/** The same words, standing on the same, with the same decision on them; in whatever revision, as one that was undone is in a later one. */
export function isSame(one: DraftItem, other: DraftItem): boolean {
  const told = ({ kind, text, evidence, passages, state, author, setAside }: DraftItem) =>
    JSON.stringify([kind, text, evidence, passages, state, author, setAside])
  return told(one) === told(other)
}

/** Several acts as one change: of an item that was changed more than once, how it was before the first and after the last. */
export function together(acts: ItemChange[]): ItemChange[] {
  const byId = new Map<string, ItemChange>()
  for (const { before, after } of acts)
    byId.set(after.id, { before: byId.has(after.id) ? (byId.get(after.id)?.before ?? null) : before, after })
  return [...byId.values()].filter(isChange).sort((one, other) => one.after.position - other.after.position)
}

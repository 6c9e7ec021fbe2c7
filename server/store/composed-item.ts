import type { Kysely } from 'kysely'
import type { DraftEvent } from '../domain/draft-event.ts'
import { withOneMore } from '../domain/one-more.ts'
import { itemsOf } from './draft-rows.ts'
import { keepItems } from './items.ts'
import type { Tables } from './tables.ts'

/**
 * Keeps the item that an event of a draft's stream brings, and answers with the event as it is to be told. Where a person has put one more
 * into the plan while it was being written, the number and the place may be taken: the item then gets the next number, and comes after
 * the last of its stage. To be called in the transaction that has taken the draft's row.
 */
export async function keepComposed(db: Kysely<Tables>, draft: { id: string; ownerId: string }, event: DraftEvent): Promise<DraftEvent> {
  if (event.type !== 'item') return event
  const { item } = event
  const before = await itemsOf(db, draft.id)
  const isTaken = before.some(({ label, position }) => label === item.label || position === item.position)
  const items = isTaken ? withOneMore(before, item) : [...before, item]
  await keepItems(db, draft, before, items)
  return { ...event, item: items.find(({ id }) => id === item.id) ?? item }
}

import { randomUUID } from 'node:crypto'
import type { DraftItem, ItemState } from '../../domain/draft-item.ts'
import { joinTeacher } from '../join-and-end.ts'
import type { Party } from '../relation.ts'
import type { Store } from '../store.ts'
import { keptPlan, now } from './samples.ts'

/** A coach and a teacher with an account, and a plan between them of which everything is approved. */
export async function openPair(store: Store) {
  const [ownerId, userId] = [randomUUID(), randomUUID()]
  const { id: teacherId } = await store.teachers.named(ownerId, 'Ms. Ortiz', now)
  await join(store, teacherId, userId)
  const pair = {
    ownerId,
    userId,
    teacherId,
    coach: { side: 'coach', viewerId: ownerId },
    teacher: { side: 'teacher', viewerId: userId },
  } satisfies {
    coach: Party
    teacher: Party
    [other: string]: unknown
  }
  return { ...pair, ...(await approvedPlan(store, pair)) }
}

export const join = (store: Store, teacherId: string, userId: string) =>
  store.db.transaction().execute((trx) => joinTeacher(trx, { teacherId, userId }))

export async function approvedPlan(store: Store, { ownerId, teacherId }: { ownerId: string; teacherId: string }) {
  const { head, items } = await keptPlan(store, { ownerId, teacherId })
  await setState(store, ownerId, head.id, 'approved')
  return { draftId: head.id, conversationId: head.conversationId, itemIds: items.map(({ id }) => id) }
}

/** Puts every item, or the one named, in this state; `changed` puts other words in. */
export const setState = (
  store: Store,
  ownerId: string,
  draftId: string,
  state: ItemState,
  itemId?: string,
  changed: Partial<DraftItem> = {},
) =>
  store.items.change(draftId, ownerId, now, ({ items }) => ({
    items: items.map((item) => (itemId === undefined || item.id === itemId ? ({ ...item, ...changed, state } as DraftItem) : item)),
    decisions: [],
  }))

/** Shares all items, or the ones named. */
export const shareAll = (store: Store, { ownerId, draftId }: { ownerId: string; draftId: string }, at = now) =>
  store.shares.change(ownerId, draftId, at, ({ items, teacher }) => {
    if (!teacher || teacher.endedAt !== null) throw new Error('it has ended')
    return { share: [...items.map(({ id }) => id), 'evidence-sheet'], takeBack: [] }
  })

export const takeAllBack = (store: Store, { ownerId, draftId }: { ownerId: string; draftId: string }) =>
  store.shares.change(ownerId, draftId, now, ({ shared }) => ({ share: [], takeBack: shared }))

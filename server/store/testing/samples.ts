import { randomUUID } from 'node:crypto'
import type { DraftEvent } from '../../domain/draft-event.ts'
import type { DraftItem } from '../../domain/draft-item.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { notes, plan } from '../../testing/sample-plan.ts'
import type { Beginning, NewMessage } from '../conversation-types.ts'
import type { DraftHead } from '../draft-types.ts'
import type { Store } from '../store.ts'

export const at = (minute: number): string => new Date(Date.UTC(2025, 10, 21, 10, minute)).toISOString()

/** When everything in these samples is, unless a test says otherwise; a lease until then has not run out. */
export const now = at(0)

type Told = {
  ownerId: string
  text?: string
  title?: string
  teacherId?: string | null
  createdAt?: string
  said?: string
  holder?: string
}

/** All that comes with one paste of notes: a conversation, its material with evidence, two messages, a draft that is being written. */
export function pasted({
  ownerId,
  text = notes,
  title = 'Fractions',
  teacherId = null,
  createdAt = now,
  said = 'Here they are.',
  holder = 'here',
}: Told) {
  const [conversationId, materialId, draftId] = [randomUUID(), randomUUID(), randomUUID()]
  const place = { ownerId, conversationId, createdAt }
  const parts = {
    conversation: { id: conversationId, ownerId, title, teacherId, about: { coachingModel: 'grow' }, createdAt },
    material: { id: materialId, ...place, kind: 'notes', text, evidence: found.map((piece) => ({ id: randomUUID(), ...piece })) },
    messages: [
      { ...message({ ...place, text: said }), materialId },
      { ...message({ ...place, text: 'I have read them.' }), author: 'assistant', draftId },
    ],
    draft: { id: draftId, ...place, materialId, request: { coachingModel: 'grow' }, holder, leaseUntil: at(1) },
  } satisfies Beginning
  return parts
}

export const message = (told: { ownerId: string; conversationId: string; createdAt: string; text: string }): NewMessage => ({
  id: randomUUID(),
  author: 'coach',
  materialId: null,
  draftId: null,
  ...told,
})

const found: Evidence[] = plan[0]?.type === 'evidence' ? plan[0].evidence : []

/** The sample plan's events, its items new: item ids are nobody else's. */
export const newPlan = (): DraftEvent[] =>
  plan.map((event) => (event.type === 'item' ? { ...event, item: { ...event.item, id: randomUUID() } } : event))

/** A plan that is written to its end, in a store. */
export async function keptPlan(
  store: Pick<Store, 'conversations' | 'drafts' | 'items'>,
  told: Told,
): Promise<{ head: DraftHead; items: DraftItem[] }> {
  const parts = pasted(told)
  await store.conversations.begin(parts, null)
  for (const event of newPlan()) await store.drafts.append(parts.draft.id, parts.draft.holder, event)
  const head = await store.drafts.find(parts.draft.id, told.ownerId)
  if (!head) throw new Error('the plan was not kept')
  return { head, items: await store.items.list(head.id) }
}

import { randomUUID } from 'node:crypto'
import { accountsIn } from '../../accounts/tables.ts'
import type { DraftEvent } from '../../domain/draft-event.ts'
import type { DraftItem } from '../../domain/draft-item.ts'
import type { Store } from '../../store/store.ts'
import { at, newPlan, now, pasted } from '../../store/testing/samples.ts'

/** Stands in everything that is its author's alone, and names the author: found in an answer to another, it says whose was shown. */
export const canaryOf = (ownerId: string): string => `CANARY<${ownerId}>`

/** Whoever has nothing to do with the one who looks. */
export const somebody = 'id of Somebody'

/** A teacher of a coach's; `userId`: the account of the teacher. */
export async function teacherOf(store: Store, coachId: string, userId: string | null = null): Promise<string> {
  const { id } = await store.teachers.named(coachId, `Teacher ${randomUUID()}`, now)
  if (userId !== null) await store.db.updateTable('teacher').set({ user_id: userId }).where('id', '=', id).execute()
  return id
}

export const ended = (store: Store, teacherId: string, coachId: string) =>
  store.teachers.end(teacherId, { side: 'coach', viewerId: coachId }, at(5))

/** Approved: both items, with words that may be shown. Shared: the first of them. */
export type PlanIs = { state?: 'in_review' | 'approved'; isShared?: boolean }

/** A conversation with its notes, evidence, jottings and a plan, written to the end. */
export async function planOf(
  store: Store,
  ownerId: string,
  teacherId: string | null,
  { state = 'in_review', isShared = false }: PlanIs = {},
) {
  const canary = canaryOf(ownerId)
  const parts = pasted({ ownerId, teacherId, text: `10:02 T: "${canary}" 4 hands.`, said: `Here they are. ${canary}` })
  await store.conversations.begin(parts, null)
  const { draft, conversation, material } = parts
  for (const event of newPlan()) await store.drafts.append(draft.id, draft.holder, withCanary(event, canary, state))
  if (state === 'approved') {
    const approve = ({ items }: { items: DraftItem[] }) => ({
      items: items.map((item): DraftItem => ({ ...item, state: 'approved' })),
      decisions: [],
    })
    await store.items.change(draft.id, ownerId, at(2), approve)
  }
  const [item, second] = await store.items.list(draft.id)
  if (!item || !second) throw new Error('the sample plan has two items')
  await store.jottings.save(ownerId, conversation.id, `She was tired. ${canary}`, now)
  if (isShared && teacherId !== null) await share(store, { ownerId, draftId: draft.id, itemId: item.id, teacherId })
  return {
    ...{ conversationId: conversation.id, materialId: material.id, draftId: draft.id, teacherId, ownerId },
    ...{ itemId: item.id, secondId: second.id, messageId: parts.messages[0]?.id ?? '' },
  }
}

export async function share(store: Store, of: { ownerId: string; draftId: string; itemId: string; teacherId: string }): Promise<void> {
  const row = { draft_id: of.draftId, item_id: of.itemId, owner_id: of.ownerId, teacher_id: of.teacherId }
  await store.db
    .insertInto('share')
    .values({ ...row, shared_at: at(3), is_kept: 0 })
    .execute()
}

function withCanary(event: DraftEvent, canary: string, state: PlanIs['state']): DraftEvent {
  if (event.type === 'evidence') return { ...event, evidence: event.evidence.map((found) => ({ ...found, text: canary })) }
  if (event.type !== 'item') return event
  const why = { rationale: `It starts from ${canary}.`, listenFor: canary }
  return { ...event, item: { ...event.item, ...why, ...(state === 'in_review' && { text: `What about ${canary}?` }) } }
}

export async function documentOf(store: Store, ownerId: string, sharedWith: 'me' | 'team'): Promise<string> {
  const id = randomUUID()
  const words = sharedWith === 'me' ? canaryOf(ownerId) : 'Wait three seconds.'
  const told = { title: `On waiting. ${words}`, fileName: null, kind: 'text' as const, hidden: [], notes: [], text: words }
  await store.documents.add({ id, ownerId, sharedWith, ...told }, now)
  return id
}

export async function goalOf(store: Store, ownerId: string, teacherId: string): Promise<string> {
  const id = randomUUID()
  await store.db
    .insertInto('teacher_goal')
    .values({ id, owner_id: ownerId, teacher_id: teacherId, text: 'Wait longer.', set_by: 'coach', set_at: now })
    .execute()
  return id
}

export async function answerOf(store: Store, userId: string, to: { draftId: string; itemId: string; teacherId: string | null }) {
  const id = randomUUID()
  const row = { id, owner_id: userId, draft_id: to.draftId, item_id: to.itemId, teacher_id: to.teacherId ?? '' }
  await store.db
    .insertInto('answer')
    .values({ ...row, text: 'I saw that too.', answered_at: at(4) })
    .execute()
  return id
}

type Handed = { from: string; to: string; teacherId: string; answer: 'consented' | 'declined' | 'withdrawn' | null; userId: string }

/** As the store leaves it: who consents works with the next coach from then on, and with the one before no more. */
export async function handoverOf(store: Store, { from, to, teacherId, answer, userId }: Handed): Promise<string> {
  const id = randomUUID()
  const next = answer === 'consented' ? await teacherOf(store, to, userId) : null
  const row = { id, owner_id: from, teacher_id: teacherId, to_user_id: to, asked_at: at(4), next_teacher_id: next }
  await store.db
    .insertInto('handover')
    .values({ ...row, answer, answered_at: answer && at(5) })
    .execute()
  if (answer === 'consented') await ended(store, teacherId, from)
  return id
}

export async function invitationOf(store: Store, ownerId: string): Promise<string> {
  const id = randomUUID()
  await accountsIn(store.db)
    .insertInto('invitation')
    .values({
      ...{ id, token_hash: id, roles: '["teacher"]', name: null, email: null, teacher_id: null, made_by: ownerId },
      ...{ made_at: now, expires_at: new Date(Date.now() + 1e8).toISOString(), accepted_at: null, revoked_at: null },
    })
    .execute()
  return id
}

/** An account, so that lists of people have it. */
export async function accountOf(store: Store, id: string, roles: readonly ('admin' | 'coach' | 'mentor' | 'teacher')[]): Promise<void> {
  const db = accountsIn(store.db)
  const name = id.replace('id of ', '')
  await db
    .insertInto('user')
    .values({ id, name, email: `${name.toLowerCase()}@school.example`, emailVerified: 1, createdAt: now, updatedAt: now })
    .execute()
  for (const role of roles) await db.insertInto('person_role').values({ user_id: id, role }).execute()
}

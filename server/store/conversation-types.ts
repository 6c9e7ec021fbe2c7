import type { ConversationSummary, DraftSummary, Message } from '../domain/conversation.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { Material } from '../domain/material.ts'
import type { MessageChanges } from '../domain/message-changes.ts'
import type { AboutTalk } from '../domain/plan-request.ts'
import type { Idempotency } from './idempotency.ts'

export type NewConversation = {
  id: string
  ownerId: string
  title: string
  teacherId: string | null
  /** For drafts that are begun later. */
  about: AboutTalk
  createdAt: string
}

export type NewMaterial = {
  id: string
  ownerId: string
  conversationId: string
  kind: Material['kind']
  text: string
  createdAt: string
  /** As it was read; what is given without `origin` and `dropped` was found, and stands. */
  evidence: (Omit<StoredEvidence, 'origin' | 'dropped'> & Partial<Pick<StoredEvidence, 'origin' | 'dropped'>>)[]
}

export type NewMessage = {
  id: string
  ownerId: string
  conversationId: string
  author: Message['author']
  text: string
  materialId: string | null
  draftId: string | null
  show?: Message['show']
  changes?: MessageChanges | null
  createdAt: string
}

export type NewDraft = {
  id: string
  ownerId: string
  conversationId: string
  materialId: string
  createdAt: string
  request: AboutTalk
  /** The plan whose approved items take their place in this one. */
  keptFrom?: string | null
  /** The run that begins to write it at once, and until when that is believed: `slot.lease` of drafting. */
  holder: string
  leaseUntil: string
}

export type Parts = { material: NewMaterial | null; messages: NewMessage[]; draft: NewDraft | null }
export type Beginning = Parts & { conversation: NewConversation }
export type Addition = Parts & {
  ownerId: string
  conversationId: string
  at: string
  /** Whom the talk is with, where that was not known before. */
  named?: { teacherId: string; title: string } | null
}

export type Conversation = {
  id: string
  title: string
  teacher: { id: string; name: string } | null
  about: AboutTalk
  createdAt: string
  updatedAt: string
  messages: Message[]
  materials: (Pick<Material, 'id' | 'kind' | 'text'> & { createdAt: string })[]
  drafts: DraftSummary[]
}

export type Begun = { conversationId: string; draftId: string | null; isNew: boolean }
export type Added = { messageIds: string[]; draftId: string | null; isNew: boolean }

export type Page = { q: string | null; teacherId: string | null; limit: number; before: string | null }

/** Threads: what people brought, what was said, and the drafts made of it. */
export interface ConversationStore {
  /** Keeps everything one request brings in one transaction. The same owner and key give back the first outcome; for something else it is a 422. */
  begin(parts: Beginning, idempotency: Idempotency | null): Promise<Begun>
  /** As `begin`, into a conversation that exists. @throws 404 when it is not this owner's */
  add(parts: Addition, idempotency: Idempotency | null): Promise<Added>
  /** What `begin` would give back for a key that it was called with; null where it was not. @throws 422 as `begin` */
  begunBefore(ownerId: string, idempotency: Idempotency | null): Promise<Begun | null>
  /** As `begunBefore`, of `add`. */
  addedBefore(ownerId: string, idempotency: Idempotency | null): Promise<Added | null>
  /** Messages, materials and drafts in the order they came. */
  find(ownerId: string, id: string): Promise<Conversation | null>
  /**
   * The last touched first. `q` finds, in any case and with or without accents, where every word of it occurs somewhere: in title, teacher,
   * messages, materials or items. `before` is `updatedAt_id` of the last one seen, or `updatedAt` alone.
   */
  list(ownerId: string, page: Page): Promise<ConversationSummary[]>
  /** What was changed in answer to a message; null where nothing was, or there is no such message of this owner's. */
  changes(ownerId: string, conversationId: string, messageId: string): Promise<MessageChanges | null>
  /** Puts on record that it was undone; the first time counts. */
  undone(ownerId: string, conversationId: string, messageId: string, at: string): Promise<void>
  /** @throws 404 when the conversation, or the teacher, is not this owner's */
  update(ownerId: string, id: string, change: { title?: string; teacherId?: string | null }, at: string): Promise<void>
}

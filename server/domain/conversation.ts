import { z } from 'zod'
import { PageView } from './command.ts'
import { DraftStatus } from './draft.ts'
import { DrafterName } from './plan-request.ts'

/**
 * One line of a thread. What the assistant says about a draft is told by the draft itself, which `draftId` names; of the coach's words it
 * names the draft that was looked at.
 */
export const Message = z.object({
  id: z.string().min(1),
  seq: z.number().int().positive(),
  author: z.enum(['coach', 'assistant']),
  text: z.string(),
  materialId: z.string().nullable(),
  draftId: z.string().nullable(),
  /** What the page should open because of this message; null for most. */
  show: PageView.nullable(),
  /** The items that were changed in answer, by their labels; null where none was, and for what the coach says. */
  changes: z.object({ labels: z.array(z.string()), isUndone: z.boolean() }).nullable(),
  createdAt: z.iso.datetime(),
})
export type Message = z.infer<typeof Message>

/** A draft in a list: enough to choose it by. */
export const DraftSummary = z.object({
  id: z.string().min(1),
  conversationId: z.string().min(1),
  materialId: z.string().min(1),
  coachingModel: z.string(),
  /** Who writes it. */
  drafter: DrafterName,
  status: DraftStatus,
  /** How many items it has, and how many of them wait for a decision. */
  items: z.number().int().nonnegative(),
  waiting: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
})
export type DraftSummary = z.infer<typeof DraftSummary>

/** A conversation in a list of past work. */
export const ConversationSummary = z.object({
  id: z.string().min(1),
  title: z.string(),
  teacher: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The newest draft. */
  draft: DraftSummary.nullable(),
  /** When what stayed of the talk was put on record; null while it is not. */
  talkedAt: z.iso.datetime().nullable(),
  /** Around the first place where the search words were found. */
  found: z.string().nullable(),
})
export type ConversationSummary = z.infer<typeof ConversationSummary>

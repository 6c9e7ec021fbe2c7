import type { DraftSummary } from '../domain/conversation.ts'
import type { Composing } from '../domain/draft.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import type { UsedIn } from '../domain/knowledge-page.ts'
import type { CitedPassage } from '../domain/passage.ts'
import type { PlanRequest } from '../domain/plan-request.ts'

/** A draft as it was asked for, and how far it is. What was said of it is in its events, what stands of it in its items. */
export type DraftHead = {
  id: string
  ownerId: string
  conversationId: string
  materialId: string
  createdAt: string
  composing: Composing
  /** Its notes are the material's text. */
  request: PlanRequest
  /** The plan whose approved items take their place in this one. */
  keptFrom: string | null
  /** The seq of the last event. */
  seq: number
  /** About the whole draft, as it stands now. */
  findings: Finding[]
  /** Cited passages that came after the stream, with another item. */
  passages: CitedPassage[]
  /** How often the material's evidence had been corrected when the draft was begun. */
  corrections: number
  /** Whether it has been corrected since. */
  corrected: boolean
}

/** One row of a draft's stream; `seq` counts from 1 without a gap. */
export type LoggedEvent = { seq: number; event: DraftEvent }

/** Someone took the draft for abandoned, or ended it: the run that was writing it stops. */
export class LeaseLost extends Error {}

/**
 * Where drafts and their streams are kept. Streams are rows: whoever reads them needs no connection to who writes them.
 * A draft is written by one run at a time, its `holder`: one go at it, in one process, under an id that no other run has. A run that was ended
 * can't write any more, whatever its process has meanwhile begun.
 */
export interface DraftLog {
  find(draftId: string, ownerId: string): Promise<DraftHead | null>
  /** The draft, its events and its items, as they were at one moment. */
  whole(draftId: string, ownerId: string): Promise<{ head: DraftHead; events: LoggedEvent[]; items: DraftItem[] } | null>
  /** Newest first; `before` is `createdAt_id` of the last one seen, or `createdAt` alone. */
  list(ownerId: string, page: { limit: number; before: string | null }): Promise<DraftSummary[]>
  /** Those in which an item that was not rejected stands on this source, the newest first. */
  citing(ownerId: string, sourceId: string, limit: number): Promise<UsedIn[]>
  /** Adds the next row, the item it brings and what it ends, and answers with its seq. @throws LeaseLost unless this run is writing it */
  append(draftId: string, holder: string, event: DraftEvent): Promise<number>
  /** The rows after `seq`, in order. */
  read(draftId: string, after: number, limit?: number): Promise<LoggedEvent[]>
  /** Calls `wake` when there may be something new to read: a hint, never the news itself, and only of this process. Gives back how to stop. */
  subscribe(draftId: string, wake: () => void): () => void
  /** Keeps for these runs until then what each is writing, and names those that still are. */
  renew(holders: string[], until: string): Promise<string[]>
  /** Ends a draft that is being written, and names the run that was writing it; null when none was. */
  interrupt(draftId: string, event: DraftEvent & { type: 'interrupted' }): Promise<string | null>
  /** Ends the drafts whose lease has run out by `now`, or reaches further than any does, and names them. */
  endLapsed(now: string, event: DraftEvent & { type: 'interrupted' }): Promise<string[]>
  /** Takes up an interrupted draft for this run; false when it is not interrupted (any more). */
  resume(draftId: string, holder: string, until: string): Promise<boolean>
}

import type { DraftEvent } from '../domain/draft-event.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import { AppError, notFound } from '../errors.ts'

/** A draft as it was asked for. What became of it is in its events. */
export type DraftHead = { id: string; createdAt: string; request: PlanRequest }

/** One row of a draft's stream; `seq` counts from 1 without a gap. */
export type LoggedEvent = { seq: number; event: DraftEvent }

/** What makes a repeated call the same call: the caller's key, and a fingerprint of what was asked. */
export type Idempotency = { key: string; fingerprint: string }

/** Where drafts and their streams are kept. Streams are rows: whoever reads them needs no connection to who writes them. */
export interface DraftLog {
  /** Keeps a new draft, or gives back the one that the same key made. A key used for something else is refused (422). */
  open(head: DraftHead, idempotency: Idempotency | null): Promise<{ head: DraftHead; isNew: boolean }>
  find(draftId: string): Promise<DraftHead | null>
  /** Adds the next row and answers with its seq. A stream that has ended takes no more. */
  append(draftId: string, event: DraftEvent): Promise<number>
  /** The rows after `seq`, in order. */
  read(draftId: string, after: number): Promise<LoggedEvent[]>
  /** Calls `wake` when there may be something new to read: a hint, never the news itself. Gives back how to stop. */
  subscribe(draftId: string, wake: () => void): () => void
}

/** Whether an event is one of the three that close a stream. */
export const isLast = ({ type }: DraftEvent): boolean => type === 'draft-end' || type === 'interrupted' || type === 'error'

type Entry = { head: DraftHead; events: DraftEvent[]; idempotency: Idempotency | null; characters: number }

/** How much is kept: so many drafts, and so many characters of them as JSON. */
type Room = { drafts: number; characters: number }

const sizeOf = (value: DraftHead | DraftEvent): number => JSON.stringify(value).length

/** A log that lives as long as the process and holds the newest drafts there is room for; one still being written is never dropped. */
export function memoryDraftLog({ drafts, characters }: Room = { drafts: 200, characters: 64 * 1024 * 1024 }): DraftLog {
  const entries = new Map<string, Entry>()
  const byKey = new Map<string, Entry>()
  const watchers = new Map<string, Set<() => void>>()
  let held = 0

  const entry = (draftId: string): Entry => {
    const found = entries.get(draftId)
    if (!found) throw notFound('conversation')
    return found
  }
  const hasEnded = ({ events }: Entry): boolean => {
    const last = events.at(-1)
    return last !== undefined && isLast(last)
  }
  const grow = (by: Entry, more: number) => {
    by.characters += more
    held += more
  }
  const dropOldest = (butFor: Entry) => {
    for (const [id, old] of entries) {
      if (entries.size <= drafts && held <= characters) return
      if (old === butFor || !hasEnded(old)) continue
      entries.delete(id)
      held -= old.characters
      if (old.idempotency) byKey.delete(old.idempotency.key)
    }
  }

  return {
    async open(head, idempotency) {
      const earlier = idempotency && byKey.get(idempotency.key)
      if (earlier) {
        if (earlier.idempotency?.fingerprint !== idempotency.fingerprint) throw keyReused()
        return { head: earlier.head, isNew: false }
      }
      const made: Entry = { head, events: [], idempotency, characters: 0 }
      grow(made, sizeOf(head))
      entries.set(head.id, made)
      if (idempotency) byKey.set(idempotency.key, made)
      dropOldest(made)
      return { head, isNew: true }
    },
    async find(draftId) {
      return entries.get(draftId)?.head ?? null
    },
    async append(draftId, event) {
      const to = entry(draftId)
      if (hasEnded(to)) throw new Error(`The stream of ${draftId} has ended; it takes no ${event.type}.`)
      const seq = to.events.push(event)
      grow(to, sizeOf(event))
      dropOldest(to)
      for (const wake of watchers.get(draftId) ?? []) wake()
      return seq
    },
    async read(draftId, after) {
      return entry(draftId)
        .events.slice(after)
        .map((event, index) => ({ seq: after + index + 1, event }))
    },
    subscribe(draftId, wake) {
      const watching = watchers.get(draftId) ?? new Set()
      watchers.set(draftId, watching.add(wake))
      return () => {
        watching.delete(wake)
        if (watching.size === 0) watchers.delete(draftId)
      }
    },
  }
}

const keyReused = () =>
  new AppError(
    'request.idempotency_key_reused',
    422,
    'This Idempotency-Key was used before, for something else.',
    'Send a new key with a new request.',
  )

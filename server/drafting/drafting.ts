import type { DraftEvent } from '../domain/draft-event.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import { unavailable, unexpected } from '../errors.ts'
import { type DraftHead, type DraftLog, type Idempotency, isLast } from '../store/draft-log.ts'

export type Dependencies = {
  log: DraftLog
  /** The pipeline. May stop early when the signal is aborted; need not. */
  prepare: (request: PlanRequest, signal: AbortSignal) => AsyncIterable<DraftEvent>
  newId: () => string
  now: () => Date
  /** Told of what went wrong inside; a person never sees it. */
  onFault: (cause: unknown) => void
}

type Interruption = { type: 'interrupted'; message: string; next: string }

const stoppedByTheCoach: Interruption = {
  type: 'interrupted',
  message: 'You stopped this draft.',
  next: 'What had arrived is kept. Start over from the same notes when you like.',
}
const appIsClosing: Interruption = {
  type: 'interrupted',
  message: 'The app was closed while this draft was being written.',
  next: 'Start the app again, then start over from the same notes.',
}
const endedEarly: Interruption = {
  type: 'interrupted',
  message: 'The draft ended before it was complete.',
  next: 'What had arrived is kept. Start over from the same notes.',
}

/** How many drafts are written at the same time. */
const mostAtOnce = 8

const tooMany = () =>
  unavailable(
    'draft.too_many',
    `${mostAtOnce} conversations are being prepared at this moment, which is all that can be done at once.`,
    'Try again in a few seconds.',
  )
const closingDown = () => unavailable('app.closing', 'Thinking Partner is being closed.', 'Start it again, then try again.')

export type Drafting = ReturnType<typeof createDrafting>

/** Writes drafts into the log, apart from any connection: closing the tab changes nothing. Each stream gets exactly one ending. */
export function createDrafting({ log, prepare, newId, now, onFault }: Dependencies) {
  const running = new Map<string, { stop: (why: Interruption) => void; done: Promise<void> }>()
  /** Drafts that are being opened in the log. */
  let opening = 0
  let closing = false

  async function write({ id, request }: DraftHead, stopping: AbortController): Promise<void> {
    const events = prepare(request, stopping.signal)[Symbol.asyncIterator]()
    const stopped = new Promise<'stopped'>((resolve) => stopping.signal.addEventListener('abort', () => resolve('stopped'), { once: true }))
    try {
      for (;;) {
        const next = await Promise.race([events.next(), stopped])
        if (next === 'stopped' || stopping.signal.aborted) return void (await log.append(id, stopping.signal.reason))
        if (next.done) return void (await log.append(id, endedEarly))
        await log.append(id, next.value)
        if (isLast(next.value)) return
        // A drafter that never waits would keep everyone's streams waiting: give way after each event.
        await new Promise(setImmediate)
      }
    } catch (cause) {
      if (stopping.signal.aborted) return void (await log.append(id, stopping.signal.reason))
      const fault = unexpected(cause)
      if (fault.status >= 500) onFault(cause)
      await log.append(id, { type: 'error', ...fault.public })
    } finally {
      // Not awaited: a pipeline that ignores its signal must not hold up the ending.
      events.return?.().catch(onFault)
    }
  }

  return {
    /**
     * Keeps the request and begins to write; answers before the first event. The same idempotency key begins nothing twice.
     * @throws 503 while as many are being written as can be, and while the app is closing
     */
    async start(request: PlanRequest, idempotency: Idempotency | null): Promise<DraftHead> {
      if (closing) throw closingDown()
      if (running.size + opening >= mostAtOnce) throw tooMany()
      opening += 1
      const { head, isNew } = await log.open({ id: newId(), createdAt: now().toISOString(), request }, idempotency).finally(() => {
        opening -= 1
      })
      if (isNew && closing) {
        await log.append(head.id, appIsClosing)
        throw closingDown()
      }
      if (isNew) {
        const stopping = new AbortController()
        const done = write(head, stopping)
          .catch(onFault)
          .finally(() => running.delete(head.id))
        running.set(head.id, { stop: (why) => stopping.abort(why), done })
      }
      return head
    },

    /** Ends a draft that is being written, keeping what has arrived; does nothing to one that has ended. */
    async stop(draftId: string): Promise<void> {
      const run = running.get(draftId)
      run?.stop(stoppedByTheCoach)
      await run?.done
    },

    /** Begins no more, and ends every draft that is being written, because the process is about to. */
    async close(): Promise<void> {
      closing = true
      const runs = [...running.values()]
      for (const run of runs) run.stop(appIsClosing)
      await Promise.all(runs.map((run) => run.done))
    },
  }
}

import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { isLast } from '../domain/fold-plan.ts'
import { unavailable, unexpected } from '../errors.ts'
import { type DraftHead, type DraftLog, LeaseLost } from '../store/draft-types.ts'
import { abandoned, appIsClosing, endedEarly, type Interruption, stoppedByTheCoach } from './interruptions.ts'
import { createLine } from './line.ts'

export type Dependencies = {
  log: DraftLog
  /** The items that are there when a draft is begun or taken up again. */
  writtenSoFar: (draftId: string) => Promise<DraftItem[]>
  /** The pipeline; `written` is what is already there of this draft. May stop early when the signal is aborted; need not. */
  prepare: (head: DraftHead, written: DraftItem[], signal: AbortSignal) => AsyncIterable<DraftEvent>
  /** Names a run: no two of all the processes that share the store have the same. */
  newId: () => string
  now: () => Date
  /** Told of what went wrong inside; a person never sees it. */
  onFault: (cause: unknown) => void
  /** How often it says that it is alive and looks after what others left; null: only when `tend` is called. */
  tendEveryMs?: number | null
}

/** How long a run is believed to be writing its draft after its process last said so. Clocks of machines that share a store agree to well within it. */
const leaseMs = 5_000

/** How many drafts one process writes at the same time; others wait their turn. */
const mostAtOnce = 8

/** How many drafts one process takes, those that wait included: some seconds' work for the built-in drafter. */
const mostTaken = 100

const tooMany = () =>
  unavailable(
    'draft.too_many',
    `${mostTaken} conversations are being prepared at this moment, which is all that can be taken at once.`,
    'Try again in a few seconds.',
  )
const closingDown = () => unavailable('app.closing', 'Thinking Partner is being closed.', 'Start it again, then try again.')

/** A place among the drafts that are written at once. Either a draft is run in it, or it is given back. */
export type Slot = {
  /** The run that will be here: goes into the row of its draft. */
  lease: { holder: string; leaseUntil: string }
  /** Composes a draft that is kept as running under this lease, as soon as fewer than eight others are; answers before the first event. */
  run(head: DraftHead): void
  /** Does nothing when a draft is run here. */
  release(): void
}

export type Drafting = ReturnType<typeof createDrafting>

/** Writes drafts into the log, apart from any connection: closing the tab changes nothing. Each stream gets exactly one ending. */
export function createDrafting({ log, writtenSoFar, prepare, newId, now, onFault, tendEveryMs = 1_000 }: Dependencies) {
  /** The runs of this process, by their ids. Which of them may write, only the log knows. */
  const running = new Map<string, { stop: (why: Interruption | LeaseLost) => void; done: Promise<void> }>()
  /** Places taken for drafts that are being stored. */
  let reserved = 0
  let closing = false
  const line = createLine(mostAtOnce)

  const leaseUntil = () => new Date(now().getTime() + leaseMs).toISOString()

  async function* compose(head: DraftHead, signal: AbortSignal): AsyncGenerator<DraftEvent> {
    // The place is given back when the run's signal is aborted, as it is at the end of each.
    if (await line.enter(signal)) yield* prepare(head, await writtenSoFar(head.id), signal)
  }

  async function write(head: DraftHead, holder: string, stopping: AbortController): Promise<void> {
    const say = (event: DraftEvent) => log.append(head.id, holder, event)
    /** What a stopped run's stream ends with; nothing where that was said already. */
    const end = async (why: Interruption | LeaseLost) => {
      if (!(why instanceof LeaseLost)) await say(why)
    }
    const events = compose(head, stopping.signal)
    const stopped = new Promise<'stopped'>((resolve) => stopping.signal.addEventListener('abort', () => resolve('stopped'), { once: true }))
    try {
      for (;;) {
        const next = await Promise.race([events.next(), stopped])
        if (next === 'stopped' || stopping.signal.aborted) return await end(stopping.signal.reason)
        if (next.done) return await end(endedEarly)
        await say(next.value)
        if (isLast(next.value)) return
        // A drafter that never waits would keep everyone's streams waiting: give way after each event.
        await new Promise(setImmediate)
      }
    } catch (cause) {
      if (cause instanceof LeaseLost) return
      if (stopping.signal.aborted) return await end(stopping.signal.reason)
      const fault = unexpected(cause)
      if (fault.status >= 500) onFault(cause)
      await say({ type: 'error', ...fault.public })
    } finally {
      stopping.abort()
      // Not awaited: a pipeline that ignores its signal must not hold up the ending.
      events.return(undefined).catch(onFault)
    }
  }

  function begin(head: DraftHead, holder: string): void {
    const stopping = new AbortController()
    const done = write(head, holder, stopping)
      // Someone else has ended it meanwhile, or the store is out of reach: then the lease runs out.
      .catch((cause) => cause instanceof LeaseLost || onFault(cause))
      .then(() => void running.delete(holder))
    running.set(holder, { stop: (why) => stopping.abort(why), done })
    if (closing) stopping.abort(appIsClosing)
  }

  /** @throws 503 while as many are being written as can be, and while the app is closing */
  function reserve(): Slot {
    if (closing) throw closingDown()
    if (running.size + reserved >= mostTaken) throw tooMany()
    reserved += 1
    let isTaken = true
    const release = () => {
      if (isTaken) reserved -= 1
      isTaken = false
    }
    const lease = { holder: newId(), leaseUntil: leaseUntil() }
    return {
      lease,
      run(head) {
        release()
        begin(head, lease.holder)
      },
      release,
    }
  }

  /** Says that this process is alive, and ends what one that is not has left. */
  async function tend(): Promise<void> {
    // In this order: after the machine slept, our own drafts are not to be taken for abandoned.
    const runs = [...running.keys()]
    if (runs.length > 0) {
      const held = await log.renew(runs, leaseUntil())
      for (const run of runs) if (!held.includes(run)) running.get(run)?.stop(new LeaseLost())
    }
    await log.endLapsed(now().toISOString(), abandoned)
  }

  let tending: Promise<void> = Promise.resolve()
  let isTending = false
  const tendOnce = () => {
    if (isTending) return
    isTending = true
    tending = tend()
      .catch(onFault)
      .finally(() => {
        isTending = false
      })
  }
  const timer = tendEveryMs === null ? undefined : setInterval(tendOnce, tendEveryMs).unref()
  if (timer) tendOnce()

  return {
    reserve,
    tend,

    /** Takes up an interrupted draft where it was left; false when it is not interrupted (any more). @throws 503 as `reserve` */
    async resume(head: DraftHead): Promise<boolean> {
      const slot = reserve()
      try {
        if (!(await log.resume(head.id, slot.lease.holder, slot.lease.leaseUntil))) return false
        slot.run({ ...head, composing: 'running' })
        return true
      } finally {
        slot.release()
      }
    },

    /** Ends a draft that is being written, here or elsewhere, keeping what has arrived; does nothing to one that has ended. */
    async stop(draftId: string): Promise<void> {
      // In the log first: from there on its run can't write, were it only just about to begin.
      const ended = await log.interrupt(draftId, stoppedByTheCoach)
      const run = ended === null ? undefined : running.get(ended)
      run?.stop(new LeaseLost())
      await run?.done
    },

    /** Begins no more, and ends every draft that is being written here, because the process is about to. */
    async close(): Promise<void> {
      closing = true
      clearInterval(timer)
      await tending
      const runs = [...running.values()]
      for (const run of runs) run.stop(appIsClosing)
      await Promise.all(runs.map((run) => run.done))
    },
  }
}

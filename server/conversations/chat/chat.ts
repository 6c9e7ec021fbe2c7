import { type MessageChanges, together } from '../../domain/message-changes.ts'
import { type AppError, notFound, unexpected } from '../../errors.ts'
import { createTurns } from '../../in-turn.ts'
import { tooSlow } from '../../provider/faults.ts'
import type { Provider } from '../../provider/provider.ts'
import type { Sending } from '../../sending/sending.ts'
import type { NewMessage } from '../../store/conversations.ts'
import type { Store } from '../../store/store.ts'
import { runAgent } from './agent.ts'
import { answerText } from './answer-text.ts'
import { type Ending, type OpenAnswer, openAnswer } from './open-answer.ts'
import { interrupted, saidOfChanges, setRight } from './say-ending.ts'
import { openTalk, type Talk, type Dependencies as TalkDependencies } from './talk.ts'

export type Dependencies = Omit<TalkDependencies, 'store' | 'newId'> & {
  store: Pick<Store, 'conversations' | 'drafts' | 'items'>
  provider: Pick<Provider, 'relay' | 'totalMs'>
  telling: Sending['telling']
  newId: () => string
  now: () => Date
  onFault: (cause: unknown) => void
}

/** A coach's message that waits for its answer, and the draft it is about. */
export type Waiting = { ownerId: string; conversationId: string; draftId: string; messageId: string }

export type Chat = ReturnType<typeof createChat>

/** Answers that one process writes or has waiting: in all, those of one person, and those of one conversation. */
export const mostAtOnce = 24
export const mostOfOnePerson = 6
export const mostOfOne = 3

/** Characters of one answer of the language model, arguments of tools included; what is shown is much shorter. */
const mostCharacters = 12_000

/** Why an answer ends before its time. */
class Stopped extends Error {}
class Closing extends Error {}

type Run = { waiting: Waiting; answer: OpenAnswer; stopping: AbortController; done: Promise<void> }

/** Answers coaches about their plans with a language model, apart from any connection. What comes of an answer is a message of the thread. */
export function createChat({ store, provider, telling, newId, now, onFault, ...talking }: Dependencies) {
  const inTurn = createTurns()
  const runs: Run[] = []
  let isClosing = false
  const ofOwner = (ownerId: string) => runs.filter(({ waiting }) => waiting.ownerId === ownerId)
  const runsOf = (ownerId: string, conversationId: string) =>
    ofOwner(ownerId).filter(({ waiting }) => waiting.conversationId === conversationId)

  /** Writes an answer: always ends with a message, unless that can't be kept. */
  async function write({ ownerId, conversationId, draftId, messageId }: Waiting, { answer, stopping }: Pick<Run, 'answer' | 'stopping'>) {
    const once = { key: `answer to ${messageId}`, fingerprint: messageId }
    // Sent again in the moment in which it was answered, it waits here for its turn.
    const before = await store.conversations.addedBefore(ownerId, once)
    if (before) return endingOf(null, before.messageIds[0] ?? null, draftId)
    let talk: Talk | null = null
    let fault: AppError | null = null
    const ms = provider.totalMs
    const timer = setTimeout(() => stopping.abort(tooSlow({ why: 'total', ms })), ms)
    try {
      stopping.signal.throwIfAborted()
      const [head, thread] = await Promise.all([store.drafts.find(draftId, ownerId), store.conversations.find(ownerId, conversationId)])
      if (!head || !thread) throw notFound('conversation')
      talk = await openTalk(head, thread, messageId, { store, newId, ...talking })
      for await (const text of said(talk, ownerId, conversationId, { answer, stopping })) answer.say(text)
    } catch (cause) {
      fault = cause instanceof Stopped || cause instanceof Closing ? interrupted(cause instanceof Stopped) : unexpected(cause)
      if (fault.code === 'server.fault') onFault(cause)
    } finally {
      clearTimeout(timer)
    }
    const items = together(await store.items.changedFor(ownerId, messageId))
    const plans = talk?.desk.plans ?? []
    const changes: MessageChanges | null = items.length + plans.length === 0 ? null : { draftId, items, plans, undoneAt: null }
    const right = setRight(answer.text, changes)
    if (right) answer.say(`\n\n${right}`)
    const words = [answer.text.trim(), fault && inWords(fault)].filter(Boolean).join('\n\n')
    const message: NewMessage = {
      ...{ id: newId(), ownerId, conversationId, author: 'assistant', materialId: null, draftId: null },
      text: words || saidOfChanges(changes),
      show: talk?.desk.view ?? null,
      changes,
      createdAt: now().toISOString(),
    }
    const parts = { ownerId, conversationId, at: message.createdAt, material: null, messages: [message], draft: null }
    const kept = await store.conversations.add(parts, once)
    // Answered elsewhere meanwhile: what was changed here is told too.
    if (!kept.isNew && talk?.desk.changes.length) await store.conversations.add(parts, null)
    return endingOf(fault, kept.messageIds[0] ?? message.id, changes?.plans.at(-1) ?? draftId)
  }

  /** What is shown of what the language model says. */
  async function* said(talk: Talk, ownerId: string, conversationId: string, { answer, stopping }: Pick<Run, 'answer' | 'stopping'>) {
    const { system, user, tools, desk, names, sources, said: byPeople, plan } = talk
    const full = new AbortController()
    const signal = AbortSignal.any([stopping.signal, full.signal])
    const relay = provider.relay({
      signal,
      mostCharacters,
      // Should a name have slipped through all the same, nothing is sent.
      lastLook: (text) => names.wholeNamesIn(text).length > 0,
      ...telling(ownerId, conversationId, 'chat'),
    })
    const shown = answerText({ names, sources, said: byPeople, plan })
    const { restored, masked } = desk
    try {
      for await (const text of runAgent({ system, user, tools, restored, masked, relay, signal, onDoing: answer.do, onFault })) {
        yield shown.push(text)
        if (shown.isFull) full.abort()
      }
    } catch (cause) {
      if (!full.signal.aborted || stopping.signal.aborted) throw cause
    } finally {
      answer.say(shown.end())
    }
  }

  async function run(waiting: Waiting, open: Pick<Run, 'answer' | 'stopping'>): Promise<void> {
    try {
      open.answer.end(await write(waiting, open))
    } catch (cause) {
      // Not kept: the coach's message stands without an answer, and is answered when it is sent again.
      onFault(cause)
      const { message, next } = unexpected(cause)
      open.answer.end({ type: 'failed', message, next })
    }
  }

  return {
    /** Begins to answer, after what is being answered in the same conversation; false where that is too much at once. */
    begin(waiting: Waiting): boolean {
      if (runs.some((other) => other.waiting.messageId === waiting.messageId)) return true
      const { ownerId, conversationId } = waiting
      if (isClosing || runs.length >= mostAtOnce) return false
      if (ofOwner(ownerId).length >= mostOfOnePerson || runsOf(ownerId, conversationId).length >= mostOfOne) return false
      const open = { answer: openAnswer(), stopping: new AbortController() }
      const done = inTurn(`${ownerId} ${conversationId}`, () => run(waiting, open)).finally(() => {
        runs.splice(runs.indexOf(mine), 1)
      })
      const mine: Run = { waiting, ...open, done }
      runs.push(mine)
      return true
    },

    /** The answer that is being written in a conversation; null where none is. */
    answerIn: (ownerId: string, conversationId: string): OpenAnswer | null => runsOf(ownerId, conversationId)[0]?.answer ?? null,

    /** Ends the answer that is being written in a conversation, keeping what was said and done, and those that wait; false where none is. */
    async stop(ownerId: string, conversationId: string): Promise<boolean> {
      const current = runsOf(ownerId, conversationId)
      for (const { stopping } of current) stopping.abort(new Stopped())
      await Promise.all(current.map(({ done }) => done))
      return current.length > 0
    },

    /** Begins no more, and ends every answer that is being written here, because the process is about to. */
    async close(): Promise<void> {
      isClosing = true
      for (const { stopping } of runs) stopping.abort(new Closing())
      await Promise.all(runs.map(({ done }) => done))
    },
  }
}

const inWords = ({ code, message, next }: AppError): string =>
  [message, next, code !== 'chat.stopped' && 'What you said is kept.'].filter(Boolean).join(' ')

// Whoever pressed Stop has what they wanted.
const endingOf = (fault: AppError | null, messageId: string | null, draftId: string): Ending =>
  fault === null || fault.code === 'chat.stopped'
    ? { type: 'done', messageId, draftId }
    : { type: 'failed', message: fault.message, next: fault.next }

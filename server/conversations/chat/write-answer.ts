import { type MessageChanges, together } from '../../domain/message-changes.ts'
import { type AppError, notFound, unexpected } from '../../errors.ts'
import { tooSlow } from '../../provider/faults.ts'
import type { Provider } from '../../provider/provider.ts'
import type { Sending } from '../../sending/sending.ts'
import type { NewMessage } from '../../store/conversation-types.ts'
import type { Store } from '../../store/store.ts'
import { runAgent } from './agent.ts'
import { answerText } from './answer-text.ts'
import type { Ending, OpenAnswer } from './open-answer.ts'
import { isStopped, saidOfChanges, setRight } from './say-ending.ts'
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

/** An answer that is being written, and how it is ended before its time: the reason is what went wrong. */
export type Writing = { answer: OpenAnswer; stopping: AbortController }

export type WriteAnswer = ReturnType<typeof createWriteAnswer>

/** Characters of one answer of the language model, arguments of tools included; what is shown is much shorter. */
const mostCharacters = 12_000

/** Has a language model answer a coach's message. What comes of it is a message of the thread. */
export function createWriteAnswer({ store, provider, telling, newId, now, onFault, ...talking }: Dependencies) {
  /** Always ends with a message. @throws where that can't be kept */
  return async function writeAnswer(
    { ownerId, conversationId, draftId, messageId }: Waiting,
    { answer, stopping }: Writing,
  ): Promise<Ending> {
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
      fault = unexpected(cause)
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
  async function* said(talk: Talk, ownerId: string, conversationId: string, { answer, stopping }: Writing) {
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
}

const inWords = (fault: AppError): string =>
  [fault.message, fault.next, !isStopped(fault) && 'What you said is kept.'].filter(Boolean).join(' ')

// Whoever pressed Stop has what they wanted.
const endingOf = (fault: AppError | null, messageId: string | null, draftId: string): Ending =>
  fault === null || isStopped(fault) ? { type: 'done', messageId, draftId } : { type: 'failed', message: fault.message, next: fault.next }

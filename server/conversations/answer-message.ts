import type { Brought } from '../domain/brought.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { Command } from '../domain/command.ts'
import { together } from '../domain/message-changes.ts'
import { AppError, notFound } from '../errors.ts'
import { createTurns } from '../in-turn.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import type { Conversation, NewMessage } from '../store/conversation-types.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import { broughtBy } from './brought-by.ts'
import type { Chat } from './chat/chat.ts'
import type { FrontDoor } from './front-door.ts'
import type { RunCommand } from './run-command.ts'
import { notesWanted, nothingToChange, notUnderstood, seeFirst, someoneAtRisk, stopped, tooMuchAtOnce, tooMuchToSay } from './say.ts'

export type Dependencies = {
  store: Pick<Store, 'conversations' | 'items'>
  frontDoor: Pick<FrontDoor, 'add'>
  recognise: (text: string) => Brought
  readCommand: (text: string, known: { coachingModels: CoachingModel[]; labels: string[] }) => Command | null
  runCommand: RunCommand
  labelsOf: (draftId: string) => Promise<string[]>
  /** Talks freely about a plan; null: no language model is configured. */
  chat: ({ llm: string; mayBeSent: (ownerId: string) => Promise<boolean> } & Pick<Chat, 'begin' | 'stop'>) | null
  coachingModels: () => CoachingModel[]
  newId: () => string
  now: () => Date
}

/** In characters. What is longer is read for notes, and asks for nothing that can be answered in a line. */
const longestSaid = 4_000

export type AnswerMessage = ReturnType<typeof createAnswerMessage>

/** Words in a thread, and the draft looked at while they are said; none named: the newest. */
export type Said = { conversationId: string; text: string; draftId?: string | undefined }

/** `answering`: a language model answers meanwhile, apart from the connection. `approves`: something was approved. */
export type Answered = { draftId: string | null; answering: boolean; approves?: true }

type Words = Pick<NewMessage, 'author' | 'text' | 'draftId' | 'show' | 'changes'>

/**
 * Answers what is said in a thread: does what a command asks, takes in notes, and says plainly what it can't do.
 * What was said is kept before anything is done about it. Said again with the same key, it is done where it was not done, and once.
 */
export function createAnswerMessage(dependencies: Dependencies) {
  const { store, frontDoor, recognise, readCommand, runCommand, labelsOf, chat, coachingModels, newId, now } = dependencies
  const inTurn = createTurns()

  async function answer(ownerId: string, { conversationId, text, draftId }: Said, idempotency: Idempotency | null): Promise<Answered> {
    const thread = await store.conversations.find(ownerId, conversationId)
    if (!thread) throw notFound('conversation')
    const before = await store.conversations.addedBefore(ownerId, idempotency)
    const looked = thread.messages.find(({ id }) => id === before?.messageIds[0])?.draftId ?? lookedAt(thread, draftId)
    const done = (at: string | null): Answered => ({ draftId: at, answering: false })
    const command = await commandIn(text, looked)
    const brought = before || command ? null : broughtBy(text, thread, recognise)
    if (brought) {
      const added = await frontDoor.add(ownerId, conversationId, brought, idempotency)
      return done(added.draftId ?? looked)
    }
    // What was brought was kept together with its answer.
    if (before && before.messageIds.length > 1) return done(before.draftId ?? looked)

    const said = before ?? (await keep({ author: 'coach', text, draftId: looked, show: null }, idempotency))
    const [messageId = ''] = said.messageIds
    const answered = { key: `answer to ${messageId}`, fingerprint: messageId }
    if (await store.conversations.addedBefore(ownerId, answered)) return done(looked)
    const outcome = await outcomeOf(thread, looked, command, messageId)
    if (outcome === 'answering') return { draftId: looked, answering: true }
    const { say, show } = outcome
    // What was changed is told also where the first try at this answer was lost.
    const items = together(await store.items.changedFor(ownerId, messageId))
    const changes = looked && items.length > 0 ? { draftId: looked, items, plans: [], undoneAt: null } : null
    if (say !== null) await keep({ author: 'assistant', text: say, draftId: null, show, changes }, answered)
    return { ...done(outcome.draftId), ...('approves' in outcome && { approves: true }) }

    function keep(words: Words, key: Idempotency | null) {
      const at = now().toISOString()
      const message = { ...words, id: newId(), ownerId, conversationId, materialId: null, createdAt: at }
      return store.conversations.add({ ownerId, conversationId, material: null, messages: [message], draft: null, at }, key)
    }

    async function outcomeOf(thread: Conversation, current: string | null, asked: Command | null, messageId: string) {
      const saying = (say: string) => ({ say, show: null, draftId: current })
      if (!asked && findRiskSigns(text).length > 0) return saying(someoneAtRisk)
      if (current === null) return saying(asked ? nothingToChange : notesWanted({ teacher: thread.teacher?.name ?? null }))
      if (asked?.type === 'stop' && (await chat?.stop(ownerId, conversationId))) return saying(stopped)
      try {
        if (!asked) return (await answeredByChat(current, messageId)) ?? 'answering'
        const once = { key: `message ${messageId} ${asked.type}`, fingerprint: messageId }
        return await runCommand(ownerId, current, asked, once)
      } catch (cause) {
        // What can't be done is an answer in the thread, not a broken page.
        if (!(cause instanceof AppError) || cause.status >= 500) throw cause
        return saying(`${cause.message} ${cause.next}`)
      }

      /** Null where a language model answers; else why it doesn't, and what can be said instead. */
      async function answeredByChat(draftId: string, messageId: string) {
        if (!chat) return saying(notUnderstood)
        if (!(await chat.mayBeSent(ownerId))) return saying(seeFirst(chat.llm))
        if (text.length > longestSaid) return saying(tooMuchToSay)
        return chat.begin({ ownerId, conversationId, draftId, messageId }) ? null : saying(tooMuchAtOnce)
      }
    }
  }

  /** A draft's items are what a command names. */
  async function commandIn(text: string, draftId: string | null): Promise<Command | null> {
    const labels = draftId === null ? [] : await labelsOf(draftId)
    return readCommand(text, { coachingModels: coachingModels(), labels })
  }

  return (ownerId: string, said: Said, idempotency: Idempotency | null): Promise<Answered> =>
    idempotency === null ? answer(ownerId, said, null) : inTurn(`${ownerId} ${idempotency.key}`, () => answer(ownerId, said, idempotency))
}

/** @throws 404 when the conversation has no such draft */
function lookedAt({ drafts }: Conversation, draftId: string | undefined): string | null {
  if (draftId === undefined) return drafts.at(-1)?.id ?? null
  if (!drafts.some(({ id }) => id === draftId)) throw notFound('draft')
  return draftId
}

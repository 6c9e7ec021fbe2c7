import type { Brought } from '../domain/brought.ts'
import type { CoachingModel } from '../domain/coaching-model.ts'
import type { Command, PageView } from '../domain/command.ts'
import { AppError, notFound } from '../errors.ts'
import type { Conversation, NewMessage } from '../store/conversations.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import type { FrontDoor } from './front-door.ts'
import type { Outcome } from './run-command.ts'
import { lessonPlanBrought, notesWanted, nothingToChange, notUnderstood } from './say.ts'

export type Dependencies = {
  store: Pick<Store, 'conversations'>
  frontDoor: Pick<FrontDoor, 'add'>
  recognise: (text: string) => Brought
  readCommand: (text: string, known: { coachingModels: CoachingModel[]; labels: string[] }) => Command | null
  runCommand: (ownerId: string, draftId: string, command: Command) => Promise<Outcome>
  labelsOf: (draftId: string) => Promise<string[]>
  coachingModels: () => CoachingModel[]
  newId: () => string
  now: () => Date
}

export type AnswerMessage = ReturnType<typeof createAnswerMessage>

/** A short line that asks for a plan of what is there, whatever it is. Longer words are read for what they bring. */
const planAnyway =
  /^\W*(?:(?:please|ok|okay|yes|just)\W+)*(?:make a plan|plan|go ahead|draft)\b.{0,40}\b(?:without|anyway|anyhow)\b.{0,20}$/i
/** Corrects a wrong guess: what is there is read again, as notes of a lesson. */
const areNotes =
  /^\W*(?:no\W+)?(?:these|those|this|that|they) (?:are|were|is) (?:my |just |only )?(?:observation |lesson )?notes\b.{0,30}$/i

/**
 * Answers what is said in a thread: does what a command asks, takes in notes, and says plainly what it can't do.
 * What was said is kept before anything is done about it; said again with the same key, it is done once.
 */
export function createAnswerMessage(dependencies: Dependencies) {
  const { store, frontDoor, recognise, readCommand, runCommand, labelsOf, coachingModels, newId, now } = dependencies

  return async function answerMessage(
    ownerId: string,
    conversationId: string,
    text: string,
    draftId: string | null,
    idempotency: Idempotency | null,
  ): Promise<{ draftId: string | null }> {
    const conversation = await store.conversations.find(ownerId, conversationId)
    if (!conversation) throw notFound('conversation')
    const looked = conversation.drafts.find((draft) => draft.id === draftId) ?? conversation.drafts.at(-1) ?? null
    if (draftId !== null && looked?.id !== draftId) throw notFound('draft')

    const labels = looked ? await labelsOf(looked.id) : []
    const command = readCommand(text, { coachingModels: coachingModels(), labels })
    const brought = command ? null : broughtBy(text, conversation)
    if (brought) {
      const added = await frontDoor.add(ownerId, conversationId, brought, idempotency)
      return { draftId: added.draftId ?? looked?.id ?? null }
    }

    const isNew = await keep('coach', text, null, idempotency)
    if (!isNew) return { draftId: answeredBefore(conversation, text) ?? looked?.id ?? null }
    const outcome = await answered(looked?.id ?? null, command, conversation)
    if (outcome.say !== null) await keep('assistant', outcome.say, outcome.show, null)
    return { draftId: outcome.draftId }

    async function keep(author: NewMessage['author'], words: string, show: PageView | null, key: Idempotency | null): Promise<boolean> {
      const at = now().toISOString()
      const message = { id: newId(), ownerId, conversationId, author, text: words, materialId: null, draftId: null, show, createdAt: at }
      const { isNew } = await store.conversations.add(
        { ownerId, conversationId, material: null, messages: [message], draft: null, at },
        key,
      )
      return isNew
    }

    async function answered(current: string | null, asked: Command | null, thread: Conversation) {
      const nothing = { show: null, draftId: current }
      if (current === null) return { ...nothing, say: asked ? nothingToChange : withoutAPlan(thread) }
      if (!asked) return { ...nothing, say: notUnderstood }
      try {
        return await runCommand(ownerId, current, asked)
      } catch (cause) {
        // What can't be done is an answer in the thread, not a broken page.
        if (!(cause instanceof AppError) || cause.status >= 500) throw cause
        return { ...nothing, say: `${cause.message} ${cause.next}` }
      }
    }
  }

  /** What a message brings to draft from; null for one that only says something. */
  function broughtBy(text: string, thread: Conversation): Brought | null {
    const hasPlan = thread.drafts.length > 0
    if (areNotes.test(text)) return asNotes(text, thread)
    if (!hasPlan && planAnyway.test(text)) return asItStands(text, thread)
    const brought = recognise(text)
    const isMuch = text.trim().length > 200 || text.trim().split('\n').length > 2
    if (hasPlan) return brought.kind === 'notes' && isMuch ? brought : null
    return brought.kind === 'nothing-yet' ? null : brought
  }

  // What is there already, a lesson plan or the first message, is planned from as it stands.
  function asItStands(message: string, thread: Conversation): Brought {
    const text = textOf(thread) ?? message
    return { ...recognise(text), kind: thread.materials.length > 0 ? 'notes' : 'goal', message, text }
  }

  function asNotes(message: string, thread: Conversation): Brought {
    const text = textOf(thread) ?? message
    return { ...recognise(text), kind: 'notes', message, text }
  }
}

/** The draft that the answer to these words was about, where they were said before. */
function answeredBefore({ messages }: Conversation, text: string): string | null {
  const said = messages.findLastIndex((message) => message.author === 'coach' && message.text === text)
  return messages[said + 1]?.draftId ?? null
}

/** What was brought last, or else said first. */
const textOf = (thread: Conversation): string | undefined =>
  thread.materials.at(-1)?.text ?? thread.messages.find(({ author, text }) => author === 'coach' && text.trim() !== '')?.text

const withoutAPlan = (thread: Conversation): string =>
  thread.materials.some(({ kind }) => kind === 'lesson-plan') ? lessonPlanBrought : notesWanted({ teacher: thread.teacher?.name ?? null })

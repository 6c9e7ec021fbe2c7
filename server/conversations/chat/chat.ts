import { unexpected } from '../../errors.ts'
import { createTurns } from '../../in-turn.ts'
import { type OpenAnswer, openAnswer } from './open-answer.ts'
import { closing, stopped } from './say-ending.ts'
import type { Waiting, WriteAnswer, Writing } from './write-answer.ts'

type Dependencies = { write: WriteAnswer; onFault: (cause: unknown) => void }

export type Chat = ReturnType<typeof createChat>

/** Answers that one process writes or has waiting: in all, those of one person, and those of one conversation. */
export const mostAtOnce = 24
export const mostOfOnePerson = 6
export const mostOfOne = 3

type Run = Writing & { waiting: Waiting; done: Promise<void> }

/** Answers coaches about their plans apart from any connection: those of one conversation in turn, and no more at once than there is room for. */
export function createChat({ write, onFault }: Dependencies) {
  const inTurn = createTurns()
  const runs: Run[] = []
  let isClosing = false
  const ofOwner = (ownerId: string) => runs.filter(({ waiting }) => waiting.ownerId === ownerId)
  const runsOf = (ownerId: string, conversationId: string) =>
    ofOwner(ownerId).filter(({ waiting }) => waiting.conversationId === conversationId)

  async function run(waiting: Waiting, open: Writing): Promise<void> {
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
      for (const { stopping } of current) stopping.abort(stopped())
      await Promise.all(current.map(({ done }) => done))
      return current.length > 0
    },

    /** Begins no more, and ends every answer that is being written here, because the process is about to. */
    async close(): Promise<void> {
      isClosing = true
      for (const { stopping } of runs) stopping.abort(closing())
      await Promise.all(runs.map(({ done }) => done))
    },
  }
}

import { z } from 'zod'
import { Answer } from './shared.ts'
import { Talk } from './talk.ts'

const about = { conversationId: z.string(), title: z.string(), teacher: z.object({ id: z.string(), name: z.string() }).nullable() }

/** What a coach has before them, the newest first in each list. */
export const Queue = z.object({
  /** Plans with items that nobody has decided on. */
  toDecide: z.array(z.object({ ...about, draftId: z.string(), waiting: z.number().int(), createdAt: z.iso.datetime() })),
  /** Answers of teachers that were not seen yet. */
  answered: z.array(z.object({ ...about, draftId: z.string(), answers: z.array(Answer.extend({ itemId: z.string() })) })),
  /** Teachers who asked for the evidence, and wait. */
  evidenceAsked: z.array(z.object({ ...about, askedAt: z.iso.datetime() })),
  /** The last talk with each teacher where a time was agreed on: in the words it was put down in. */
  due: z.array(z.object({ ...about, when: Talk.shape.when, promised: Talk.shape.promised, savedAt: z.iso.datetime() })),
})
export type Queue = z.infer<typeof Queue>

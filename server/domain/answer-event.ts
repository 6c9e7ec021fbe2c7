import { z } from 'zod'

/** What the stream of an answer says; it ends with exactly one of `done` and `failed`. */
export const AnswerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('delta'), text: z.string() }),
  /** What is being done to the plan: "Rewording I2". */
  z.object({ type: z.literal('doing'), what: z.string() }),
  /** The answer is this message of the thread, and this is the draft to look at. Null: nothing was being answered. */
  z.object({ type: z.literal('done'), messageId: z.string().nullable(), draftId: z.string().nullable() }),
  z.object({ type: z.literal('failed'), message: z.string(), next: z.string() }),
])
export type AnswerEvent = z.infer<typeof AnswerEvent>

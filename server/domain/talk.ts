import { z } from 'zod'

const words = z.string().trim().max(2_000)

/** What stays of a talk, in two minutes: the teacher's words and choice, when, and what the coach promised. Any may be empty, not all. */
export const Talk = z
  .object({ herWords: words, herChoice: words, when: words.max(200), promised: words })
  .refine((talk) => Object.values(talk).some((part) => part !== ''), 'write at least one line of it')
export type Talk = z.infer<typeof Talk>

/** With the conversation it ended, and when it was put on record. */
export const KeptTalk = z.object({ ...Talk.shape, conversationId: z.string(), savedAt: z.iso.datetime() })

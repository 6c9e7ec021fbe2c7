import { z } from 'zod'
import { Purpose } from '../../domain/item-kind.ts'
import type { AnswerFormat } from '../../provider/chat-request.ts'

/**
 * What a language model is asked to give. What an item stands on comes before its words, so that they are written from it.
 * Empty fields are null, never left out: strict schemas know no optional ones.
 */
const Answer = z.object({
  items: z.array(
    z.object({
      slot: z.string(),
      evidence: z.array(z.string()),
      passages: z.array(z.string()),
      purpose: Purpose.nullable(),
      text: z.string(),
      rationale: z.string(),
      listenFor: z.string().nullable(),
      followUp: z.string().nullable(),
      replies: z.array(z.object({ heard: z.string(), say: z.string() })),
    }),
  ),
})

/** The same for every question, so that a server has to learn it only once. */
export const answerFormat: AnswerFormat = { name: 'items', schema: Answer }

/** The shape in words, for servers that know no schemas. */
export const shapeInWords =
  '{"items":[{"slot":"S1","evidence":["E3"],"passages":["P2"],"purpose":"examine","text":"…","rationale":"…","listenFor":"…","followUp":"…","replies":[{"heard":"…","say":"…"}]}]}\n\n' +
  'Nothing is left out: listenFor and followUp may be null, a list may be empty, and purpose is null for whatever is not a question or an agreement.'

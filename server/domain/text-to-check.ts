import { z } from 'zod'
import { Approach } from './coaching-model.ts'
import { ItemKind, Purpose } from './item-kind.ts'
import { inWords, longestTextToCheck } from './limits.ts'

const tooLong = `it is longer than ${inWords(longestTextToCheck)} characters; check one question or sentence at a time`

/** A question or other words, whoever wrote them, for the rules that need nothing but the text. */
export const TextToCheck = z.object({
  text: z.string('it needs a text').max(longestTextToCheck, tooLong),
  kind: ItemKind.exactOptional(),
  purpose: Purpose.exactOptional(),
  approach: Approach.exactOptional(),
})
export type TextToCheck = z.infer<typeof TextToCheck>

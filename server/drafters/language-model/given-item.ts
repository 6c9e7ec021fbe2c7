import { z } from 'zod'
import { Purpose } from '../../domain/item-kind.ts'

/** The longest item that is one at all, in characters: 35 words have some 200. What is longer is no item, and is asked for again. */
const longestText = 600
/** The longest words beside it. */
const longestBeside = 400

const beside = z.string().max(longestBeside).nullable().catch(null)
const labels = (letter: 'E' | 'P') =>
  z
    .array(z.unknown())
    .max(40)
    .catch([])
    .transform((all) => [...new Set(all.flatMap((each) => labelIn(each, letter)))])

// "E3", "[e3]", "E3: Maya said".
const labelIn = (value: unknown, letter: 'E' | 'P'): string[] => {
  const found = typeof value === 'string' && new RegExp(`^\\W*${letter}([1-9]\\d{0,5})\\b`, 'i').exec(value)
  return found ? [`${letter}${found[1]}`] : []
}

/**
 * An item as a language model gives it. Without a place, or without words of a sensible length, it is none; whatever else is missing or
 * wrong in it costs it that part.
 */
export const GivenItem = z.object({
  slot: z.union([z.string().max(20), z.number()]).transform((slot) => `S${/[1-9]\d?/.exec(String(slot))?.[0] ?? ''}`),
  evidence: labels('E'),
  passages: labels('P'),
  purpose: Purpose.nullable().catch(null),
  text: z.string().max(longestText),
  rationale: z.string().max(longestBeside).catch(''),
  listenFor: beside,
  followUp: beside,
  replies: z
    .array(z.object({ heard: z.string().max(longestBeside), say: z.string().max(longestBeside) }))
    .catch([])
    .transform((replies) => replies.slice(0, 3)),
})
export type GivenItem = z.infer<typeof GivenItem>

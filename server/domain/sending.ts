import { z } from 'zod'

/** What is sent to a language model in one request, word for word. */
export const sentMessages = z.array(z.object({ role: z.string(), content: z.string() }))
export type SentMessages = z.infer<typeof sentMessages>

/** One request that left: when (UTC, ISO), where to, and what for. */
export const Sending = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  what: z.string(),
  origin: z.string(),
  llm: z.string(),
  messages: sentMessages,
})
export type Sending = z.infer<typeof Sending>

/** Tokens that a language model read and wrote; an estimate where its server reports none. */
export const TokensUsed = z.object({
  input: z.number().int().nonnegative(),
  output: z.number().int().nonnegative(),
  isEstimate: z.boolean(),
})
export type TokensUsed = z.infer<typeof TokensUsed>

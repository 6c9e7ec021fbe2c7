import { z } from 'zod'

/** What a check may have to say, in the order in which findings are told. */
export const RuleName = z.enum([
  'open-question',
  'one-question',
  'not-leading',
  'not-advice',
  'no-verdict',
  'no-emotion-reading',
  'verified-quotes',
  'has-provenance',
  'matches-stage',
  'already-doing',
  'absence',
  'protects-people',
  'in-scope',
  'plain',
  'distinct',
])
export type RuleName = z.infer<typeof RuleName>

export const Severity = z.enum(['warn', 'block'])
export type Severity = z.infer<typeof Severity>

/** What an automatic check says about words: never about a person. */
export const Finding = z.object({
  rule: RuleName,
  severity: Severity,
  /** Null: about the whole draft. */
  itemId: z.string().nullable(),
  /** UTF-16 offsets into the item's text, end exclusive. */
  span: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  /** One sentence, as a colleague would say it. */
  reason: z.string().min(1),
  /** The whole item reworded, where that can be done without inventing anything. */
  rewrite: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

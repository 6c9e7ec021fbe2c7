import { z } from 'zod'
import { FocusArea } from './focus.ts'
import { AskedAs } from './practice-page.ts'
import { Source } from './source.ts'

const phrase = z.string().min(1)

/** The front matter of knowledge-base/strategies/*.md: a teaching practice, and how to speak of it without giving advice in disguise. */
export const Strategy = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.literal('strategy'),
  title: phrase,
  /** The most important first. */
  focus: z.array(FocusArea).min(1),
  /** How a coach's notes name it, lower case, shorthand included; each one alone shows the practice at work. */
  names: z.array(phrase).min(1),
  /** Phrases found in notes when it is at work without being named, lower case. */
  signs: z.array(phrase).min(2),
  'asked-as': AskedAs.optional(),
  /** Completes "Two ideas that might fit: …, or …". */
  option: phrase,
  /** An imperative for directive coaching, without a full stop. */
  step: phrase,
  /** Completes "because …". */
  because: phrase,
  /** A noun phrase that completes "A move like that gives students …". */
  gives: phrase,
  /** Completes "We could look at …". */
  'first-look': phrase,
  strength: z.enum(['strong', 'moderate', 'emerging']),
  grades: z.array(phrase).min(1),
  /** Left out: any. */
  subjects: z.array(phrase).optional(),
  'look-fors': z.array(phrase).min(2),
  sources: z.array(Source).min(1),
})
export type Strategy = z.infer<typeof Strategy>

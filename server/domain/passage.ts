import { z } from 'zod'

/** What a passage is from: the families of the knowledge base, and documents that people have added. */
export const PassageKind = z.enum([
  'coaching-model',
  'strategy',
  'question',
  'framework',
  'practice',
  'scope',
  'persona',
  'scenario',
  'document',
])
export type PassageKind = z.infer<typeof PassageKind>

/** A retrievable piece of a source in the knowledge base. */
export const Passage = z.object({
  /** Source id and place within it: stable while the source's text is. */
  key: z.string(),
  /** The id of its source, e.g. "grow". */
  sourceId: z.string(),
  /** The title of its source, e.g. "GROW". */
  source: z.string(),
  /** The headings above it, outermost first, joined by " · ". */
  heading: z.string(),
  kind: PassageKind,
  text: z.string(),
})
export type Passage = z.infer<typeof Passage>

/** A passage that a search found; `score` is the blend of word and meaning, 0 to 1 within one search. */
export type FoundPassage = Passage & { score: number }

/** A passage as a draft cites it: numbered P1, P2, … within that draft, its text kept. */
export const CitedPassage = Passage.extend({ label: z.string().regex(/^P[1-9]\d*$/) })
export type CitedPassage = z.infer<typeof CitedPassage>

import { z } from 'zod'
import { FocusArea } from './focus.ts'
import { Source } from './source.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const phrase = z.string().min(1)

/**
 * What somebody might type who needs a page and does not know what it is called: the trouble as it is told in a hallway, or the wish.
 * Lower case but for names. A page is found by it and never shows it.
 */
export const AskedAs = z.array(phrase)

/** The front matter of knowledge-base/practice/*.md: what a coach does well whatever the coaching model, and what coaching is not. */
export const PracticePage = z.strictObject({
  id: slug,
  kind: z.enum(['practice', 'scope']),
  title: phrase,
  /** What it is about in one plain sentence, for lists. */
  line: phrase,
  /** Empty where it is about the conversation and not about the classroom. */
  focus: z.array(FocusArea),
  'asked-as': AskedAs.min(4),
  /** Ids of other pages of the knowledge base. */
  'see-also': z.array(slug),
  sources: z.array(Source).min(1),
})
export type PracticePage = z.infer<typeof PracticePage>

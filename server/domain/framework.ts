import { z } from 'zod'
import { AskedAs } from './practice-page.ts'
import { Source } from './source.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const phrase = z.string().min(1)

/** The twelve parts a lesson plan may have. */
export const PlanPart = z.enum([
  'objective',
  'standards',
  'materials',
  'timing',
  'opening',
  'instruction',
  'guided practice',
  'independent practice',
  'check for understanding',
  'differentiation',
  'assessment',
  'closure',
])
export type PlanPart = z.infer<typeof PlanPart>

/** One thing a framework looks for in a plan or a lesson. */
export const Criterion = z.strictObject({
  id: slug,
  title: phrase,
  /** One sentence: what it means when it is there. */
  means: phrase,
  /** Where in a plan it would show, the most likely part first. */
  parts: z.array(PlanPart).min(1),
  /** Two to five things that can be seen in the words of a plan. */
  'look-for': z.array(phrase).min(2),
  /** Lower-case words and phrases that a plan uses when it is there. */
  signs: z.array(phrase).min(3),
  /** An open question to the teacher where the plan does not show it; clean under our own checks. */
  wondering: phrase,
})
export type Criterion = z.infer<typeof Criterion>

/** The front matter of knowledge-base/frameworks/*.md: a way to look at a lesson plan or a lesson, as criteria. */
export const Framework = z.strictObject({
  id: slug,
  kind: z.literal('framework'),
  title: phrase,
  aliases: z.array(phrase),
  'asked-as': AskedAs.optional(),
  origin: phrase,
  /** What it orders, the most usual first. */
  'looks-at': z.array(z.enum(['lesson plan', 'lesson', 'unit'])).min(1),
  criteria: z.array(Criterion).min(3),
  /** For a taxonomy of demand only: its levels from least to most demanding, with verbs in the base form. */
  levels: z.array(z.strictObject({ id: slug, title: phrase, means: phrase, verbs: z.array(phrase).min(5) })).optional(),
  'fits-when': z.array(phrase).min(1),
  'not-when': z.array(phrase).min(1),
  sources: z.array(Source).min(1),
})
export type Framework = z.infer<typeof Framework>

import { z } from 'zod'
import { AskedAs } from './practice-page.ts'
import { Source } from './source.ts'

/**
 * How a coach works in a conversation: whose thinking leads. Facilitative: the teacher's; dialogical: both, and the teacher chooses;
 * directive: one clear step, with its reason.
 */
export const Approach = z.enum(['facilitative', 'dialogical', 'directive'])
export type Approach = z.infer<typeof Approach>

/**
 * The movement every coaching model makes in its own words: what is wanted, what happened, what it meant for students,
 * what could be, what will be done. Lets one drafter serve all coaching models.
 */
export const Arc = z.enum(['aim', 'recall', 'interpret', 'possibilities', 'commitment'])
export type Arc = z.infer<typeof Arc>

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')

export const Stage = z.strictObject({
  id: slug,
  title: z.string().min(1),
  /** A subtitle of at most ten words, lower case. */
  line: z.string().min(1),
  purpose: z.string().min(1),
  /** What in the teacher's answers shows that the stage has done its work. */
  'moves-on-when': z.string().min(1),
  /** Empty for a stage that does none of this work: its questions name it themselves. */
  arc: z.array(Arc),
})
export type Stage = z.infer<typeof Stage>

/** The front matter of knowledge-base/coaching-models/*.md. */
export const CoachingModel = z.strictObject({
  id: slug,
  kind: z.literal('coaching-model'),
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  'asked-as': AskedAs.optional(),
  origin: z.string().min(1),
  /** Offered before the others. */
  usual: z.boolean().default(false),
  approaches: z.array(Approach).min(1),
  purposes: z.array(z.string().min(1)),
  'fits-when': z.array(z.string().min(1)).min(1),
  'not-when': z.array(z.string().min(1)).min(1),
  /** Empty for a way of working that is not a conversation with stages. */
  stages: z.array(Stage),
  sources: z.array(Source).min(1),
})
export type CoachingModel = z.infer<typeof CoachingModel>

/** The stages of a coaching model that do the work of an arc, in order. */
export const stagesFor = (model: CoachingModel, arc: Arc): Stage[] => model.stages.filter((stage) => stage.arc.includes(arc))

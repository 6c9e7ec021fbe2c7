import { z } from 'zod'

/**
 * What an item of a draft is: a coach does not only ask. `shared-data` is what was seen, laid on the table without a verdict. Of a learning plan
 * alone: `goal` in the teacher's own words, a `step` of one week, and a `measure`, which says what will show progress.
 */
export const ItemKind = z.enum(['question', 'shared-data', 'appreciation', 'offer', 'practice', 'agreement', 'goal', 'step', 'measure'])
export type ItemKind = z.infer<typeof ItemKind>

/** Kinds that only a learning plan has: no place in a talk is waiting for them. */
export const isOfLearningPlan = (kind: ItemKind): kind is 'goal' | 'step' | 'measure' =>
  kind === 'goal' || kind === 'step' || kind === 'measure'

/** What a question is for. Rules of stance depend on it: a question that asks leave may be closed. */
export const Purpose = z.enum(['invite', 'recall', 'examine', 'compare', 'imagine', 'choose', 'scale', 'confirm', 'commit', 'ask-leave'])
export type Purpose = z.infer<typeof Purpose>

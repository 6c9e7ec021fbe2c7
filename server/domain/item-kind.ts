import { z } from 'zod'

/** What an item of a conversation plan is: a coach does not only ask. `shared-data` is what was seen, laid on the table without a verdict. */
export const ItemKind = z.enum(['question', 'shared-data', 'appreciation', 'offer', 'practice', 'agreement'])
export type ItemKind = z.infer<typeof ItemKind>

/** What a question is for. Rules of stance depend on it: a question that asks leave may be closed. */
export const Purpose = z.enum(['invite', 'recall', 'examine', 'compare', 'imagine', 'choose', 'scale', 'confirm', 'commit', 'ask-leave'])
export type Purpose = z.infer<typeof Purpose>

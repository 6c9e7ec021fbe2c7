import { z } from 'zod'

/** What is drafted. Each kind has a form: a coaching model's stages for a conversation, sections of its own for another kind (forms.ts). */
export const DraftKind = z.enum(['conversation-plan', 'lesson-feedback', 'learning-plan'])
export type DraftKind = z.infer<typeof DraftKind>

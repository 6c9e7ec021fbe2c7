import { z } from 'zod'

/** What a person brought. Immutable: a correction is a new material. */
export const Material = z.object({
  id: z.uuid(),
  ownerId: z.uuid(),
  kind: z.enum(['notes', 'lesson-plan', 'goal', 'situation']),
  text: z.string(),
})
export type Material = z.infer<typeof Material>

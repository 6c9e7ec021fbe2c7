import { z } from 'zod'

/** A published work that a piece of coaching knowledge rests on. */
export const Source = z.strictObject({
  author: z.string().min(1),
  year: z.number().int().min(1900).max(2100),
  title: z.string().min(1),
})
export type Source = z.infer<typeof Source>

import { z } from 'zod'

/** What is taken out, and as what. */
export const ExportOptions = z.object({
  format: z.enum(['docx', 'markdown']).default('docx'),
  /** All: the guide for the room, the evidence sheet and the plan, each on a page of its own. */
  part: z.enum(['all', 'guide', 'evidence-sheet', 'plan']).default('all'),
  /** Whether the evidence and passages behind each item go along. */
  sources: z.enum(['keep', 'leave-out']).default('keep'),
})
export type ExportOptions = z.infer<typeof ExportOptions>

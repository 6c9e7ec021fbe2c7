import { z } from 'zod'
import { FocusArea } from './focus.ts'

/** What a page can be asked to open. */
export const PageView = z.enum(['five-minutes', 'evidence-sheet', 'whole-plan', 'after-the-talk', 'export'])
export type PageView = z.infer<typeof PageView>

/** What a message in the thread may ask for: each is also a button. */
export const Command = z.discriminatedUnion('type', [
  /** Make the plan over again with another coaching model, beside the one that is there. */
  z.object({ type: z.literal('compare'), coachingModel: z.string() }),
  /** One more question on a focus. */
  z.object({ type: z.literal('add'), focus: FocusArea }),
  /** Another one in place of an item; null: the chat asks which. `label` is I1, I2, … */
  z.object({ type: z.literal('another'), label: z.string().nullable() }),
  /** Take the rewrites of what is flagged, or another one where there is none. */
  z.object({ type: z.literal('less-leading') }),
  z.object({ type: z.literal('approve'), label: z.string() }),
  z.object({ type: z.literal('reject'), label: z.string() }),
  z.object({ type: z.literal('take') }),
  /** Make the plan again from the evidence as it stands now. */
  z.object({ type: z.literal('plan-again') }),
  z.object({ type: z.literal('stop') }),
  z.object({ type: z.literal('resume') }),
  /** These only open something on the page. */
  z.object({ type: z.literal('show'), what: PageView }),
  z.object({ type: z.literal('help') }),
  /** Asks whether to do something that could be asked for: it is not done. */
  z.object({ type: z.literal('opinion') }),
])
export type Command = z.infer<typeof Command>

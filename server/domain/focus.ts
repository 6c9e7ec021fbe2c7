import { z } from 'zod'
import { focusAreas } from './focus-names.ts'

/** The closed list that tags evidence, questions, strategies and goals. */
export const FocusArea = z.enum(focusAreas)
export type FocusArea = z.infer<typeof FocusArea>

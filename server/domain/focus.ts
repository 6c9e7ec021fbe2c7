import { z } from 'zod'

/** What a lesson can be looked at for: the closed list that tags evidence, questions, strategies and goals. */
export const FocusArea = z.enum([
  'questioning',
  'wait-time',
  'participation-and-equity',
  'checks-for-understanding',
  'clarity-of-the-goal',
  'pacing-and-transitions',
  'feedback-to-students',
  'student-talk',
  'engagement',
  'routines',
  'supports-and-differentiation',
  'relationships',
  'technology',
  'assessment',
])
export type FocusArea = z.infer<typeof FocusArea>

/** How a focus area is said in a sentence: "evidence about {name}". */
export const focusName: Record<FocusArea, string> = {
  questioning: 'the questions asked',
  'wait-time': 'wait time',
  'participation-and-equity': 'who takes part',
  'checks-for-understanding': 'checks for understanding',
  'clarity-of-the-goal': 'how clear the goal is to students',
  'pacing-and-transitions': 'pacing and transitions',
  'feedback-to-students': 'feedback to students',
  'student-talk': 'student talk',
  engagement: 'engagement',
  routines: 'routines',
  'supports-and-differentiation': 'supports for different students',
  relationships: 'relationships',
  technology: 'the use of technology',
  assessment: 'assessment',
}

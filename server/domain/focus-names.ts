/** What a lesson can be looked at for, and how it is said in a sentence: "evidence about {name}". No schema here: the pages use it too. */
export const focusName = {
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
} as const

export type FocusArea = keyof typeof focusName

/** The closed list, in the order in which it is shown. */
export const focusAreas = Object.keys(focusName) as FocusArea[]

import { z } from 'zod'

/** Whether a goal meets a test; null where only the teacher can say, or where the words don't tell. */
export const PeersHolds = z.boolean().nullable()
export type PeersHolds = z.infer<typeof PeersHolds>

/** One of the five tests of a goal (Knight 2018), in their order: powerful, easy, emotionally compelling, reachable, student-focused. */
export const PeersTest = z.object({
  letter: z.enum(['P', 'E', 'R', 'S']),
  holds: PeersHolds,
  /** A plain sentence to the teacher; where the test is not met, or is the teacher's to judge, it asks. */
  why: z.string().min(1),
})
export type PeersTest = z.infer<typeof PeersTest>

/** What kind of doing a goal is about: decides how a first look is taken and what of the class's own work shows it. */
export const GoalDoing = z.enum([
  'explaining',
  'talking',
  'asking',
  'writing',
  'reading',
  'solving',
  'revising',
  'working',
  'persisting',
  'starting',
  'grouping',
  'handing-in',
  'belonging',
  'knowing',
  'other',
])
export type GoalDoing = z.infer<typeof GoalDoing>

/** The fewest and the most weeks that a learning plan has, and how many where nobody said. */
export const fewestWeeks = 4
export const mostWeeks = 8
export const usualWeeks = 6

export const PlanWeeks = z.int().min(fewestWeeks).max(mostWeeks)

/** What is computed for a learning plan before a drafter is asked. */
export const LearningPlanGround = z.object({
  weeks: PlanWeeks,
  /** Whether anything was brought besides the goal. */
  hasNotes: z.boolean(),
  peers: z.array(PeersTest),
  /** The goal names something students do and a number to reach: what it counts is what is looked at. */
  isCounted: z.boolean(),
  doing: GoalDoing,
  /** Strategies that fit goal, subject and grade, best first: the plan offers the first two or three. */
  strategies: z.array(z.string()),
  /** How many of them the plan offers. */
  offered: z.int().nonnegative(),
  /** Practices that the notes show at work, with where. */
  atWork: z.array(z.object({ strategyId: z.string(), evidence: z.array(z.string()) })),
})
export type LearningPlanGround = z.infer<typeof LearningPlanGround>

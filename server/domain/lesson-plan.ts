import { z } from 'zod'

/** What a lesson plan can hold, in the order in which it is told. */
export const PlanPartName = z.enum([
  'objective',
  'standards',
  'materials',
  'timing',
  'opening',
  'instruction',
  'guided practice',
  'independent practice',
  'check for understanding',
  'differentiation',
  'assessment',
  'closure',
])
export type PlanPartName = z.infer<typeof PlanPartName>

/** First and last line, both counted in, from 1. */
export const LineRange = z.tuple([z.int().positive(), z.int().positive()]).readonly()
export type LineRange = z.infer<typeof LineRange>

/** Words of a plan, as they stand in its line. */
export const PlanWords = z.object({ line: z.int().positive(), text: z.string().min(1) })
export type PlanWords = z.infer<typeof PlanWords>

/**
 * Why a part has no lines. `not-found`: nothing in the plan says it. `stated`: the plan says that there is none ("Closure: none").
 * `empty`: its heading stands there with nothing under it. `coach`: the coach said so.
 */
export const PlanAbsence = z.object({
  because: z.enum(['not-found', 'stated', 'empty', 'coach']),
  words: z.array(PlanWords),
})
export type PlanAbsence = z.infer<typeof PlanAbsence>

/** One of the twelve parts. `text` is the words of its lines; `words` is what in those lines belongs to it. Absent exactly where there are no lines. */
export const PlanPart = z.object({
  part: PlanPartName,
  lines: z.array(LineRange),
  text: z.string(),
  words: z.array(PlanWords),
  absence: PlanAbsence.nullable(),
})
export type PlanPart = z.infer<typeof PlanPart>

/** A stretch of the lesson with its minutes. Of "5-10 min" `least` is 5 and `minutes` 10: a plan has to fit at its longest. */
export const PlanSegment = PlanWords.extend({
  minutes: z.number().nonnegative(),
  least: z.number().nonnegative(),
  /** The part that the stretch is spent on, where that is known. */
  part: PlanPartName.nullable(),
})
export type PlanSegment = z.infer<typeof PlanSegment>

/** Students a plan can name beside the whole class. */
export const PlanGroup = z.enum(['language-learners', 'special-needs', 'ahead'])
export type PlanGroup = z.infer<typeof PlanGroup>

/** One thing that students are to be able to do. `verb` is null where only a topic is named. */
export const ObjectiveDoing = PlanWords.extend({ verb: z.string().nullable(), isObservable: z.boolean() })
export type ObjectiveDoing = z.infer<typeof ObjectiveDoing>

/** What is counted or looked up in a plan, never judged. */
export const PlanFacts = z.object({
  /** The length that the plan gives the period, in minutes; null where it gives none. */
  statedMinutes: z.number().nonnegative().nullable(),
  statedIn: PlanWords.nullable(),
  /** All segments together, at their longest; null where no segment has minutes. */
  sumMinutes: z.number().nonnegative().nullable(),
  leastMinutes: z.number().nonnegative().nullable(),
  /** Whether at least one thing that can be seen or heard is named; null without an objective. */
  objectiveObservable: z.boolean().nullable(),
  doings: z.array(ObjectiveDoing),
  groups: z.array(z.object({ group: PlanGroup, words: z.array(PlanWords) })),
})
export type PlanFacts = z.infer<typeof PlanFacts>

const judged = <Value extends z.ZodType>(value: Value) =>
  z.object({ value: value.nullable(), reason: z.string().min(1), words: z.array(PlanWords) })

/** What is judged about a plan and may be wrong: each with a reason in plain words and what it rests on; null where it can't be known. */
export const PlanWorthALook = z.object({
  assessmentMatchesObjective: judged(z.boolean()),
  practiceMatchesObjective: judged(z.boolean()),
  demand: judged(z.enum(['recalling', 'using', 'reasoning'])),
  whoTalks: judged(z.enum(['teacher', 'students', 'both'])),
  checks: judged(z.int().nonnegative()).extend({ ofWhom: z.enum(['everyone', 'some', 'both']).nullable() }),
})
export type PlanWorthALook = z.infer<typeof PlanWorthALook>

/** What else a plan says, each with its words. */
export const PlanDetails = z.object({
  subject: PlanWords.extend({ value: z.string() }).nullable(),
  grade: PlanWords.extend({ value: z.string() }).nullable(),
  questions: z.array(PlanWords),
  grouping: z.array(PlanWords),
  vocabulary: z.array(PlanWords),
  homework: z.array(PlanWords),
})
export type PlanDetails = z.infer<typeof PlanDetails>

/** What a coach says of how a plan was read. */
export const PlanCorrection = z.discriminatedUnion('type', [
  /** These lines belong to a part, and to no other unless `also`. */
  z.object({ type: z.literal('lines'), lines: LineRange, part: PlanPartName, also: z.boolean().default(false) }),
  /** These lines do not belong to a part. */
  z.object({ type: z.literal('not-lines'), lines: LineRange, part: PlanPartName }),
  /** The plan has no such part, whatever was found. */
  z.object({ type: z.literal('absent'), part: PlanPartName }),
])
export type PlanCorrection = z.infer<typeof PlanCorrection>

/** A plan as it was read, corrections included: the same text and corrections give the same. */
export const LessonPlanUnderstanding = z.object({
  text: z.string(),
  corrections: z.array(PlanCorrection),
  parts: z.array(PlanPart).length(PlanPartName.options.length),
  details: PlanDetails,
  segments: z.array(PlanSegment),
  facts: PlanFacts,
  worthALook: PlanWorthALook,
})
export type LessonPlanUnderstanding = z.infer<typeof LessonPlanUnderstanding>

/** What differs between two versions of a plan, part by part, in the words of their lines. */
export const PlanPartChange = z.object({
  part: PlanPartName,
  change: z.enum(['added', 'removed', 'changed']),
  removed: z.array(PlanWords),
  added: z.array(PlanWords),
})
export type PlanPartChange = z.infer<typeof PlanPartChange>

export const PlanComparison = z.object({
  parts: z.array(PlanPartChange),
  statedMinutes: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  sumMinutes: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  objectiveObservable: z.object({ before: z.boolean().nullable(), after: z.boolean().nullable() }),
  /** Groups of students named in one version and not in the other. */
  groupsAdded: z.array(PlanGroup),
  groupsRemoved: z.array(PlanGroup),
})
export type PlanComparison = z.infer<typeof PlanComparison>

import type { Brief } from '../../domain/brief.ts'
import type { FocusArea } from '../../domain/focus.ts'
import type { LessonPlanUnderstanding, PlanPartName, PlanWords } from '../../domain/lesson-plan.ts'
import { type ObjectiveWords, objectiveWords } from './objective-words.ts'
import { shortQuote } from './short-quote.ts'
import { type Statement, statementsOf, statementsWith, titleOf } from './statements.ts'

/**
 * What a noticing is. A strength is a line that will do something for students. An absence is of a part that has no lines. A fact is counted or
 * looked up. `worth-a-look` is judged and may be wrong: its words say so. `open` is a line that leaves something to ask.
 */
export type PlanNoticingKind = 'strength' | 'absence' | 'fact' | 'worth-a-look' | 'open'

/** What a page of the knowledge base says of it: the page, and the words it is found by there. */
export type PageOn = { id: string; words: string }

/** One thing to be noticed about a lesson plan, with what it stands on. */
export type PlanNoticing = {
  kind: PlanNoticingKind
  /** What it is about: a slug of our own, or the id of a framework's criterion. */
  about: string
  part: PlanPartName | null
  /** The criterion of the chosen framework, or of the page that speaks of it. */
  criterion: string
  page: PageOn
  focus: FocusArea[]
  /** Labels of the evidence that covers the line; empty for an absence. */
  evidence: string[]
  /** Words of that line, exactly as they stand, short enough to be read aloud. */
  quote: string | null
  /** What is put into its words beside the quotation: minutes, a verb, a framework's own question. */
  said: Record<string, string>
  /** In plain words, for the coach. */
  reason: string
  /** The most telling first, 0 to 1. */
  weight: number
}

/** A plan with all that a noticing needs of it. */
export type PlanReading = {
  plan: LessonPlanUnderstanding
  statements: Statement[]
  objective: ObjectiveWords | null
  title: string | null
  has: (part: PlanPartName) => boolean
  of: (...parts: PlanPartName[]) => Statement[]
  with: (words: readonly PlanWords[]) => Statement[]
}

/** Null where the brief is of no lesson plan. */
export function readingOf({ lessonPlan: plan, evidence }: Pick<Brief, 'lessonPlan' | 'evidence'>): PlanReading | null {
  if (!plan) return null
  const statements = statementsOf(plan, evidence)
  return {
    plan,
    statements,
    objective: objectiveWords(plan, statements),
    title: titleOf(plan),
    has: (part) => plan.parts.some((one) => one.part === part && one.lines.length > 0),
    of: (...parts) => statements.filter((statement) => statement.parts.some((part) => parts.includes(part))),
    with: (words) => statementsWith(words, statements),
  }
}

/** The first of these statements that can be quoted, with its words. */
export function quotedFrom(
  statements: readonly Statement[],
  around?: RegExp,
  isWhole = false,
): { quote: string; evidence: string[]; statement: Statement } | null {
  for (const statement of statements) {
    if (around && !around.test(statement.text)) continue
    const quote = shortQuote(statement.text, around, isWhole)
    if (quote !== null) return { quote, evidence: statement.evidence, statement }
  }
  return null
}

import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { FocusArea } from '../../../domain/focus.ts'
import type { PageOn } from '../../../pipeline/lesson-plan/plan-noticing.ts'
import { seeded } from '../seed.ts'

/** The sections of feedback, in their order: ids of the stages of its form. */
export type Section = 'strengths' | 'wonderings' | 'suggestions' | 'before-the-lesson'

/** Something that could be said, before it is known which of it is. */
export type Candidate = {
  section: Section
  /** What it is about: no two of a plan are about the same. */
  about: string
  /** The criterion it falls under; feedback keeps to one of each. */
  criterion: string
  isAbsence: boolean
  quote: string | null
  focus: FocusArea[]
  kind: Extract<ComposedItem['kind'], 'question' | 'appreciation' | 'offer'>
  purpose: ComposedItem['purpose']
  /** The ways to say it, all places filled, the first to be tried first. */
  texts: string[]
  evidence: string[]
  /** The page of the knowledge base behind it; its passage is looked for when it is said. */
  page: PageOn
  rationale: string
  listenFor: string | null
  followUp: string | null
}

/** What feedback is composed for: the brief and what makes two plans differ in words. */
export type Feedback = { brief: Brief; seed: string }

/** The choices in an order of their own for each plan, so that not all feedback sounds the same. */
export function inSeededOrder<Choice>(choices: readonly Choice[], ...words: string[]): Choice[] {
  const first = Math.floor(seeded(...words) * choices.length)
  return choices.map((_, at) => choices[(first + at) % choices.length]).filter((choice) => choice !== undefined)
}

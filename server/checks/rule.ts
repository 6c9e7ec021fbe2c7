import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Finding, RuleName, Severity } from '../domain/finding.ts'
import type { ItemKind, Purpose } from '../domain/item-kind.ts'
import type { Strategy } from '../domain/strategy.ts'
import type { Span } from '../language/span.ts'

/** What is checked: one item of a draft, or a text on its own. */
export type Subject = {
  itemId: string | null
  kind: ItemKind
  purpose: Purpose | null
  approach: Approach
  stage: string | null
  text: string
  evidence: string[]
  passages: string[]
  unsourced: ('evidence' | 'passage')[]
}

/** Who will read the words. A child's name is free for the coach and that class's own teacher only. */
export type Audience = 'coach' | 'teacher' | 'others' | 'provider'

/** What a rule may look at besides the text. */
export type CheckContext = {
  /** Texts in which a quotation may be found: the notes, the goal. */
  sources: string[]
  evidence: Evidence[]
  coachingModel: CoachingModel | null
  strategies: Strategy[]
  alreadyDoing: { strategyId: string; evidence: string[] }[]
  names: { students: string[]; staff: string[] }
  /** Notes with a clock all through: only then may "my notes show none" be said. */
  notesAreContinuous: boolean
  /** Left out: the coach's own plan. */
  audience?: Audience
}

/** What may be looked at beside a text of which nothing is known. */
export const nothingKnown: CheckContext = {
  sources: [],
  evidence: [],
  coachingModel: null,
  strategies: [],
  alreadyDoing: [],
  names: { students: [], staff: [] },
  notesAreContinuous: false,
}

/** A text that is no item of a draft, as the rules see it. */
export const aloneAs = (said: Pick<Subject, 'kind' | 'purpose' | 'approach' | 'text'>): Subject => ({
  ...said,
  itemId: null,
  stage: null,
  evidence: [],
  passages: [],
  unsourced: [],
})

/** A rule that needs nothing but the text: it also runs on a text checked alone. */
export type TextRule = { name: RuleName; needs: 'text'; check(subject: Subject): Finding[] }

/** A rule that looks at what the text stands on. */
export type ContextRule = { name: RuleName; needs: 'context'; check(subject: Subject, context: CheckContext): Finding[] }

/** A finding about a span of the subject's text. */
export const finding = (
  rule: RuleName,
  severity: Severity,
  subject: Subject,
  span: Span,
  reason: string,
  rewrite: string | null = null,
): Finding => ({ rule, severity, itemId: subject.itemId, span: [span.start, span.end], reason, rewrite })

import type { Approach } from '../domain/coaching-model.ts'
import { type Finding, RuleName } from '../domain/finding.ts'
import type { ItemKind, Purpose } from '../domain/item-kind.ts'
import { absence } from './absence.ts'
import { alreadyDoing } from './already-doing.ts'
import { distinct } from './distinct.ts'
import { hasProvenance } from './has-provenance.ts'
import { inScope } from './in-scope.ts'
import { emptyStages, matchesStage } from './matches-stage.ts'
import { noEmotionReading } from './no-emotion-reading.ts'
import { noVerdict } from './no-verdict.ts'
import { notAdvice } from './not-advice.ts'
import { notLeading } from './not-leading.ts'
import { oneQuestion } from './one-question.ts'
import { openQuestion } from './open-question.ts'
import { plain } from './plain.ts'
import { protectsPeople } from './protects-people.ts'
import type { CheckContext, ContextRule, Subject } from './rule.ts'
import { settle } from './settle.ts'
import { verifiedQuotes } from './verified-quotes.ts'

const textRules = [openQuestion, oneQuestion, notLeading, notAdvice, noVerdict, noEmotionReading, inScope, plain]
const contextRules: ContextRule[] = [verifiedQuotes, hasProvenance, matchesStage, alreadyDoing, absence, protectsPeople]

const order = (one: Finding): number => RuleName.options.indexOf(one.rule)
const byRule = (one: Finding, other: Finding): number => order(one) - order(other)
const findInText = (subject: Subject): Finding[] => textRules.flatMap((rule) => rule.check(subject))
const judgeText = (subject: Subject): Finding[] => settle(subject, findInText(subject), findInText)

/** A text on its own: unless said otherwise, a question that seeks thinking, in the facilitative approach. */
export type LooseText = { text: string; kind?: ItemKind; purpose?: Purpose; approach?: Approach }

/** What the rules that need nothing but the text say about it, in the order of quality.md; with `sources`, quotations are looked for in them too. */
export const checkText = ({ text, kind = 'question', purpose, approach = 'facilitative' }: LooseText, sources?: string[]): Finding[] => {
  const subject: Subject = {
    itemId: null,
    kind,
    purpose: purpose ?? null,
    approach,
    stage: null,
    text,
    evidence: [],
    passages: [],
    unsourced: [],
  }
  const found = judgeText(subject)
  return sources ? [...found, ...verifiedQuotes.check(subject, { ...nothingKnown, sources })].sort(byRule) : found
}

/** For a text of which nothing is known but where its quotations may come from. */
const nothingKnown: CheckContext = {
  sources: [],
  evidence: [],
  coachingModel: null,
  strategies: [],
  alreadyDoing: [],
  names: { students: [], staff: [] },
  notesAreContinuous: false,
}

/** What every rule about one item says. Marks and names that must go always have their rewrite, whatever else the text says. */
export function checkItem(subject: Subject, context: CheckContext): Finding[] {
  const kept: Finding[] = []
  const settled: Finding[] = findInText(subject)
  for (const rule of contextRules)
    (rule.name === 'verified-quotes' || rule.name === 'protects-people' ? kept : settled).push(...rule.check(subject, context))
  return [...kept, ...settle(subject, settled, findInText)].sort(byRule)
}

/** What is to be said about the whole: a stage of the coaching model with no item, and two items that ask the same. */
export const checkDraft = (subjects: Subject[], context: CheckContext): Finding[] => [
  ...emptyStages(subjects, context),
  ...distinct(subjects),
]

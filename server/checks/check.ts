import type { Approach } from '../domain/coaching-model.ts'
import { type Finding, RuleName } from '../domain/finding.ts'
import type { ItemKind, Purpose } from '../domain/item-kind.ts'
import { absence } from './absence.ts'
import { alreadyDoing } from './already-doing.ts'
import { distinct } from './distinct.ts'
import { hasProvenance } from './has-provenance.ts'
import { inScope } from './in-scope.ts'
import { withoutLongGaps } from './long-gaps.ts'
import { emptyStages, matchesStage } from './matches-stage.ts'
import { noEmotionReading } from './no-emotion-reading.ts'
import { noVerdict } from './no-verdict.ts'
import { notAdvice } from './not-advice.ts'
import { notLeading } from './not-leading.ts'
import { oneQuestion } from './one-question.ts'
import { openQuestion } from './open-question.ts'
import { plain } from './plain.ts'
import { protectsPeople } from './protects-people.ts'
import { aloneAs, type CheckContext, type ContextRule, nothingKnown, type Subject } from './rule.ts'
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
  const { subject, inFull } = withoutLongGaps(aloneAs({ kind, purpose: purpose ?? null, approach, text }))
  const found = judgeText(subject)
  const quoted = sources ? verifiedQuotes.check(subject, { ...nothingKnown, sources }) : []
  return [...found, ...quoted].sort(byRule).map(inFull)
}

/** What every rule about one item says. Marks and names that must go always have their rewrite, whatever else the text says. */
export function checkItem(item: Subject, context: CheckContext): Finding[] {
  const { subject, inFull } = withoutLongGaps(item)
  const kept: Finding[] = []
  const settled: Finding[] = findInText(subject)
  for (const rule of contextRules)
    (rule.name === 'verified-quotes' || rule.name === 'protects-people' ? kept : settled).push(...rule.check(subject, context))
  return [...kept, ...settle(subject, settled, findInText)].sort(byRule).map(inFull)
}

/** What is to be said about the whole: a stage of the coaching model with no item, and two items that ask the same. */
export function checkDraft(items: Subject[], context: CheckContext): Finding[] {
  const read = items.map(withoutLongGaps)
  const subjects = read.map(({ subject }) => subject)
  const inFull = new Map(read.map(({ subject, inFull }) => [subject.itemId, inFull]))
  return [...emptyStages(subjects, context), ...distinct(subjects)].map((one) => inFull.get(one.itemId)?.(one) ?? one)
}

import type { Approach } from '../domain/coaching-model.ts'
import { type Finding, RuleName } from '../domain/finding.ts'
import type { ItemKind, Purpose } from '../domain/item-kind.ts'
import { absence } from './absence.ts'
import { alreadyDoing } from './already-doing.ts'
import { asRead } from './as-read.ts'
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
import { aloneAs, type CheckContext, type ContextRule, nothingKnown, type Subject } from './rule.ts'
import { findSetApart } from './set-apart.ts'
import { settle } from './settle.ts'
import { verifiedQuotes } from './verified-quotes.ts'

const textRules = [openQuestion, oneQuestion, notLeading, notAdvice, noVerdict, noEmotionReading, inScope, plain]

/** What words say wherever they stand: in brackets and in single marks too. */
const rulesOnWords = [notLeading, notAdvice, noVerdict, noEmotionReading, inScope]

const order = (one: Finding): number => RuleName.options.indexOf(one.rule)
const byRule = (one: Finding, other: Finding): number => order(one) - order(other)

const isSamePlace = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.span[0] < other.span[1] && other.span[0] < one.span[1]

/** A goal stands as the teacher words it: only what judges somebody, or is no matter for coaching, is said of it. */
const standsAsWorded = ({ kind }: Subject, { rule, severity }: Finding): boolean =>
  kind === 'goal' && rule !== 'in-scope' && severity !== 'block'

/** In one place the graver finding of a rule stands. */
function findInText(subject: Subject, sources?: string[]): Finding[] {
  return allInText(subject, sources).filter((one) => !standsAsWorded(subject, one))
}

function allInText(subject: Subject, sources?: string[]): Finding[] {
  let found = textRules.flatMap((rule) => rule.check(subject))
  for (const one of findSetApart(subject, rulesOnWords, sources)) {
    const same = found.filter((other) => isSamePlace(one, other))
    if (same.length === 0 || (one.severity === 'block' && same.every(({ severity }) => severity === 'warn')))
      found = [...found.filter((other) => !same.includes(other)), one]
  }
  return found
}

/** A text on its own: unless said otherwise, a question that seeks thinking, in the facilitative approach. */
export type LooseText = { text: string; kind?: ItemKind; purpose?: Purpose; approach?: Approach }

/** What the rules that need nothing but the text say about it, in the order of `RuleName`; with `sources`, quotations are looked for in them too. */
export const checkText = ({ text, kind = 'question', purpose, approach = 'facilitative' }: LooseText, sources?: string[]): Finding[] => {
  const written = aloneAs({ kind, purpose: purpose ?? null, approach, text })
  const { subject, inFull } = asRead(written)
  const find = (one: Subject): Finding[] => findInText(one, sources)
  const quoted = sources ? verifiedQuotes.check(written, { ...nothingKnown, sources }) : []
  return [...settle(subject, find(subject), find).map(inFull), ...quoted].sort(byRule)
}

/** Rules on marks and names, which compare the text as it is written. Their rewrite always stands, whatever else the text says. */
const rulesAsWritten: ContextRule[] = [verifiedQuotes, protectsPeople]
const rulesInContext: ContextRule[] = [hasProvenance, matchesStage, alreadyDoing, absence]

/** What every rule about one item says. */
export function checkItem(item: Subject, context: CheckContext): Finding[] {
  const { subject, inFull } = asRead(item)
  const find = (one: Subject): Finding[] => findInText(one, context.sources)
  const found = [...find(subject), ...rulesInContext.flatMap((rule) => rule.check(subject, context))]
  const asWritten = rulesAsWritten.flatMap((rule) => rule.check(item, context))
  return [...asWritten, ...settle(subject, found, find).map(inFull)].sort(byRule)
}

/** What is to be said about the whole: a stage of the coaching model with no item, and two items that ask the same. */
export function checkDraft(items: Subject[], context: CheckContext): Finding[] {
  const read = items.map(asRead)
  const subjects = read.map(({ subject }) => subject)
  const inFull = new Map(read.map(({ subject, inFull }) => [subject.itemId, inFull]))
  return [...emptyStages(subjects, context), ...distinct(subjects)].map((one) => inFull.get(one.itemId)?.(one) ?? one)
}

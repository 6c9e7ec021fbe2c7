import type { Evidence } from '../../domain/evidence.ts'
import type { Strategy } from '../../domain/strategy.ts'

/**
 * Strategies that the notes name anywhere, in a heading or an opinion too: whatever else is true of them, they are no news to
 * the teacher and are not offered.
 */
export function practicesMentioned(notes: string, strategies: Strategy[]): string[] {
  const lines = notes.split(/\r?\n/)
  return strategies
    .filter((strategy) =>
      [...strategy.names, ...strategy.signs]
        .map(asPattern)
        .some((pattern) => lines.some((line) => pattern.test(line) && !negated(line, pattern))),
    )
    .map((strategy) => strategy.id)
}

/** A practice that the notes show the teacher already uses, and where. */
export type PracticeAtWork = { strategyId: string; evidence: string[] }

/**
 * Which strategies the evidence shows at work, by the names a coach gives them and by their signs. Opinion never counts, a
 * negated name ("no TPS today") is no sign, and what only students say of a practice is not the teacher's practice.
 */
export function practicesAtWork(evidence: Evidence[], strategies: Strategy[]): PracticeAtWork[] {
  const seen = evidence.filter((span) => span.kind !== 'coach-opinion' && span.kind !== 'student-words')
  return strategies.flatMap((strategy) => {
    const patterns = patternsOf(strategy)
    const where = seen.filter((span) => patterns.some((pattern) => pattern.test(span.text) && !negated(span.text, pattern)))
    return where.length > 0 ? [{ strategyId: strategy.id, evidence: where.map((span) => span.label) }] : []
  })
}

const compiled = new WeakMap<Strategy, RegExp[]>()

function patternsOf(strategy: Strategy): RegExp[] {
  const known = compiled.get(strategy) ?? [...strategy.names, ...strategy.signs].map(asPattern)
  compiled.set(strategy, known)
  return known
}

// Words of a name may be joined by a hyphen, a space or nothing; a plural or -s, -ed, -ing may follow.
function asPattern(phrase: string): RegExp {
  const words = phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(String.raw`(?<![\p{L}\d])${words.join(String.raw`[\s-]*`)}(?:s|es|ed|ing)?(?![\p{L}\d])`, 'iu')
}

// Under three seconds a pause is no wait time yet (Rowe 1974), whatever the notes call it.
const tooShortAWait = /\b(?:wait|paus)\w*\b[^.;]{0,20}?(?:\b(?:one|two|half a|a|[0-2](?:\.\d)?)\s?(?:s|secs?|seconds?)\b)/i

// Planned, cut or left to nobody: named in the notes, and not at work.
const didNotHappen =
  /\b(?:no one|nobody|before (?:she|he|they|t|the teacher) (?:could|got)|planned\b.*\b(?:but|cut)|didn'?t (?:get|happen|have time)|did not (?:get|happen)|bell (?:rang|went|got)|ran out of time|no time|never got|was on (?:her|his|the|their) plan|supposed to|should(?:'ve| have)?|could have|would have|next time|skipped)\b/i

function negated(text: string, pattern: RegExp): boolean {
  if (tooShortAWait.test(text) || didNotHappen.test(text)) return true
  const at = pattern.exec(text)?.index ?? 0
  return (
    /\b(?:no|not|never|without|w\/o|didn'?t|doesn'?t|did not|instead of|skip(?:s|ped)?|ran out|zero|none|forgot|isn'?t|wasn'?t)\b[^.;]{0,24}$/i.test(
      text.slice(0, at),
    ) || /^\W*(?:skipped|not (?:done|used)|was on (?:her|his|the) plan)/i.test(text.slice(at).replace(pattern, ''))
  )
}

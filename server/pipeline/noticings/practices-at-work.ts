import type { Evidence } from '../../domain/evidence.ts'
import type { Strategy } from '../../domain/strategy.ts'

/**
 * Strategies that the notes name anywhere, in a heading or an opinion too: whatever else is true of them, they are no news to
 * the teacher and are not offered.
 */
export function practicesMentioned(notes: string, strategies: Strategy[]): string[] {
  const lines = notes.split(/\r?\n/).map((line) => ({ line, squeezed: squeeze(line) }))
  return strategies
    .filter((strategy) => phrasesOf(strategy).some((phrase) => lines.some(({ line, squeezed }) => isAtWork(phrase, line, squeezed))))
    .map((strategy) => strategy.id)
}

/** A practice that the notes show the teacher already uses, and where. */
export type PracticeAtWork = { strategyId: string; evidence: string[] }

/**
 * Which strategies the evidence shows at work, by the names a coach gives them and by their signs. Opinion never counts, a
 * negated name ("no TPS today") is no sign, and what only students say of a practice is not the teacher's practice.
 */
export function practicesAtWork(evidence: Evidence[], strategies: Strategy[]): PracticeAtWork[] {
  const seen = evidence
    .filter((span) => span.kind !== 'coach-opinion' && span.kind !== 'student-words')
    .map(({ label, text }) => ({ label, text, squeezed: squeeze(text) }))
  return strategies.flatMap((strategy) => {
    const phrases = phrasesOf(strategy)
    const where = seen.filter(({ text, squeezed }) => phrases.some((phrase) => isAtWork(phrase, text, squeezed)))
    return where.length > 0 ? [{ strategyId: strategy.id, evidence: where.map((span) => span.label) }] : []
  })
}

/** A name or a sign of a strategy: as a pattern, and as the letters without which the pattern can't be in a text. */
type Phrase = { pattern: RegExp; letters: string }

// Most texts hold no practice at all, and letters are looked for in a hundredth of the time a pattern takes.
const isAtWork = ({ pattern, letters }: Phrase, text: string, squeezed: string): boolean =>
  squeezed.includes(letters) && pattern.test(text) && !negated(text, pattern)

/** The letters of a text as a pattern that is blind to case sees them (ſ is an s), without spaces and hyphens. */
const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ſ', 's')
    .replace(/[\s-]+/g, '')

const known = new WeakMap<Strategy, Phrase[]>()

function phrasesOf(strategy: Strategy): Phrase[] {
  const phrases =
    known.get(strategy) ??
    [...strategy.names, ...strategy.signs].map((phrase) => ({ pattern: asPattern(phrase), letters: squeeze(phrase) }))
  known.set(strategy, phrases)
  return phrases
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

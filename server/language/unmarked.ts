import { hasVerb, isWh } from './clauses.ts'
import { pattern } from './lexicon.ts'
import type { Token } from './nlp.ts'
import type { Question } from './question.ts'
import { seeksOfPolar, seeksOfWh } from './seeks.ts'

/** A sentence on its way to being heard: lower-case words without quotations, tokens, and whether it ends with a question mark. */
export type Part = { words: string; tokens: Token[]; start: number; isQuestion: boolean }

const endTag = pattern(
  `(?:,|\\s)\\s*(?:right|correct|yes|yeah|no|huh|eh|true|agreed|don't you (?:think|agree|reckon)|wouldn't you (?:say|agree)|do you agree|would you agree|isn't that (?:so|right|true)|am i right|or (?:not|no)|(?:is|was|are|were|do|does|did|have|has|had|can|could|will|would|should)(?:n't| not)? (?:i|you|he|she|it|we|they|there|that)(?: not)?)\\s*\\?+$`,
)
/** "The homework: set, was it?": a fact that is checked, with nothing claimed. */
const checksFact = pattern(
  `(?:^|[:,–—-] )(?:\\w+ed|set|done|given|taught|read|written|sent|put|found|kept|left|made|told|shown),? (?:was|were|is|are) (?:it|they|that)\\s*\\?+$`,
)
const checkTag = /(?:,|\.|–|—|-)\s*(?:is that (?:right|fair|it|accurate|close|how .*|so)|(?:did|do|have) i .*|am i .*|does that .*)\s*\?+$/
const openFragment =
  /^(?:(?:and|but|so|or|ok|okay|well) ?,? )*(?:how so|how come|like what|for example|such as|because|meaning what.*|meaning|and|then|thoughts|(?:and )?(?:what(?:'s| is) )?your (?:thoughts|take|reading|view|sense|hunch|guess|read|reaction|interpretation|response|side|version|impressions?|reflections?|preference|pick|choice)(?: (?:on|of|about) .{2,40})?|by when|until when|since when|and when|when|and by when|starting when|with whom|over to you|yours|your turn|any thoughts|so what|now what|what else|anything else you.*|why(?: not)?|how|what|say more|what about .*|how about (?:you|the|your|those|that|this|them|it).*|which|who|where|when|and you|in what way)\b[^a-z]*(?:\.\.\.|…|\?)*$/

/** "…, isn't it?", "…, right?" */
export const endsWithTag = (part: Part): boolean => endTag.test(part.words)

/** "Five years?", "The company?": a few words with nobody in them who does anything. */
const isShort = (part: Part): boolean =>
  part.tokens.length <= 4 &&
  !part.tokens.some((token) => token.pos === 'PRON' || token.pos === 'AUX' || (token.pos === 'VERB' && part.tokens.length > 3))

/** A question by its mark alone: a tag, a statement with a question mark, or a fragment. */
export function unmarkedForm(part: Part): Question {
  const base = {
    start: part.start,
    end: part.start + part.words.length,
    words: part.words,
    core: part.words,
    framed: false,
    negated: false,
    tokens: part.tokens,
  }
  if (checkTag.test(part.words)) return { ...base, form: 'tag', seeks: 'confirmation' }
  if (checksFact.test(part.words)) return { ...base, form: 'polar', seeks: 'yes-or-no' }
  if (endTag.test(part.words)) return { ...base, form: 'tag', seeks: 'yes-or-no' }
  if (openFragment.test(part.words) || isWh(part.tokens[0])) return { ...base, form: 'fragment', seeks: seeksOfWh(part.words) }
  if (/\b(?:what|how|why|who|which)\b/.test(part.words) && !hasVerb(part.tokens.slice(0, 1)))
    return { ...base, form: 'wh', seeks: 'thinking' }
  return { ...base, form: isShort(part) ? 'fragment' : 'polar', seeks: seeksOfPolar(part.words) }
}

import { pattern } from '../language/lexicon.ts'

const saying = pattern(
  `\\b(?:you(?:'d| had|'ve| have)? (?:just |also |once |already |earlier )?(?:said|mentioned|wrote|told|described|called|shared|named|noted|put it|used the word|told|used|talked about|spoke (?:of|about)|were saying|admitted|expressed|reported|texted|emailed)|you (?:say|mention|describe|call)|your (?:message|email|e-mail|note|reflection|journal|text|words?|form|reply|log|survey)|in your (?:own )?words|as you (?:put|said|say)|i heard you say|what i(?:'m| am) hearing|when you describe|(?:he|she|they|students?|pupils?|child|children|kids|somebody|someone) (?:said|told us|told you|wrote|says)|from what you(?:'ve| have)? (?:said|told|shared))\\b`,
)

/** Are these words given as what somebody said ("You said it was frustrating")? Looks at the sentence up to the words. */
export const isReported = (sentence: string, at: number): boolean => saying.test(sentence.slice(0, at + 1))

/** Does a text hold on to something the person said? */
export const restsOnWords = (text: string): boolean =>
  pattern(
    `\\b(?:you(?:'d| had|'ve| have)? (?:just |also |once |already |earlier )?(?:said|mentioned|wrote|told|described|called|shared|named|used the word|talked about|spoke (?:of|about)|were saying)|you (?:say|mention|describe)|your (?:message|email|note|reflection|journal|words?|reply) |in your (?:own )?words|as you (?:put|said)|when you describe|from what you)`,
  ).test(text)

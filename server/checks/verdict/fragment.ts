import type { Token } from '../../language/nlp.ts'
import type { HeardSentence } from '../../language/question.ts'
import { studentNouns } from '../words/teaching-nouns.ts'
import { isJudgingNoun, judgementOf } from '../words/valence.ts'
import type { Stated } from './predication.ts'

const opening =
  /^(?:so|and|but|well|oh|wow|honestly|frankly|overall|really|very|just|simply|absolutely|truly|quite|rather|pretty|a|an|such|what|some|kind|sort|of|bit|more|most|utterly|totally|completely|altogether|not|too|yes|no|ah|hm|today|,|!|:|-|\?)$/
const greeting =
  /^(?:morning|afternoon|evening|night|luck|news|wishes|wish|regards|day|weekend|holiday|holidays|friday|monday|question|questions|point|idea|to|that|if|friend|book|and)$/
const finite = /^(?:is|are|was|were|am|'s|'re|'m|did|does|do|has|have|had|will|would|can|could|should|may|might|must)$/
const colon = /^[a-z][\w -]{2,30}: (?=\S)/

const isVerb = (token: Token): boolean => finite.test(token.lower) || (token.pos === 'VERB' && !/(?:ed|en|ing|wn|ne)$/.test(token.lower))
const isPunctuation = (token: Token): boolean => /^[.!?,;:–—-]+$/.test(token.lower)

/** The words of a sentence up to its first mark. */
function firstPiece(tokens: Token[], from: number): Token[] {
  const until = tokens.findIndex((token, i) => i > from && isPunctuation(token) && token.lower !== '-')
  return tokens.slice(from, until < 0 ? tokens.length : until)
}

/** A judgement with no verb to carry it: "Poor pacing.", "Beautifully done!", "A joy to watch.", "Marking: inadequate." */
export function fragmentVerdict({ words, tokens, endsWithMark, start }: HeardSentence): Stated | null {
  if (endsWithMark) return null
  const excess =
    /^(?:far |way |much |a bit |rather |simply |just )*(?:too (?:much|little|many|few)|not enough|not nearly enough) [\w' -]{3,40}[.!]?$/.exec(
      words,
    )
  if (excess && !/\b(?:students|pupils|children|to)\b/.test(words))
    return { start, end: start + excess[0].length, about: 'teaching', strong: false, word: 'too' }
  const label = colon.exec(words)
  let from = label ? tokens.findIndex((token) => token.start >= start + label[0].length) : 0
  while (from >= 0 && from < tokens.length - 1 && opening.test(tokens[from]?.lower ?? '') && !judgementOf(tokens[from] as Token)) from++
  const head = tokens[from]
  if (!head) return null
  const judgement = judgementOf(head)
  if (!judgement && !isJudgingNoun(head)) return null
  const piece = firstPiece(tokens, from)
  const next = piece[1]
  if (next && greeting.test(next.lower)) return null
  if (
    piece.some(
      (token, i) =>
        i > 0 &&
        (studentNouns.has(token.lemma) ||
          /^(?:students|pupils|children|they|readers|writers|speakers|learners|listeners|spellers)$/.test(token.lower)) &&
        i < 3,
    )
  )
    return null
  if (head.pos === 'ADV' && next === undefined && /^(?:well|clearly|cleverly|naturally|fine|confidently|ok|okay)$/.test(head.lower))
    return null
  const verb = piece.findIndex((token, i) => i > 0 && isVerb(token))
  const afterNoun = piece.findIndex((token) => /^(?:to|with|on|in|of|from|by|at|for|that|how|when)$/.test(token.lower))
  if (verb > 0 && !(afterNoun > 0 && afterNoun < verb)) return null
  if (
    judgement === 'mild' &&
    piece.length > 1 &&
    next?.pos !== 'NOUN' &&
    next?.pos !== 'ADJ' &&
    !/ed$|en$|done|run|taught|put/.test(next?.lower ?? '') &&
    /ly$|^well$|^clear$|^fine$|^okay$|^ok$|^off$/.test(head.lower)
  )
    return null
  if (/^(?:okay|ok|fine|sound|right|well|off|natural)$/.test(head.lower) && piece.length === 1 && tokens.length > 2) return null
  return { start: head.start, end: piece.at(-1)?.end ?? head.end, about: 'teaching', strong: judgement === 'strong', word: head.lower }
}

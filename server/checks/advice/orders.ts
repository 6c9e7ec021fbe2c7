import { frameOf } from '../../language/frames.ts'
import type { Token } from '../../language/nlp.ts'
import type { HeardSentence } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { courtesyVerbs, teachingVerbs } from '../words/teaching-verbs.ts'

/** Words that lead up to an order: "so", "next time", "if so", "maybe just". */
const lead =
  /^(?:so|and|then|but|or|instead|maybe|perhaps|just|next|time|lesson|week|term|year|day|tomorrow|please|simply|first|firstly|secondly|second|third|finally|also|now|always|definitely|future|in|going|moving|forward|from|on|for|this|monday|tuesday|wednesday|thursday|friday|onwards|ok|okay|right|like|well|oh|um|uh|honestly|personally|if|possible|you|can|not|either|way|otherwise|meanwhile|when|again|today|afterwards|later|do|,|:|-|–|—)$/
const object =
  /^(?:the|a|an|your|their|them|it|each|every|some|more|fewer|less|all|both|one|two|three|four|five|half|any|this|these|those|that|her|his|him|us|yourself|everyone|everybody|students|pupils|children|kids|no|another|enough|only|different|shorter|longer|smaller|clearer|extra)$/
const particle =
  /^(?:up|down|out|back|off|in|on|over|away|with|from|by|into|through|for|at|around|round|to|ahead|aside|together|along|straight|before|without|about|less|more|slower|earlier|later|faster|sooner)$/
const asideFromTeaching = /^(?:wherever|whatever|whenever|whichever|anywhere|me|us|my|our|ahead|what|how|why|where|who|which)$/

const clauseBreak = /^(?:[,;:.–—]|-)$/

function mayBegin(tokens: Token[], at: number): boolean {
  if (at === 0) return true
  if (tokens[at - 1]?.lower === 'do' && at > 1) return mayBegin(tokens, at - 1)
  if (tokens.slice(0, at).every((token) => lead.test(token.lower)) && !/^(?:you|can|if|to)$/.test(tokens[at - 1]?.lower ?? '')) return true
  const previous = tokens[at - 1]?.lower ?? ''
  const before = tokens[at - 2]?.lower ?? ''
  if (/^[;:–—]$/.test(previous)) return true
  if (/^(?:so|then|and|but|just|please|instead|maybe|perhaps)$/.test(previous))
    return clauseBreak.test(before) || (previous === 'so' && before !== '')
  return (
    previous === ',' &&
    tokens.slice(0, at).some((token) => /^(?:if|when|time|monday|tomorrow|so|once|before|after|week|lesson|future)$/.test(token.lower))
  )
}

/** Is this word an order, by what follows it? The tagger takes many of them for nouns. */
function isOrder(tokens: Token[], at: number): boolean {
  const verb = tokens[at]
  const next = tokens[at + 1]
  if (!verb || !next || verb.lower !== verb.lemma || !teachingVerbs.has(verb.lower)) return false
  if (asideFromTeaching.test(next.lower)) return false
  if (object.test(next.lower)) return true
  if (next.lower === 'and' && /^(?:go|pop|try|come)$/.test(verb.lower)) return tokens[at + 2]?.pos === 'VERB'
  if (particle.test(next.lower)) return verb.pos === 'VERB' || /^(?:the|a|an|your|their|it|them|to|and)$/.test(tokens[at + 2]?.lower ?? '')
  if (next.pos === 'PROPN' && at === 0) return true
  return verb.pos === 'VERB' && /^(?:NOUN|ADJ|ADV|PROPN|NUM|VERB)$/.test(next.pos) && next.lower !== 'soon'
}

const isSubjectless = (tokens: Token[], at: number): boolean => {
  const clause = tokens.slice(Math.max(0, at - 1), at)
  return !clause.some((token) => /^(?:you|they|we|i|he|she|it|to|who|that|students|children|pupils)$/.test(token.lower))
}

const noun = /^(?:is|was|are|were|of|had|has|went|took|ran|came|seemed|felt)$/

/** Said of the conversation: "let that stand here for a minute", "fill in for me what I missed". */
const ofTheTalk =
  /\b(?:fill in\b|in your (?:mind|head|imagination)|for (?:me|us)\b|with me\b|stand here|here for a|for a (?:moment|second)|hold (?:them|it|these|those|that) (?:loosely|lightly)|as we talk|have a (?:look|think|read|seat)|take (?:the main|one|any|your time|a (?:moment|minute|breath|look)|us|me|two)|follow one|wherever|whatever|whichever|anywhere|when you're ready|as (?:much|little|long) as you|if you (?:like|want)|tell me|before (?:our|we (?:meet|talk))|to our (?:meeting|next)|of your choice|you(?:'d| would) like to)\b/
const record = /\b(?:goal|target|aim|focus|on record|wrote|said)\b.{0,30}: ?$/

/** A bare teaching verb where a clause begins: "Strip it back", "so pinch a few from the bank", "If so, put her with the green group". */
export function orderIn(sentence: HeardSentence): Span | null {
  const { tokens, words, start, endsWithMark } = sentence
  for (let at = 0; at < tokens.length - 1; at++) {
    const verb = tokens[at]
    if (!verb || !mayBegin(tokens, at) || !isOrder(tokens, at) || !isSubjectless(tokens, at)) continue
    if (courtesyVerbs.has(verb.lower) || frameOf(words.slice(verb.start - start)) !== null) continue
    if (ofTheTalk.test(words.slice(verb.start - start)) || record.test(words.slice(0, verb.start - start))) continue
    const asked = sentence.questions.find((question) => question.form !== 'tag' && verb.start >= question.start)
    const isSoftened =
      asked?.start === verb.start &&
      at > 0 &&
      /\b(?:maybe|perhaps|just|next|so|instead|tomorrow)\b/.test(words.slice(0, verb.start - start))
    if (
      asked &&
      !isSoftened &&
      !(asked.form === 'polar' && asked.start === sentence.start && asked.core === asked.words && at > 0 && endsWithMark)
    )
      continue
    const following = tokens.slice(at + 1, at + 6)
    const finite = following.findIndex((token) => noun.test(token.lower))
    const isNounPhrase = finite >= 0 && !following.slice(0, finite).some((token) => object.test(token.lower))
    if (
      isNounPhrase ||
      (verb.pos === 'NOUN' &&
        tokens[at + 1]?.pos !== 'PROPN' &&
        !object.test(tokens[at + 1]?.lower ?? '') &&
        !particle.test(tokens[at + 1]?.lower ?? ''))
    )
      continue
    const afterAnd = tokens[at - 1]?.lower === 'and' && at > 1
    if (
      afterAnd &&
      tokens.slice(0, at).some((token) => /^(?:i|you|we|they|he|she|who)$/.test(token.lower)) &&
      !/^[,;]$/.test(tokens[at - 2]?.lower ?? '')
    )
      continue
    if (afterAnd && tokens.slice(0, at).some((token) => /^(?:could|can|would|will|to|did|do|let|help|might|should)$/.test(token.lower)))
      continue
    return { start: verb.start, end: tokens[at + 1]?.end ?? verb.end }
  }
  return null
}

import { plainly } from '../language/nlp.ts'
import { type Sentence, sentencesOf } from '../language/sentences.ts'
import type { Span } from '../language/span.ts'
import { riskWords } from './risk-words.ts'

const toldInABook =
  /\b(?:novel|chapter|protagonist|narrator|author|the (?:story|book|text|passage|poem|play|memoir|article|film|movie|excerpt|myth|fable)|in (?:act|scene|the book|the story)|act [ivx\d]+|scene [ivx\d]+|pages? \d+|characters?|read[- ]aloud|shakespeare|romeo|juliet|mercutio|tybalt|macbeth|hamlet|ophelia|othello|desdemona|lennie|curley|george and|boo radley|mayella|ewell|ponyboy|johnny cade|matilda|trunchbull|holden|piggy|oliver twist|jane eyre|heathcliff|werther|cinderella|hansel|gretel|snow white|goldilocks|greek myth|zeus|oedipus|antigone|odysseus)\b/
const toldInHistory =
  /\b(?:war|wars|wwi+|slave[sd]?|slavery|enslaved|plantation|holocaust|nazis?|camps?|soldiers?|battle|troops|civil rights|segregation|jim crow|lynch\w*|colon(?:y|ies|ists?|ial)|conquistadors?|revolution|empire|emperor|king|queen|pharaoh|tsar|genocide|massacre|apartheid|great depression|dust bowl|industrial revolution|child labou?r|mill workers|trail of tears|gettysburg|lincoln|hitler|stalin|hiroshima|1[4-9]\d\d|\d\d(?:th)? century|kamikaze|gladiators?)\b/
const taughtAsTopic =
  /\b(?:prevention|awareness|training|assembly|poster|(?:unit|lesson|module|slides?|video|policy|debate|essay|research|article|lecture|workshop|statistics|webinar) (?:on|about)|health (?:class|unit|lesson)|suicide (?:squad|mission|rates?)|definition of)\b/
const saidOfOneself =
  /\b(?:told me|tells me|said to me|came to me|after class|at the end of class|disclosed|journal|(?:like|just like|same as|happens?|happened) (?:to|at|what) (?:me|him|her|my|home|his)|(?:wrote|writes|writing|drew|drawing) (?:\w+ ){0,4}(?:that|about|how) (?:her|his|their|she|he|they)|reminds? (?:me|him|her|them) of (?:his|her|my|their)|at home|my (?:own )?(?:step)?(?:dad|mom|mum|father|mother|uncle))\b/

const longestSentence = 60
const wordsAround = 25

/** Plainly a novel, a history lesson or a topic being taught, and nobody's own story. */
const isAboutSomethingElse = (words: string): boolean =>
  (toldInABook.test(words) || toldInHistory.test(words) || taughtAsTopic.test(words)) && !saidOfOneself.test(words)

/** In dictation one "sentence" may be the whole text: then the span is the words around the sign. */
function around(sentence: Sentence, at: number): Span {
  const { tokens } = sentence
  if (tokens.length <= longestSentence) return { start: sentence.start, end: sentence.end }
  const index = Math.max(
    0,
    tokens.findIndex((token) => token.end > sentence.start + at),
  )
  const first = tokens[Math.max(0, index - wordsAround)]
  const last = tokens[Math.min(tokens.length - 1, index + wordsAround)]
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end }
}

/**
 * Sentences with a sign that a child may be harmed or somebody in crisis (security.md, "When someone may be at risk").
 * It leans towards finding too much: a person reads what it finds, and nothing is sent anywhere.
 */
export function findRiskSigns(text: string): Span[] {
  const spans: Span[] = []
  for (const sentence of sentencesOf(text)) {
    const words = plainly(sentence.text)
    if (isAboutSomethingElse(words)) continue
    for (const pattern of riskWords) {
      pattern.lastIndex = 0
      const match = pattern.exec(words)
      if (match) spans.push(around(sentence, match.index))
    }
  }
  return merged(spans)
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

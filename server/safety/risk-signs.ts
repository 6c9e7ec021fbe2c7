import { withoutHidden } from '../domain/hidden-characters.ts'
import { inPlainLetters } from '../language/look-alikes.ts'
import { plainly } from '../language/nlp.ts'
import { type Sentence, sentencesOf } from '../language/sentences.ts'
import { firstWhere, type Span } from '../language/span.ts'
import { riskWords } from './risk-words.ts'

const toldInABook =
  /\b(?:novel|chapter|protagonist|narrator|author|the (?:story|book|text|passage|poem|play|memoir|article|film|movie|excerpt|myth|fable)|in (?:act|scene|the book|the story)|act [ivx\d]+|scene [ivx\d]+|pages? \d+|characters?|read[- ]aloud|shakespeare|romeo|juliet|mercutio|tybalt|macbeth|hamlet|ophelia|othello|desdemona|lennie|curley|george and|boo radley|mayella|ewell|ponyboy|johnny cade|matilda|trunchbull|holden|piggy|oliver twist|jane eyre|heathcliff|werther|cinderella|hansel|gretel|snow white|goldilocks|greek myth|zeus|oedipus|antigone|odysseus)\b/
const toldInHistory =
  /\b(?:war|wars|wwi+|slave[sd]?|slavery|enslaved|plantation|holocaust|nazis?|camps?|soldiers?|battle|troops|civil rights|segregation|jim crow|lynch\w*|colon(?:y|ies|ists?|ial)|conquistadors?|revolution|empire|emperor|king|queen|pharaoh|tsar|genocide|massacre|apartheid|great depression|dust bowl|industrial revolution|child labou?r|mill workers|trail of tears|gettysburg|lincoln|hitler|stalin|hiroshima|1[4-9]\d\d|\d\d(?:th)? century|kamikaze|gladiators?)\b/
const taughtAsTopic =
  /\b(?:prevention|awareness|training|assembly|poster|(?:unit|lesson|module|slides?|video|policy|debate|essay|research|article|lecture|workshop|statistics|webinar) (?:on|about)|health (?:class|unit|lesson)|suicide (?:squad|mission|rates?)|definition of)\b/
const saidOfOneself =
  /\b(?:told me|tells me|whisper(?:s|ed) (?:to me|that (?:his|her|their|my))|said to me|came to me|after class|at the end of class|disclosed|journal|(?:like|just like|same as|happens?|happened) (?:to|at|what) (?:me|him|her|my|home|his)|(?:wrote|writes|writing|drew|drawing) (?:\w+ ){0,4}(?:that|about|how) (?:her|his|their|she|he|they)|reminds? (?:me|him|her|them) of (?:his|her|my|their)|at home|my (?:own )?(?:step)?(?:dad|mom|mum|father|mother|uncle))\b/

const longestSentence = 60
const wordsAround = 10
/** Characters on either side of a sign, in dictation without stops, that tell whether a book or a lesson is spoken of: about twelve words. */
const charactersOfTopic = 65

/** Plainly a novel, a history lesson or a topic being taught, and nobody's own story. */
const isAboutSomethingElse = (words: string): boolean =>
  (toldInABook.test(words) || toldInHistory.test(words) || taughtAsTopic.test(words)) && !saidOfOneself.test(words)

/** "doesnt", "cant": as it is typed where nobody marks it. */
const noApostrophe = /\b(do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should)nt\b/g

/** As the patterns read it: nothing unseen within a word, letters for what looks like them, apostrophes, and one space for any white space. */
const asRead = (text: string): string =>
  plainly(inPlainLetters(withoutHidden(text)))
    .replace(noApostrophe, "$1n't")
    .replace(/\s+/g, ' ')

/** Where a sign stands in the words of a sentence: [start, end) in what `asRead` gives. */
function signsIn(words: string): Span[] {
  const isLong = words.split(' ', longestSentence + 1).length > longestSentence
  if (!isLong && isAboutSomethingElse(words)) return []
  return riskWords.flatMap((pattern) => {
    // In a sentence one will do; dictation may hold more, some of a book and some not.
    const found = isLong
      ? [...words.matchAll(pattern)].filter(({ index }) => !isAboutSomethingElse(near(words, index)))
      : first(pattern, words)
    return found.map((match) => ({ start: match.index, end: match.index + match[0].length }))
  })
}

function first(pattern: RegExp, words: string): RegExpExecArray[] {
  pattern.lastIndex = 0
  const match = pattern.exec(words)
  return match ? [match] : []
}

/** The words around a place. */
const near = (words: string, at: number): string => words.slice(Math.max(0, at - charactersOfTopic), at + charactersOfTopic)

/** A sentence with signs is the span; in dictation one "sentence" may be the whole text, and then it is the words around each sign. */
function spansIn({ text, tokens, start, end }: Sentence): Span[] {
  const words = asRead(text)
  const signs = signsIn(words)
  if (signs.length === 0) return []
  if (tokens.length <= longestSentence) return [{ start, end }]
  // What is read is as many words as the text, each at its own place.
  const [read, written] = [words, text].map((each) => [...each.matchAll(/\s+/g)].map((gap) => gap.index + gap[0].length))
  return signs.map((sign) => {
    const word = firstWhere(read ?? [], (begins) => begins > sign.start)
    const at = start + (word === 0 ? 0 : (written?.[word - 1] ?? 0))
    const index = firstWhere(tokens, (token) => token.end > at)
    const first = tokens[Math.max(0, index - wordsAround)]
    const last = tokens[Math.min(tokens.length - 1, index + wordsAround)]
    return { start: first?.start ?? start, end: last?.end ?? end }
  })
}

/** A line that was broken in the middle of a sentence: no stop before the break, and no capital, mark or number after it. */
const goesOver = (text: string, sentence: Sentence, next: Sentence): boolean =>
  /[\p{L},]$/u.test(sentence.text) && /^\p{Ll}/u.test(next.text) && /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(sentence.end, next.start))

/** A sign that begins on one line and ends on the next takes both. */
function overTheBreak(text: string, sentence: Sentence, next: Sentence | undefined): Span[] {
  if (!next || !goesOver(text, sentence, next)) return []
  const first = asRead(sentence.text)
  const isOver = signsIn(`${first} ${asRead(next.text)}`).some(({ start, end }) => start < first.length && end > first.length)
  return isOver ? [{ start: sentence.start, end: next.end }] : []
}

/**
 * Sentences with a sign that a child may be harmed or somebody in crisis.
 * It leans towards finding too much: a person reads what it finds, and nothing is sent anywhere.
 * What goes on about it in the sentences around is found by whoever knows the lines of the text (pipeline/evidence/at-risk.ts).
 */
export function findRiskSigns(text: string): Span[] {
  const sentences = sentencesOf(text)
  return merged(sentences.flatMap((sentence, index) => [...spansIn(sentence), ...overTheBreak(text, sentence, sentences[index + 1])]))
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

import { hasVerb, headAt, isAuxiliary, isWh, mayStartClause } from './clauses.ts'
import { coreAfter, frameOf } from './frames.ts'
import { plainly, type Token } from './nlp.ts'
import type { Heard, HeardSentence, Question, Seeks } from './question.ts'
import { withoutQuotations } from './quotations.ts'
import { polarForm, seeksOfPolar, seeksOfWh } from './seeks.ts'
import { sentencesOf } from './sentences.ts'
import { endsWithTag, type Part, unmarkedForm } from './unmarked.ts'

type Ask = { at: number; form: 'wh' | 'polar' | 'request'; core: number | null; inFrame: boolean }

/** "…, do you think?" asks nothing more. */
const aside = /^(?:do you (?:think|suppose|reckon|feel|find)|would you say|as you see it|if you had to guess)\s*(?:,|\?*$)/
/** "What worked for me was a timer." */
const cleft = /^what \S+.* (?:is|was|are|were) (?:an?|the|to|that|how|when|your|not|\w+ing)\b/

const plainFrom = (part: Part, token: Token): string => part.words.slice(token.start - part.start)

/** "What, eh, what time …", "I wonder if, hm, I wonder how …": a start that is given up for the same words again. */
const restarts = (words: string): boolean =>
  /^(\w+)(?: (\w+))?(?: \w+)?, (?:(?:eh|er|um|uh|hm+|erm|well|like|i mean|sorry|no)\b,? )*\1(?: \2)?\b/.test(words)

/** Every place in a sentence where a clause begins to ask. */
function asksOf(part: Part): Ask[] {
  const { tokens } = part
  const asks: Ask[] = []
  let underFrame = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !mayStartClause(tokens, at)) continue
    const words = plainFrom(part, token)
    if (at > 0 && aside.test(words)) {
      if (!words.includes(',')) break
      while (tokens[at + 1] && tokens[at + 1]?.lower !== ',') at++
      continue
    }
    if (restarts(words)) continue
    const frame = frameOf(words)
    const joins = /^(?:and|or|then|but|plus|also)$/.test(tokens[at - 1]?.lower ?? '')
    const framed = frame && !(frame.kind === 'invitation' && joins && at > 2 && !underFrame) ? frame : null
    if (framed) {
      const core = coreAfter(words, framed)
      asks.push({ at, form: 'request', core: core === null ? null : token.start + core, inFrame: true })
      underFrame = true
      const past = token.start + (core ?? framed.length)
      while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) <= past) at++
      continue
    }
    if (underFrame && joins && isWh(token) && tokens.length - at > 1) {
      asks.push({ at, form: 'request', core: token.start, inFrame: true })
      continue
    }
    const head = at === 0 && part.isQuestion && /^why\b[^,]*,/.test(words) ? 'fronted' : headAt(tokens, at, part.isQuestion)
    if (head === 'subject' && !part.isQuestion && cleft.test(words)) continue
    if (!head || (head === 'polar' && isVerbOf(asks.at(-1), tokens, at))) continue
    asks.push({ at, form: head === 'polar' ? 'polar' : 'wh', core: token.start, inFrame: false })
    underFrame = false
  }
  return asks
}

/** "What, if anything, did you …": the auxiliary belongs to the question word before the aside. */
const isVerbOf = (ask: Ask | undefined, tokens: Token[], at: number): boolean =>
  ask?.form === 'wh' &&
  tokens[at - 1]?.lower === ',' &&
  (!hasVerb(tokens.slice(ask.at, at)) ||
    tokens.slice(ask.at, at).some((token, i, between) => token.lower === 'if' && between[i - 1]?.lower === ','))

/** In dictation a question may follow a subordinate clause with no mark between: "when you waited what did you see". */
function askWithoutMark(part: Part): Ask[] {
  for (let at = 1; at < part.tokens.length; at++)
    if (isWh(part.tokens[at]) && headAt(part.tokens, at, part.isQuestion) === 'fronted')
      return [{ at, form: 'wh', core: part.tokens[at]?.start ?? part.start, inFrame: false }]
  return []
}

const isNegated = (core: string): boolean =>
  /^(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|wo|ca|would|should|might|must)(?:n't|nt| not)\b/.test(
    core.replace(/^(\w+)n't/, "$1n't"),
  ) || /^(?:\w+ )(?:you|we|they|it|he|she|i|that|this|there|students|the students) not\b/.test(core)

function toQuestion(part: Part, ask: Ask, end: number): Question {
  const first = part.tokens[ask.at]
  const start = first?.start ?? part.start
  const words = part.words.slice(start - part.start, end - part.start).trimEnd()
  const core = ask.core === null ? words : part.words.slice(ask.core - part.start, end - part.start).trim()
  const isPolarCore = /^(?:if|whether)\b/.test(core)
  const seeks: Seeks =
    ask.core === null
      ? 'thinking'
      : ask.form === 'polar'
        ? seeksOfPolar(core)
        : isPolarCore
          ? seeksOfPolar(core) === 'confirmation'
            ? 'confirmation'
            : 'yes-or-no'
          : seeksOfWh(core, part.words)
  return {
    start,
    end: start + words.length,
    form: ask.form === 'polar' ? polarForm(core) : ask.form,
    seeks,
    words,
    core,
    framed: ask.inFrame,
    negated: ask.form === 'polar' && isNegated(core),
    tokens: part.tokens.filter((token) => token.start >= start && token.end <= start + words.length),
  }
}

/** "Were you to teach it again, what …", "Had the projector not failed, how …": a condition without its "if". */
const isCondition = (part: Part, ask: Ask, next: Ask | undefined): boolean => {
  const first = part.tokens[ask.at]
  const follower = next && part.tokens[next.at]
  if (ask.form !== 'polar' || !first || !follower || part.tokens[next.at - 1]?.lower !== ',') return false
  const words = plainFrom(part, first).slice(0, follower.start - first.start)
  return /^(?:had|should)\b|^were .*\b(?:to|not)\b/.test(words)
}

/** "Remind me, was it …", "Tell me: did …": only calls for the question that follows. */
const isCall = (part: Part, ask: Ask, next: Ask | undefined): boolean => {
  const first = part.tokens[ask.at]
  const follower = next && part.tokens[next.at]
  if (ask.form !== 'request' || ask.core !== null || !first || !follower) return false
  return /^(?:remind|tell) (?:me|us)(?: again| honestly| then)?\s*[,:–—-]\s*$/.test(
    plainFrom(part, first).slice(0, follower.start - first.start),
  )
}

/** Nobody asks in so many words and marks without a stop: that is dictation or a list, and looking through it for questions would take minutes. */
const longestAsked = 300

function questionsIn(part: Part): Question[] {
  if (part.tokens.length > longestAsked) return []
  if (part.isQuestion && endsWithTag(part)) {
    const tagged = unmarkedForm(part)
    if (!asksOf(part).some((ask) => ask.at === 0 || ask.form === 'wh')) return [tagged]
  }
  const found = asksOf(part)
  const asks = found.length > 0 ? found : askWithoutMark(part)
  if (asks.length === 0) return part.isQuestion ? [unmarkedForm(part)] : []
  const end = part.start + part.words.length
  const kept = asks.filter(
    (ask, i) =>
      !(i > 0 && ask.form === 'polar' && isAuxiliary(part.tokens[asks[i - 1]?.at ?? -1]) && part.tokens[ask.at - 1]?.lower === 'or') &&
      !isCondition(part, ask, asks[i + 1]) &&
      !isCall(part, ask, asks[i + 1]),
  )
  return kept.map((ask, i) => {
    const next = kept[i + 1]
    return toQuestion(part, ask, next ? (part.tokens[next.at]?.start ?? end) : end)
  })
}

const remembered = new Map<string, Heard>()

/** Reads a text once for all rules: its sentences without quotations, and the clauses in them that ask. */
export function hear(text: string): Heard {
  const known = remembered.get(text)
  if (known) return known
  const masked = withoutQuotations(text)
  const words = plainly(masked)
  const sentences: HeardSentence[] = sentencesOf(masked).map(({ start, end, tokens }) => {
    const part = { words: words.slice(start, end), tokens, start, isQuestion: /\?["')\]]*$/.test(words.slice(start, end)) }
    return { start, end, words: part.words, tokens, questions: questionsIn(part), endsWithMark: part.isQuestion }
  })
  const questions = sentences.flatMap((sentence) => sentence.questions)
  const heard = {
    text,
    words,
    sentences,
    questions: questions.map((question, i) =>
      i > 0 && question.form === 'fragment' ? { ...question, seeks: 'thinking' as const } : question,
    ),
  }
  if (remembered.size > 100) remembered.clear()
  remembered.set(text, heard)
  return heard
}

/** The clauses of a text that ask, in order, with what each one asks for. Questions inside quotation marks are not heard. */
export const hearQuestions = (text: string): Question[] => hear(text).questions

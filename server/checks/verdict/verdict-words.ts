import { oneOf, pattern } from '../../language/lexicon.ts'
import type { HeardSentence } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { lessonThing, praise, strongBlame } from '../evaluative-words.ts'
import { isReported } from '../reported.ts'
import { hearVerdict } from './hear-verdict.ts'
import { derogatoryOfPerson, onPerson } from './on-person.ts'
import { onTeaching } from './on-teaching.ts'

/** `person`: derogatory, comparative or about employment. `empty`: praise that names nothing. */
export type Verdict = Span & { about: 'person' | 'teaching' | 'empty' }
const strongInQuestion = pattern(
  `\\b(?:was|were|is|are|such|so|your|that|the|a|an|of|too|really|very) (?:${strongBlame})\\b(?! (?:about|at you|for you to|readers?|students?|writers?|learners?|ones?|pupils?|kids|spellers?))|\\b(?:such|be|become|being|so|your) (?:a |an )?(?:${oneOf('great, excellent, wonderful, fantastic, amazing, brilliant, superb, terrific, awesome, outstanding, fabulous, impressive, incredible, stellar, masterful, exemplary, gifted, talented, phenomenal, good, strong, natural, beautiful')}) (?:\\w+ )?(?:${lessonThing})\\b`,
)
const denied = pattern(`^(?:is|was|are|were|do|did|does)n't (?:you (?:think|agree|feel|find|see) )?.{2,50} (?:${strongBlame})\\b`)
const asksForCriteria = pattern(
  `\\b(?:makes? (?:for )?a|what (?:does|would|is|counts as|do you (?:see|count|look)|makes)|look like|your idea of|to you|mean by|from an? (?:strong|good|better|poor|weak|bad)|(?:know|tell|decide|see|judge|recogni[sz]e|spot)s? (?:that|when|if|whether) an?|in your (?:eyes|view|opinion|mind))\\b`,
)
const outright = pattern(`\\b(?:${praise}|${strongBlame})\\b`)
const bestThing = /\bbest (?:thing|way|time|place|bet|fix|move)\b/
const bestToDo = /\b(?:best|better)$/
const emptyPraise = pattern(`^[^?]{0,60}$`)

const ask = (sentence: HeardSentence) => sentence.questions.find((question) => question.form !== 'tag' && question.seeks !== 'confirmation')

/** The words of a sentence that judge, score, rank or compare; null where there are none, or where they are given as somebody's words. */
export function verdictWords(sentence: HeardSentence): Verdict | null {
  const question = ask(sentence)
  const stated = question ? sentence.words.slice(0, Math.max(0, question.start - sentence.start)) : sentence.words
  const isTagged = sentence.questions.some((one) => one.form === 'tag')
  const span = (match: RegExpExecArray): Span => {
    const trimmed = match[0].replace(/^[\s,;:.!–—]+/, '')
    const start = sentence.start + match.index + match[0].length - trimmed.length
    return { start, end: start + trimmed.trimEnd().length }
  }
  for (const [about, patterns] of [
    ['person', onPerson],
    ['teaching', onTeaching],
  ] as const) {
    for (const one of patterns) {
      const match = one.exec(stated)
      if (
        !match ||
        isReported(stated, match.index) ||
        bestThing.test(match[0]) ||
        (bestToDo.test(match[0]) && /^ to \w/.test(stated.slice(match.index + match[0].length))) ||
        (isTagged && !outright.test(match[0]))
      )
        continue
      return { ...span(match), about: about === 'teaching' && isEmptyPraise(stated) ? 'empty' : about }
    }
  }
  const heard = hearVerdict(sentence)
  if (heard)
    return {
      ...heard,
      about: heard.about === 'teaching' && isEmptyPraise(sentence.words.slice(0, heard.end - sentence.start)) ? 'empty' : heard.about,
    }
  return question ? inQuestion(sentence, question.start - sentence.start, span) : null
}

/** In a question only a strong judgement that is presupposed counts: "Why was your explanation so muddled?" */
function inQuestion(sentence: HeardSentence, from: number, span: (match: RegExpExecArray) => Span): Verdict | null {
  const asked = sentence.words.slice(from)
  const person = derogatoryOfPerson.map((one) => one.exec(asked)).find((match) => match !== null)
  const match = person ?? strongInQuestion.exec(asked) ?? denied.exec(asked)
  const isDenied = /^(?:is|was|are|were|do|did|does)n't\b/.test(asked)
  const isOpinionPoll =
    !isDenied &&
    /^(?:is|was|are|were|do you think|would you say|did you think)\b/.test(asked) &&
    !/\b(?:such|so|your)\b/.test(match?.[0] ?? '')
  if (!match || isOpinionPoll || isReported(asked, match.index) || (asksForCriteria.test(asked) && !person)) return null
  const found = span(match)
  return { start: found.start + from, end: found.end + from, about: person ? 'person' : 'teaching' }
}

const isEmptyPraise = (stated: string): boolean =>
  emptyPraise.test(stated) &&
  pattern(`(?:${praise}|well done|bravo|kudos|nailed|love)`).test(stated) &&
  !/\b(?:because|when|by|so that|which|how|after|helped|let|meant|gave)\b/.test(stated)

import { pattern } from '../../language/lexicon.ts'
import type { HeardSentence, Question } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { isReported } from '../reported.ts'
import { atCore, presumedAfterIf } from './at-core.ts'
import { loadedChoice, preamble, presupposed } from './presupposed.ts'
import { pushedEnd, pushed as pushedMore } from './pushed.ts'

const pushed = pattern(
  `^(?:so |and |but |well |then |now )*,? ?(?:surely|obviously|clearly|of course|no doubt|presumably|evidently|you do (?:see|know|reali[sz]e|agree|understand)|you must (?:admit|agree|see)|admit it|let's be honest)\\b`,
)
const sharedUnderstanding = pattern(
  `^(?:so |and |then |okay |ok |,)*(?:(?:your|the|our) (?:goal|focus|aim|question|next step|priority)\\b|you (?:want|'d like|would like|said|mentioned|'re saying|are saying|'re thinking|chose|decided|'ll|will|plan)\\b|you'd like|you're (?:saying|hoping|looking|after|planning)|we (?:agreed|said|decided|'re meeting|meet)|i (?:heard|hear)|if i (?:understand|understood|heard|follow)|what i(?:'m| am) hearing|it sounds|sounds like)`,
)

/** A statement that only its mark makes a question: "I'm sure you noticed …?" */
const isStatement = (question: Question): boolean =>
  question.form !== 'wh' && question.form !== 'request' && question.core === question.words

/** The words with which a question pushes towards an answer or presumes a fault; null where it leaves the thinking free. */
export function leadingWords(question: Question, sentence: HeardSentence): Span | null {
  const { start, end, core } = question
  if (question.seeks === 'leave' || question.seeks === 'confirmation') return question.negated ? { start, end } : null
  if (question.form === 'tag') return sharedUnderstanding.test(sentence.words) ? null : { start, end }
  if (question.negated) return { start, end }
  if (
    sentence.endsWithMark &&
    (pushed.test(sentence.words) || (isStatement(question) && (pushedMore.test(sentence.words) || pushedEnd.test(sentence.words))))
  )
    return { start: sentence.start, end: sentence.end }
  const before = sentence.words.slice(0, Math.max(0, start - sentence.start))
  const presumed = before === '' ? null : preamble.exec(before)
  if (presumed && !isReported(sentence.words, presumed[0].length))
    return { start: sentence.start, end: sentence.start + presumed[0].trimEnd().length }
  const loaded = question.form === 'alternative' || /\bor\b/.test(core) ? loadedChoice.exec(core) : null
  if (loaded) return { start, end }
  if (/^why\b/.test(core) && /\bdo you think\s*\?*$/.test(core)) return null
  const bare = core.replace(/^(?:if|whether) /, '')
  const at = end - core.length
  for (const one of [...atCore, ...presupposed]) {
    const match = one.exec(core)
    if (match) return { start: Math.max(start, at), end: Math.max(start, at) + match[0].trimEnd().length }
  }
  const presumes = bare !== core && presumedAfterIf.test(bare)
  return presumes ? { start, end } : null
}

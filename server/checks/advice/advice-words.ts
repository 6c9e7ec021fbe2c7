import type { HeardSentence, Question } from '../../language/question.ts'
import type { Span } from '../../language/span.ts'
import { isReported } from '../reported.ts'
import { assumedPlan, heldOut, asked as moreAsked, supposed } from './asked.ts'
import { hints } from './hints.ts'
import { impersonal } from './impersonal.ts'
import { bareQuestion, fronted, inQuestion } from './in-question.ts'
import { inStatement } from './in-statement.ts'
import { orderIn } from './orders.ts'

const isCovered = (questions: Question[], at: number, isMarked: boolean): boolean =>
  questions.some(
    (question) =>
      question.form !== 'tag' &&
      question.form !== 'fragment' &&
      (question.form === 'wh' && isMarked ? at >= question.start : at > question.start) &&
      at < question.end,
  )

function inQuestions(sentence: HeardSentence): Span | null {
  for (const question of sentence.questions) {
    if (
      question.seeks === 'leave' ||
      question.seeks === 'confirmation' ||
      question.seeks === 'choice' ||
      (question.framed && question.core === question.words)
    )
      continue
    const core = question.core
    const start = question.end - core.length
    const found = [...inQuestion, ...bareQuestion, ...moreAsked].map((one) => one.exec(core)).find((match) => match !== null)
    if (found) return { start: Math.max(question.start, start), end: question.end }
  }
  const bare = [...bareQuestion, fronted, ...(sentence.endsWithMark ? [assumedPlan, heldOut, supposed] : [])]
    .map((one) => one.exec(sentence.words))
    .find((match) => match !== null)
  return bare ? { start: sentence.start, end: sentence.end } : null
}

/** "It would be good to hear how …": what the coach would like to hear, not what the teacher might do. */
const wishToHear =
  /^.{0,60}?\b(?:interesting|fascinating|good|great|lovely|nice|helpful|useful|worth\w*)(?: for (?:me|us))? to (?:hear|know|learn|understand|find out|see) (?:how|what|why|where|when|which|who|whether|more about|about|from you|your)\b/

/** The words of a sentence that tell somebody what to do, openly or as a question; null where there are none. */
export function adviceWords(sentence: HeardSentence): Span | null {
  const asked = inQuestions(sentence)
  if (asked) return asked
  for (const one of [...inStatement, ...hints, ...impersonal]) {
    const match = one.exec(sentence.words)
    if (!match) continue
    const at = sentence.start + match.index + (match[0].length - match[0].trimStart().length)
    if (isCovered(sentence.questions, at, sentence.endsWithMark) || isReported(sentence.words, match.index)) continue
    if (wishToHear.test(sentence.words.slice(match.index))) continue
    return { start: at, end: at + match[0].trim().length }
  }
  return orderIn(sentence)
}

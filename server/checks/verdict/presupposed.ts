import { pattern } from '../../language/lexicon.ts'
import type { HeardSentence, Question } from '../../language/question.ts'

const factive = pattern(
  `\\b(?:see|seen|saw|reali[sz]e[ds]?|know|aware|notice[ds]?|recogni[sz]e[ds]?|appreciate|admit|accept|agree|acknowledge|concede|say|think|reckon|feel|find|believe) (?:now |yet |with me )?(?:that|how|what|why|it|this|your|the|you)\\b`,
)
const push = pattern(
  `^(?:so |and |but |well |then |now |,)*(?:surely|obviously|clearly|of course|no doubt|presumably|evidently|you'd (?:agree|admit|say)|you would (?:agree|admit)|you (?:must|have to|do|can|will|'ll) (?:admit|agree|see|know|reali[sz]e|accept|say)|i'm sure|i assume|i take it|i think|i guess|i suppose|i imagine)\\b`,
)

/** In a question that pushes or takes for granted, what it says counts as said: "Can't you see that …?", "Surely …?" */
export function takesForGranted(sentence: HeardSentence, question: Question): boolean {
  if (question.form === 'tag' || question.negated || push.test(sentence.words)) return true
  const core = question.core
  if (
    /^(?:do|did|can|are|have|were|could|would) you (?:not |now |even |really |ever |at all |honestly )*(?:see|reali[sz]e|know|aware|notice|recogni[sz]e|appreciate|admit|accept|agree|concede)\b/.test(
      core,
    )
  )
    return factive.test(core)
  return false
}

const how = pattern(`^(?:how|why|what|when|where|who)\\b.{0,60}\\b(?:so|such|such an?|this|that|quite so|too) $`)

/** "How did it get so toxic?", "such a brilliant": degree words that take the judgement for granted. */
export const isTakenForGranted = (before: string): boolean => how.test(before)

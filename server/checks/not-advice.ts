import type { Finding } from '../domain/finding.ts'
import type { ItemKind } from '../domain/item-kind.ts'
import { hear } from '../language/hear-questions.ts'
import type { Span } from '../language/span.ts'
import { adviceWords } from './advice/advice-words.ts'
import { isHonestOffer } from './advice/offer.ts'
import { withSentence } from './rewording.ts'
import { finding, type TextRule } from './rule.ts'

/** Kinds in which a step may be named: an offer leaves the choice, practice and agreements were agreed on, and a plan's steps are the teacher's to strike. */
const mayName: ItemKind[] = ['offer', 'practice', 'agreement', 'goal', 'step', 'measure']

const withReason =
  /\b(?:because|so that|so (?:students|they|you|everyone|each|all)|since|in order to|to (?:help|give|let|make|hear|see|show|find out)|which (?:will|lets|gives|helps|means)|that way|the reason)\b/

const openFor = (words: string): string => {
  if (/^(?:have|had|did) you.{0,20}\b(?:tried|try|experimented|attempted|used)\b/.test(words)) return 'What have you tried so far?'
  if (/^(?:have|had|did|do|are|would) you.{0,25}\b(?:consider|thought|think|contemplat|looked|explored|heard|open)/.test(words))
    return 'What options are you considering?'
  if (
    /\b(?:could|should|would|might|ought to)(?: you| we| they| students| the students)?(?: \w+ly| maybe| perhaps)? have (?!them|students|the |each|every|pairs|kids|your|half|a )/.test(
      words,
    )
  )
    return 'Looking back, what other choices do you see?'
  if (/^(?:what if|how about|why (?:don't|not)|what would|if you)/.test(words)) return 'What might you try?'
  return 'What options do you see?'
}

/** Flags advice, disguised as a question or open. In the directive approach one named step with its reason passes. */
export const notAdvice: TextRule = {
  name: 'not-advice',
  needs: 'text',
  check(subject): Finding[] {
    if (mayName.includes(subject.kind)) return []
    const heard = hear(subject.text)
    if (isHonestOffer(heard.words)) return []
    const advised = heard.sentences.flatMap((sentence) => {
      const span = adviceWords(sentence)
      return span ? [{ sentence, span }] : []
    })
    if (subject.approach === 'directive' && advised.length === 1 && withReason.test(heard.words)) return []
    return advised.map(({ sentence, span }) => {
      const before = heard.questions.some((question) => question.start < sentence.start || question.start >= sentence.end)
      const question = sentence.questions.find((one) => one.start <= span.start && span.start < one.end)
      const place: Span = { start: question?.start ?? sentence.start, end: sentence.end }
      const open = before && !question ? null : openFor(heard.words.slice(span.start, sentence.end))
      return finding(
        'not-advice',
        'warn',
        subject,
        span,
        question
          ? 'This is advice in the shape of a question; ask openly, or offer two ideas and leave the choice.'
          : 'This tells the teacher what to do; ask first, or offer two ideas and leave the choice.',
        withSentence(subject.text, place, open),
      )
    })
  },
}

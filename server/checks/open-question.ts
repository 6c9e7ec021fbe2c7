import type { Finding } from '../domain/finding.ts'
import type { Purpose } from '../domain/item-kind.ts'
import { hear } from '../language/hear-questions.ts'
import type { HeardSentence, Question } from '../language/question.ts'
import { adviceWords } from './advice/advice-words.ts'
import { isHonestOffer } from './advice/offer.ts'
import { leadingWords } from './leading/leading-words.ts'
import { openForm } from './opening.ts'
import { withSentence } from './rewording.ts'
import { finding, type TextRule } from './rule.ts'

const mayBeClosed: Purpose[] = ['ask-leave', 'choose', 'confirm', 'commit']

const reasonFor: Partial<Record<Question['seeks'], string>> = {
  fact: 'One fact answers this; ask for what the teacher makes of it.',
  'yes-or-no': 'A yes or a no answers this; ask for what lies behind it.',
}

/** A yes-or-no shape that only carries advice or a push is flagged for that, not for its shape. */
const carriesAPush = (question: Question, sentence: HeardSentence): boolean =>
  leadingWords(question, sentence) !== null || adviceWords({ ...sentence, questions: [question] }) !== null

const isOpenedUp = (question: Question, next: Question | undefined): boolean =>
  /\bif so,? (?:in |to |for |with )?(?:what|how|why|which|where|who|whose)\b/.test(question.core) ||
  (question.form === 'polar' && next?.form === 'fragment' && /^(?:if so,? )?(?:why|how)\b/.test(next.core))

/** Flags, where thinking is sought, what can be answered by yes, no or one fact. A statement is never closed. */
export const openQuestion: TextRule = {
  name: 'open-question',
  needs: 'text',
  check(subject): Finding[] {
    if (subject.kind !== 'question' || (subject.purpose && mayBeClosed.includes(subject.purpose))) return []
    const heard = hear(subject.text)
    const { sentences, questions } = heard
    return sentences.flatMap((sentence) =>
      sentence.questions.flatMap((question) => {
        const reason = question.form === 'tag' ? undefined : reasonFor[question.seeks]
        const next = questions.find((other) => other.start >= question.end)
        if (
          !reason ||
          isHonestOffer(heard.words) ||
          (subject.purpose === 'scale' && question.seeks === 'fact') ||
          carriesAPush(question, sentence) ||
          isOpenedUp(question, next)
        )
          return []
        const open = sentence.questions.length === 1 ? openForm(subject.text, question) : null
        return [
          finding(
            'open-question',
            'warn',
            subject,
            question,
            reason,
            open && withSentence(subject.text, { start: question.start, end: sentence.end }, open),
          ),
        ]
      }),
    )
  },
}

import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { leadingWords } from './leading/leading-words.ts'
import { neutralForm } from './neutral.ts'
import { withSentence } from './rewording.ts'
import { finding, type TextRule } from './rule.ts'

/** Flags what presumes its answer or a fault. Presupposing competence or intention passes. */
export const notLeading: TextRule = {
  name: 'not-leading',
  needs: 'text',
  check(subject): Finding[] {
    return hear(subject.text).sentences.flatMap((sentence) =>
      sentence.questions.flatMap((question) => {
        const span = leadingWords(question, sentence)
        if (!span) return []
        const rewrite = withSentence(
          subject.text,
          { start: Math.min(question.start, span.start), end: sentence.end },
          neutralForm(subject.text, sentence, question),
        )
        return [
          finding(
            'not-leading',
            'warn',
            subject,
            span,
            'This question already holds its answer, or takes a fault for granted; ask what the teacher saw.',
            rewrite,
          ),
        ]
      }),
    )
  },
}

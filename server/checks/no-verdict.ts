import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import type { HeardSentence } from '../language/question.ts'
import { noticingFor } from './neutral.ts'
import { phrase, withSentence } from './rewording.ts'
import { finding, type Subject, type TextRule } from './rule.ts'
import { type Verdict, verdictWords } from './verdict/verdict-words.ts'

const reasons: Record<Verdict['about'], string> = {
  person: 'This judges or ranks a person, and that is what they will remember of the conversation.',
  teaching: 'This is a verdict on the teaching; lay out what you saw and let the teacher judge it.',
  empty: 'Praise that names nothing gives the teacher nothing to repeat; say what was done and what it did for students.',
}

const names =
  /\b(?:when|after|because|so that|which|by \w+ing|as you|once you|where|and (?:then )?(?:\w+ ){0,3}(?:students?|hands|\w+ more))\b|\d/

/** An appreciation may be warm where it says what was done; it may never rank, score or blame. */
const isSpecific = (subject: Subject, sentence: HeardSentence, verdict: Verdict): boolean =>
  subject.kind === 'appreciation' &&
  verdict.about === 'teaching' &&
  names.test(sentence.words) &&
  !/\b(?:too|out of|best|worst|poor\w*|weak|bad\w*)\b/.test(sentence.words)

/** The verdict taken out where a question remains, or its topic asked about. */
function rewritten(text: string, sentence: HeardSentence, asks: boolean): string | null {
  if (asks) return null
  const open = noticingFor(phrase(text, sentence))
  const rest = withSentence(text, sentence, null)
  const restAsks = rest !== null && hear(rest).questions.length > 0
  return restAsks ? rest : open && withSentence(text, sentence, open)
}

/** Flags what judges, scores, ranks or compares a person or the teaching, and empty praise. */
export const noVerdict: TextRule = {
  name: 'no-verdict',
  needs: 'text',
  check(subject): Finding[] {
    return hear(subject.text).sentences.flatMap((sentence) => {
      const verdict = verdictWords(sentence)
      if (!verdict || isSpecific(subject, sentence, verdict)) return []
      const asks = sentence.questions.length > 0
      const rewrite = rewritten(subject.text, sentence, asks)
      return [finding('no-verdict', verdict.about === 'person' ? 'block' : 'warn', subject, verdict, reasons[verdict.about], rewrite)]
    })
  },
}

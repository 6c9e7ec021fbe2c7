import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { pattern } from '../language/lexicon.ts'
import type { HeardSentence } from '../language/question.ts'
import type { Span } from '../language/span.ts'
import { isAsked, presumed } from './emotion/asked.ts'
import { owned, told } from './emotion/told.ts'
import { isReported, restsOnWords } from './reported.ts'
import { withSentence } from './rewording.ts'
import { finding, type TextRule } from './rule.ts'

const tentative = pattern(
  `^(?:so |and |then |,)*(?:it|that|this|you|what i hear)?(?: ?(?:sounds?|seems?|sounded|seemed|feels?|might be|may be|could be|i wonder if|i'm wondering if|i'm hearing|am i hearing|i hear)|sounds)\\b`,
)

function feelingIn(sentence: HeardSentence, text: string): Span | null {
  const found: { index: number; words: string }[] = []
  for (const one of told) {
    const match = one.exec(sentence.words)
    if (match && !isAsked(sentence, match.index) && !isReported(sentence.words, match.index))
      found.push({ index: match.index, words: match[0] })
  }
  for (const question of sentence.questions) {
    const match = presumed.map((one) => one.exec(question.core)).find((one) => one !== null)
    if (match) found.push({ index: question.end - question.core.length - sentence.start, words: match[0] })
  }
  const noun = owned.exec(sentence.words)
  if (noun && !isReported(sentence.words, noun.index)) found.push({ index: noun.index, words: noun[0] })
  const first = found.sort((a, b) => a.index - b.index)[0]
  if (!first) return null
  if (tentative.test(sentence.words) && restsOnWords(text.slice(0, sentence.end))) return null
  return { start: sentence.start + first.index, end: sentence.start + first.index + first.words.trimEnd().length }
}

const past = /\b(?:were|was|felt|have been|got|became|looked|seemed|sounded|must have)\b|\w+ed you\b/
const ofStudents = pattern(`^(?:the )?(?:students|kids|children|pupils|class|group|they|your students|your kids|everyone)\\b`)

/** What the feeling was about, in the words of the text: "when I walked in", "about the new curriculum". */
function aboutWhat(after: string): string | null {
  const tail = after.split(/[,;.?!–—]|\b(?:because|and|so|but|which|where|while you)\b/)[0]?.trim() ?? ''
  const moment = /^(?:when|after|before|during|once) .+/i.exec(tail)?.[0]
  const topic = /^(?:with|at|by|of|about|over) (?!you\b|me\b|it\b)(.+)/i.exec(tail)?.[1]
  return moment ?? (topic ? `about ${topic}` : null)
}

/** The feeling asked about instead of told. */
function askedInstead(text: string, span: Span, sentence: HeardSentence): string {
  const words = sentence.words.slice(span.start - sentence.start, span.end - sentence.start)
  const later = sentence.questions.find((question) => question.start >= span.end)
  if (later) return text.slice(later.start, later.end)
  if (ofStudents.test(words)) return 'What did you notice about the students?'
  const what = aboutWhat(text.slice(span.end, sentence.end))
  if (what) return `How ${past.test(words) ? 'did' : 'do'} you feel ${what}?`
  return openForm(sentence.words)
}

const openForm = (words: string): string =>
  /\b(?:were|was|felt|have been|got|ed you|became|looked|seemed|sounded)\b|\w+ed you\b/.test(words)
    ? 'What was that like for you?'
    : 'How are you feeling about it?'

/** Flags telling a person what they feel, and inferring feelings from notes. A tentative echo of a feeling they named passes. */
export const noEmotionReading: TextRule = {
  name: 'no-emotion-reading',
  needs: 'text',
  check(subject): Finding[] {
    const heard = hear(subject.text)
    return heard.sentences.flatMap((sentence) => {
      const span = feelingIn(sentence, heard.words)
      if (!span) return []
      const asksElsewhere = heard.questions.some((question) => question.start < sentence.start || question.start >= sentence.end)
      const rewrite = withSentence(subject.text, sentence, asksElsewhere ? null : askedInstead(subject.text, span, sentence))
      return [
        finding(
          'no-emotion-reading',
          'warn',
          subject,
          span,
          'Only the teacher knows what they feel; ask, or hold on to the words they used.',
          rewrite,
        ),
      ]
    })
  },
}

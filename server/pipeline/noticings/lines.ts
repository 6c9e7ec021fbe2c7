import type { Evidence } from '../../domain/evidence.ts'
import type { Noticing } from '../../domain/noticing.ts'
import { withoutQuotes } from '../evidence/quotes.ts'
import { reportedSpeech } from '../evidence/reported-speech.ts'
import { plainData, spokenData } from './data.ts'
import { isQuestion, isReflection, pronounIn, sentenceEnd, spokenWords, whoSpoke } from './say.ts'

const reasons = /\b(?:because|cause|cuz|bc|so|but|if|means?|think|thought|how|why|same|bigger|smaller|more|less|than|since)\b|\?/i

// What the teacher could not have heard is nothing to ask her about.
const toTheCoach = /\b(?:to|tells?|told|shows?|showed|asks?|asked) me\b/i

/** What students and the teacher said: lines that show thinking, questions with their wording, directions and feedback. */
export function noticeLines(seen: Evidence[]): Noticing[] {
  return seen.flatMap((span): Noticing[] => {
    const said = span.kind === 'student-words' || span.kind === 'teacher-words' ? spokenData(span) : null
    const words = said && spokenWords(span)
    if (!said || !words) return []
    const length = words.split(/\s+/).length
    const line = { evidence: [span.label], focus: span.focus, ...said, nearGoal: 0, gives: null }
    if (span.kind === 'student-words') {
      if (length < 2 || span.speaker === null || toTheCoach.test(withoutQuotes(span.text))) return []
      const chorus = whoSpoke(span)?.subject === 'students' ? 0.3 : 0
      const particular = -chorus + (reasons.test(words) ? 0.75 : 0.4) + Math.min(length, 10) / 50
      return [{ kind: 'student-line', ...line, particular, speaker: whoSpoke(span)?.again ?? 'that student' }]
    }
    if (length < 3 || span.speaker !== 'teacher') return []
    if (isReflection(span)) return [{ kind: 'reflection', ...line, particular: 1, speaker: null }]
    const asks = /\?/.test(words) || isQuestion(words)
    return [{ kind: asks ? 'teacher-question' : 'teacher-line', ...line, particular: asks && length >= 4 ? 0.7 : 0.45, speaker: null }]
  })
}

/** What followed a student's words at once: "Luis said, “…” and you answered, “…”". */
export function noticeResponses(seen: Evidence[]): Noticing[] {
  return seen.flatMap((reply, index): Noticing[] => {
    const said = seen[index - 1]
    if (said?.kind !== 'student-words' || reply.kind !== 'teacher-words' || reply.speaker !== 'teacher' || said.time !== reply.time)
      return []
    if (said.speaker === null || reply.start - said.end > nextTurn || isReported(said) || isReported(reply) || isReflection(reply))
      return []
    const [first, second] = [spokenWords(said), spokenWords(reply)]
    const opening = plainData(said)
    if (!first || !second || !opening || `${first} ${second}`.split(/\s+/).length > 24) return []
    const verb = isQuestion(second) ? 'asked' : 'answered'
    return [
      {
        kind: 'response',
        evidence: [said.label, reply.label],
        focus: [...new Set([...reply.focus, 'feedback-to-students' as const, ...said.focus])].slice(0, 3),
        particular: 0.8,
        data: `${closed(opening.data)} You ${verb}, ${sentenceEnd(second)}`,
        moment: `when you ${verb}, “${second.replace(/[.,]$/, '')}”`,
        speaker: whoSpoke(said)?.again ?? 'that student',
        nearGoal: 0,
        gives: null,
      },
    ]
  })
}

/** Characters between one turn and the next: a label and a line break, and nothing that happened in between. */
const nextTurn = 30

const isReported = (span: Evidence): boolean =>
  !/["“«]/.test(span.text) && reportedSpeech(span.text, span.speaker === 'teacher' ? pronounIn(span.text) : null) !== null

const closed = (sentence: string): string => (/[.!?…]”?$/.test(sentence) ? sentence : `${sentence}.`)

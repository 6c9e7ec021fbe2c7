import type { Evidence } from '../../domain/evidence.ts'
import { quotedSpans } from '../evidence/quotes.ts'
import { atTime, isQuestion, isReflection, notedWords, sentenceEnd, spokenWords, whoSpoke } from './say.ts'

export type Said = { data: string; moment: string | null }

/** A line of notes as a sentence to read aloud: spoken words as said by somebody, everything else as what the coach wrote down. */
export function plainData(span: Evidence): Said | null {
  return span.kind === 'teacher-words' || span.kind === 'student-words' ? spokenData(span) : notedData(span)
}

/** "At 10:19 Luis said, “but it looks bigger?”", and the clause "when Luis said, “…”". */
export function spokenData(span: Evidence): Said | null {
  const words = spokenWords(span)
  if (!words) return null
  const who = whoSpoke(span)
  const when = atTime(span.time)
  if (!who) return { data: `${timed(when, 'I heard this')}: ${sentenceEnd(words)}`, moment: momentAt(span.time) }
  if (isReflection(span)) return { data: `You said to me, ${sentenceEnd(words)}`, moment: null }
  const verb = who.subject === 'you' && isQuestion(words) ? 'asked' : 'said'
  const clause = `${who.subject} ${verb}, `
  const opening = when ? `${when} ${clause}` : clause.charAt(0).toUpperCase() + clause.slice(1)
  return { data: opening + sentenceEnd(words), moment: `when ${clause}“${words.replace(/[.,]$/, '')}”` }
}

/** "At 10:12 I wrote, “22 others silent.”" */
export function notedData(span: Evidence): Said | null {
  const heard = quotedSpans(span.text)[0]?.inner
  if (heard && heard.split(/\s+/).length >= 4)
    return { data: `${timed(atTime(span.time), 'I wrote this down')}: ${sentenceEnd(heard)}`, moment: momentAt(span.time) }
  const words = notedWords(span)
  if (!words || words.length < 4) return null
  const when = atTime(span.time)
  return { data: `${when ? `${when} I wrote` : frames[framesIndex(words)]}, ${sentenceEnd(words)}`, moment: momentAt(span.time) }
}

const frames = ['I wrote', 'I noted', 'My notes say', 'I put down', 'My notes read', 'I have this'] as const
const framesIndex = (words: string): number => [...words].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % frames.length

const timed = (when: string, words: string): string => (when ? `${when} ${words}` : words)

const momentAt = (time: string | null): string | null => {
  const said = atTime(time)
  return said ? said.charAt(0).toLowerCase() + said.slice(1) : null
}

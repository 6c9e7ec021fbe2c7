import type { Span } from './chosen-span.ts'

const ends = /[.!?…]["”’»)\]]*\s+/g
const hasWords = /[\p{L}\p{N}]/u
/** Who speaks, with the words marked already: nothing by itself. */
const isSpeaker = /^[\p{L}. ]{1,20}:$/u

/** The sentences of a stretch of notes that begins at `at`: what can be marked by one press. */
export function sentencesIn(text: string, at: number): Span[] {
  const cuts = [0, ...[...text.matchAll(ends)].map(({ index, 0: end }) => index + end.length), text.length]
  return cuts.flatMap((from, index) => {
    const sentence = text.slice(from, cuts[index + 1] ?? text.length)
    if (!hasWords.test(sentence) || isSpeaker.test(sentence.trim())) return []
    const start = at + from + sentence.length - sentence.trimStart().length
    return [{ start, end: start + sentence.trim().length }]
  })
}

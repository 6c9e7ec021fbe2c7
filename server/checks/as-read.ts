import type { Finding } from '../domain/finding.ts'
import { wordsOfLookAlikes } from '../language/look-alikes.ts'
import type { Subject } from './rule.ts'

/** White space in a row that may part words: more of it says nothing, and a pattern would try all of it again and again. */
const longest = 20
const longGap = new RegExp(`(?<=\\s{${longest}})\\s+`, 'g')

/**
 * A subject as the rules read it, with no long gaps in its text and no letters that only look like others; and the way back for a
 * finding about it, whose place is where it stands in the text, and whose rewrite keeps the words as they were written.
 */
export function asRead(subject: Subject): { subject: Subject; inFull: (finding: Finding) => Finding } {
  const written = subject.text
  const words = wordsOfLookAlikes(written)
  const gaps = [...written.matchAll(longGap)].map(({ 0: gap, index: start }) => ({ start, end: start + gap.length, read: '' }))
  if (words.length + gaps.length === 0) return { subject, inFull: (finding) => finding }
  let text = ''
  let from = 0
  /** Where each character that is read begins and ends in the text as written. */
  const begins: number[] = []
  const ends: number[] = []
  const takeUpTo = (end: number): void => {
    text += written.slice(from, end)
    for (; from < end; from++) {
      begins.push(from)
      ends.push(from + 1)
    }
  }
  for (const { start, end, read } of [...words, ...gaps].sort((one, other) => one.start - other.start)) {
    takeUpTo(start)
    text += read
    for (let i = 0; i < read.length; i++) {
      begins.push(start)
      ends.push(end)
    }
    from = end
  }
  takeUpTo(written.length)
  const asWritten = new Map(words.map((word) => [word.read, word.written]))
  const restored = (rewrite: string): string => rewrite.replace(/[A-Za-z0-9]+/g, (word) => asWritten.get(word) ?? word)
  return {
    subject: { ...subject, text },
    inFull: (finding) => ({
      ...finding,
      span: [begins[finding.span[0]] ?? written.length, ends[finding.span[1] - 1] ?? 0],
      rewrite: finding.rewrite && restored(finding.rewrite),
    }),
  }
}

import type { Span } from '../language/span.ts'

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** The text with one of its sentences replaced, or taken out with null; null where nothing would be left. */
export function withSentence(text: string, sentence: Span, replacement: string | null): string | null {
  const before = text.slice(0, sentence.start)
  const after = text.slice(sentence.end)
  if (replacement !== null) return before + capitalised(replacement) + after
  return [before.trimEnd(), after.trimStart()].filter((part) => part !== '').join(' ') || null
}

/** The words of a span, tidied for use inside a new sentence: no end mark, no capital that only began a sentence. */
export function phrase(text: string, span: Span): string {
  const words = text
    .slice(span.start, span.end)
    .trim()
    .replace(/[\s.,;:?!]+$/, '')
  return /^(?:The|Your|Their|His|Her|This|That|These|Those|Our|My|It|They|She|He|We|You|A|An|All|Most|Some|Any)\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

import type { Span } from './span.ts'

const doubleMarks = /["“„«][^"“”„«»\n]{1,600}["”»]/g
const singleMarks = /(?<=^|[\s([—–])['‘](?=[\p{L}\d])[^'‘’\n]{2,200}?(?:['’](?=\p{L})[^'‘’\n]{1,200}?)*['’](?=$|[\s.,;:?!)\]—–])/gu

/** Words between double marks, straight or curly, marks included: only these say that somebody said them. */
export const quotationsIn = (text: string): Span[] =>
  [...text.matchAll(doubleMarks)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

/** One word as long as the quotation; its full stop stays where the sentence ends with it. */
function standIn(quotation: string, after: string): string {
  const endsSentence = /[.?!…][^\p{L}\d]?$/u.test(quotation) && /^(?:\s*$|\s+["“]?[\p{Lu}\d])/u.test(after)
  return `Q${'x'.repeat(quotation.length - 2)}${endsSentence ? '.' : 'x'}`
}

const withStandIns = (text: string, marks: RegExp): string =>
  text.replace(marks, (quotation, ...rest) => {
    const at = rest.find((part): part is number => typeof part === 'number') ?? 0
    return quotation.startsWith("'") && !quotation.includes(' ') ? quotation : standIn(quotation, text.slice(at + quotation.length))
  })

/**
 * The text with what others said replaced by a stand-in word, and asides in brackets by spaces: same length, so offsets hold.
 * A long one in brackets is said like the rest, and so long a gap would cost every pattern that looks over it.
 * A text that is nothing but a quotation or an aside is left as it is.
 */
export function withoutQuotations(text: string): string {
  const quotesOut = withStandIns(withStandIns(text, doubleMarks), singleMarks)
  const masked = quotesOut.replace(/\([^()\n]{0,38}\)/g, (aside) => ' '.repeat(aside.length))
  return hasWords(masked.replace(/Qx+/g, '')) ? masked : text
}

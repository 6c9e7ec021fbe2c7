import { firstWhere } from '../../language/span.ts'

type Quote = { start: number; end: number; inner: string }

/** Spans inside double quotation marks, straight or curly, marks included. An opening mark that nothing closes runs to the end of its line. */
export function quotedSpans(words: string): Quote[] {
  return [...words.matchAll(/„([^“”"\n]*)(?:“|”|"|$)|“([^”“"\n]*)(?:”|"|$)|"([^"“”\n]*)(?:"|”|$)|«([^«»\n]*)»/gm)]
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      inner: (found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').trim(),
    }))
    .filter((span) => span.inner.length > 0)
}

/** Asks whether a place lies inside one of these quotations, its marks left out. They come in order. */
export function insideOf(quotes: Quote[]): (at: number) => boolean {
  return (at) => {
    const next = quotes[firstWhere(quotes, ({ end }) => end > at)]
    return next !== undefined && next.start < at
  }
}

/** The same text with everything inside quotation marks blanked and apostrophes straight, so that rules about the coach's words don't read other people's. Offsets hold. */
export function withoutQuotes(words: string): string {
  const straight = words.replace(/[’‘]/g, "'")
  let masked = ''
  for (const { start, end } of quotedSpans(words)) masked += straight.slice(masked.length, start) + ' '.repeat(end - start)
  return masked + straight.slice(masked.length)
}

import { isOpened, quotationsIn } from '../../language/quotations.ts'
import { firstWhere, spaced } from '../../language/span.ts'

type Quote = { start: number; end: number; inner: string }

/** Quotations as `quotationsIn` finds them on each line, marks included. An opening mark that nothing closes runs to the end of its line; a closing one that nothing opens quotes nothing. */
export function quotedSpans(words: string): Quote[] {
  return [...words.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: from }) =>
    quotationsIn(line)
      .filter(isOpened)
      .map((quotation) => ({ start: from + quotation.start, end: from + quotation.end, inner: quotation.words.trim() })),
  )
}

/** Asks whether a place lies inside one of these quotations, its marks left out. They come in order. */
export function insideOf(quotes: Quote[]): (at: number) => boolean {
  return (at) => {
    const next = quotes[firstWhere(quotes, ({ end }) => end > at)]
    return next !== undefined && next.start < at
  }
}

/** The same text with everything inside quotation marks blanked and apostrophes straight, so that rules about the coach's words don't read other people's. Offsets hold. */
export const withoutQuotes = (words: string): string => spaced(words.replace(/[’‘]/g, "'"), quotedSpans(words))

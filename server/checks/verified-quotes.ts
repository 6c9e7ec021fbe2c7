import type { Finding } from '../domain/finding.ts'
import { marksIn } from '../language/quotation-marks.ts'
import { type Quotation, quotationsIn } from '../language/quotations.ts'
import { without } from '../language/span.ts'
import { isInSources } from './quotation-match.ts'
import { type ContextRule, finding } from './rule.ts'

/** Quotations whose words stand in none of the sources. */
export const unfoundQuotations = (text: string, sources: string[]): Quotation[] =>
  quotationsIn(text).filter(({ words }) => !isInSources(words, sources))

/** The text with the marks off these quotations; with none at all, where those that are left would quote other words. */
function rewritten(text: string, unfound: Quotation[], sources: string[]): string {
  const left = without(
    text,
    unfound.flatMap(({ marks }) => marks),
  )
  return unfoundQuotations(left, sources).length === 0 ? left : without(text, marksIn(text))
}

/** Flags words given as someone's words that no source holds. The rewrite takes the marks off. */
export const verifiedQuotes: ContextRule = {
  name: 'verified-quotes',
  needs: 'context',
  check(subject, { sources }): Finding[] {
    const unfound = unfoundQuotations(subject.text, sources)
    if (unfound.length === 0) return []
    const rewrite = rewritten(subject.text, unfound, sources)
    return unfound.map((span) =>
      finding(
        'verified-quotes',
        'block',
        subject,
        span,
        "I can't find these words in the notes; quote them exactly, or take the marks off.",
        rewrite,
      ),
    )
  },
}

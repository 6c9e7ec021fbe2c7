import type { Finding } from '../domain/finding.ts'
import { quotationsIn } from '../language/quotations.ts'
import { isInSources } from './quotation-match.ts'
import { type ContextRule, finding } from './rule.ts'

/** Flags words given as someone's words that no source holds. The rewrite takes the marks off. */
export const verifiedQuotes: ContextRule = {
  name: 'verified-quotes',
  needs: 'context',
  check(subject, { sources }): Finding[] {
    const unfound = quotationsIn(subject.text).filter(({ start, end }) => !isInSources(subject.text.slice(start + 1, end - 1), sources))
    const marks = new Set(unfound.flatMap(({ start, end }) => [start, end - 1]))
    const rewrite = [...subject.text.matchAll(/[\s\S]/g)].map(([letter], at) => (marks.has(at) ? '' : letter)).join('')
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

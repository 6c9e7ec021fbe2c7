import type { Finding } from '../domain/finding.ts'

/** Words that a coach said not to flag again under a rule: lower case, white space collapsed. */
export type KeptWording = { rule: string; words: string }

/** Words in the one form in which they are kept and compared. */
export const asKept = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()

/** The words of a text that a finding is about, as they are kept and compared. */
export const flaggedWords = (finding: Pick<Finding, 'span'>, text: string): string => asKept(text.slice(...finding.span))

/** The findings about a text without those the coach said not to flag again. What blocks is always told. */
export const withoutKept = (findings: Finding[], text: string, kept: readonly KeptWording[]): Finding[] =>
  findings.filter((finding) => {
    const words = flaggedWords(finding, text)
    return finding.severity === 'block' || words === '' || !kept.some((each) => each.rule === finding.rule && each.words === words)
  })

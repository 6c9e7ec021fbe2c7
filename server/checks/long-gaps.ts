import type { Finding } from '../domain/finding.ts'
import { firstWhere } from '../language/span.ts'
import type { Subject } from './rule.ts'

/** White space in a row that may part words: more of it says nothing, and a pattern would try all of it again and again. */
const longest = 20
const longGap = new RegExp(`\\s{${longest + 1},}`, 'g')

/** A subject as the rules read it, with no long gaps in its text, and the way back for a finding about it. */
export function withoutLongGaps(subject: Subject): { subject: Subject; inFull: (finding: Finding) => Finding } {
  const gaps = [...subject.text.matchAll(longGap)]
  if (gaps.length === 0) return { subject, inFull: (finding) => finding }
  let text = ''
  let from = 0
  /** Where text goes on after each gap, in what is read, and how much is missing by then. */
  const cuts = gaps.map(({ 0: { length }, index }) => {
    text += subject.text.slice(from, index + longest)
    from = index + length
    return { at: text.length, missing: from - text.length }
  })
  text += subject.text.slice(from)
  const back = (at: number): number => at + (cuts[firstWhere(cuts, (cut) => cut.at > at) - 1]?.missing ?? 0)
  return { subject: { ...subject, text }, inFull: (finding) => ({ ...finding, span: [back(finding.span[0]), back(finding.span[1])] }) }
}

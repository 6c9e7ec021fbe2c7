import type { Finding } from '../domain/finding.ts'
import { type ContextRule, finding } from './rule.ts'

/** Flags a side, evidence or passage, that is empty without being said so, or that names what is not there. */
export const hasProvenance: ContextRule = {
  name: 'has-provenance',
  needs: 'context',
  check(subject, context): Finding[] {
    const whole = { start: 0, end: subject.text.length }
    const known = new Set<string>(context.evidence.map((one) => one.label))
    const isBare = (side: 'evidence' | 'passage', held: string[]): boolean => held.length === 0 && !subject.unsourced.includes(side)
    const findings: Finding[] = []
    if (isBare('evidence', subject.evidence))
      findings.push(
        finding(
          'has-provenance',
          'warn',
          subject,
          whole,
          'Nothing in the notes is named behind this; point to it, or say that it rests on none.',
        ),
      )
    if (isBare('passage', subject.passages))
      findings.push(
        finding('has-provenance', 'warn', subject, whole, 'No passage is named behind this; cite one, or say that it rests on none.'),
      )
    const unknown = subject.evidence.filter((label) => !known.has(label))
    if (unknown.length > 0)
      findings.push(
        finding('has-provenance', 'warn', subject, whole, `This points to ${unknown.join(', ')}, and the notes hold no such evidence.`),
      )
    return findings
  },
}

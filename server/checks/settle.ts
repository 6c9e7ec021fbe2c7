import type { Finding } from '../domain/finding.ts'
import type { Subject } from './rule.ts'

const mostRounds = 5

/** Faults in one text for which other words are looked for. With more, no few rewrites make it clean, and trying each would take minutes. */
export const mostMended = 20

/**
 * Keeps a rewrite only if nothing is left to flag in it. Where a text has several faults, the rewrites are applied one after the other,
 * so that what a person is offered is clean as a whole.
 */
export function settle(subject: Subject, findings: Finding[], check: (subject: Subject) => Finding[]): Finding[] {
  const clean = (rewrite: string | null): string | null => {
    let text = rewrite
    for (let round = 0; round < mostRounds && text !== null; round++) {
      const left = check({ ...subject, text })
      if (left.length === 0) return text === subject.text ? null : text
      text = left.find((one) => one.rewrite !== null && one.rewrite !== text)?.rewrite ?? null
    }
    return null
  }
  return findings.map((one) => ({ ...one, rewrite: findings.length > mostMended ? null : clean(one.rewrite) }))
}

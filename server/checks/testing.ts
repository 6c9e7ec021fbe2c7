import type { Finding } from '../domain/finding.ts'
import { aloneAs, type CheckContext, nothingKnown, type Subject } from './rule.ts'

/** For tests: an item with the fields that matter to the test. */
export const item = (text: string, rest: Partial<Subject> = {}): Subject => ({
  ...aloneAs({ kind: 'question', purpose: null, approach: 'facilitative', text }),
  itemId: 'i1',
  ...rest,
})

/** For tests: what a rule may look at, empty but for the fields that matter to the test. */
export const context = (rest: Partial<CheckContext> = {}): CheckContext => ({ ...nothingKnown, ...rest })

/** For tests: the words that findings are about. */
export const wordsOf = (text: string, findings: Finding[]): string[] => findings.map(({ span: [start, end] }) => text.slice(start, end))

import type { Finding } from '../domain/finding.ts'
import type { CheckContext, Subject } from './rule.ts'

/** For tests: an item with the fields that matter to the test. */
export const item = (text: string, rest: Partial<Subject> = {}): Subject => ({
  itemId: 'i1',
  kind: 'question',
  purpose: null,
  approach: 'facilitative',
  stage: null,
  text,
  evidence: [],
  passages: [],
  unsourced: [],
  ...rest,
})

/** For tests: what a rule may look at, empty but for the fields that matter to the test. */
export const context = (rest: Partial<CheckContext> = {}): CheckContext => ({
  sources: [],
  evidence: [],
  coachingModel: null,
  strategies: [],
  alreadyDoing: [],
  names: { students: [], staff: [] },
  notesAreContinuous: false,
  ...rest,
})

/** For tests: the words that findings are about. */
export const wordsOf = (text: string, findings: Finding[]): string[] => findings.map(({ span: [start, end] }) => text.slice(start, end))

import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { isBlocked, isOpen, maySetAside } from './open-and-blocked.ts'

const finding = (rule: Finding['rule'], severity: Finding['severity']): Finding => ({
  rule,
  severity,
  itemId: 'i',
  span: [0, 1],
  reason: 'r',
  rewrite: null,
})
const leading = finding('not-leading', 'warn')
const unsaid = finding('verified-quotes', 'block')
const verdict = finding('no-verdict', 'block')

test('a reason keeps a verdict, and never words that nobody said', () => {
  expect(maySetAside({ findings: [verdict, leading] })).toBe(true)
  expect(maySetAside({ findings: [verdict, unsaid] })).toBe(false)
})

test('a warning blocks nothing', () => {
  expect(isBlocked({ findings: [leading] })).toBe(false)
  expect(isBlocked({ findings: [leading, verdict] })).toBe(true)
})

test('what waits for other words waits for a person', () => {
  const states = ['in_review', 'changes_requested', 'approved', 'rejected'] as const
  expect(states.filter((state) => isOpen({ state }))).toEqual(['in_review', 'changes_requested'])
})

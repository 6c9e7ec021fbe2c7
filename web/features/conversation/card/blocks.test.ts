import { expect, test } from 'vitest'
import type { ItemFinding } from '../../../requests/draft-so-far.ts'
import { blockOf, firstRewrite } from './blocks.ts'

const finding = (rule: ItemFinding['rule'], severity: ItemFinding['severity'], rewrite: string | null): ItemFinding => ({
  rule,
  severity,
  itemId: 'i',
  span: [0, 1],
  reason: 'r',
  rewrite,
})
const leading = finding('not-leading', 'warn', 'What did you notice?')
const unsaid = finding('verified-quotes', 'block', 'Everyone had a turn.')
const verdict = finding('no-verdict', 'block', null)

test('what blocks is mended first; the rewrite of something lesser would not help', () => {
  expect(firstRewrite({ findings: [leading, unsaid] })).toBe('Everyone had a turn.')
  expect(firstRewrite({ findings: [leading, verdict] })).toBeNull()
  expect(firstRewrite({ findings: [leading] })).toBe('What did you notice?')
  expect(firstRewrite({ findings: [] })).toBeNull()
})

test('what was set aside blocks no more', () => {
  expect(blockOf({ findings: [leading, verdict], setAside: null })).toBe(verdict)
  expect(blockOf({ findings: [leading, verdict], setAside: 'her own words' })).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { Evidence } from '../domain/evidence.ts'
import { hasProvenance } from './has-provenance.ts'
import { context, item } from './testing.ts'

const evidence: Evidence[] = [{ label: 'E1', text: 'x', start: 0, end: 1, kind: 'action', focus: [], time: null, speaker: null }]
const check = (rest: object) => hasProvenance.check(item('What did you notice?', rest), context({ evidence }))

test('an empty side that is not named is a finding, each side for itself', () => {
  expect(check({})).toHaveLength(2)
  expect(check({ evidence: ['E1'] })).toHaveLength(1)
  expect(check({ unsourced: ['evidence'] })).toHaveLength(1)
})

test('a side that is empty and said so passes', () => {
  expect(check({ unsourced: ['evidence', 'passage'] })).toEqual([])
  expect(check({ evidence: ['E1'], passages: ['P1'] })).toEqual([])
})

test('evidence that does not exist is a finding', () => {
  expect(check({ evidence: ['E1', 'E7'], passages: ['P1'] })).toMatchObject([{ reason: expect.stringContaining('E7') }])
})

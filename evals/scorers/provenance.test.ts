import { expect, test } from 'vitest'
import { aQuestion, aSpan } from '../testing/samples.ts'
import { provenanceProblems } from './provenance.ts'

const plan = {
  evidence: [aSpan('T waits.'), aSpan('I think …', { label: 'E2', kind: 'coach-opinion' })],
  passages: [{ key: 'k', sourceId: 's', source: 'S', heading: 'h', kind: 'strategy' as const, text: 't', label: 'P1' }],
}

test('evidence and passage that are there, or marked as missing, are complete', () => {
  expect(provenanceProblems(aQuestion({ evidence: ['E1'], passages: ['P1'], unsourced: [] }), plan)).toEqual([])
  expect(provenanceProblems(aQuestion({ unsourced: ['evidence', 'passage'] }), plan)).toEqual([])
})

test('an empty side without a mark, and a mark on a side that is not empty, are not', () => {
  expect(provenanceProblems(aQuestion({ passages: ['P1'], unsourced: [] }), plan)).toHaveLength(1)
  expect(provenanceProblems(aQuestion({ evidence: ['E1'], unsourced: ['evidence', 'passage'] }), plan)).toHaveLength(1)
})

test('a label of nothing, or of an opinion, is no source', () => {
  expect(provenanceProblems(aQuestion({ evidence: ['E2'], passages: ['P9'], unsourced: [] }), plan)).toHaveLength(2)
})

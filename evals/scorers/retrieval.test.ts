import { expect, test } from 'vitest'
import { asFound, ndcgAt, rankDocuments, recallAt, reciprocalRank, scoreRetrieval } from './retrieval.ts'

const second = { ranking: ['a', 'b', 'c'], right: ['b'] }
const absent = { ranking: ['a', 'b', 'c'], right: ['z'] }

test('recall counts a document only within the first places', () => {
  expect(recallAt(2, second)).toBe(1)
  expect(recallAt(1, second)).toBe(0)
  expect(recallAt(5, absent)).toBe(0)
})

test('of several right documents the first counts', () => {
  expect(reciprocalRank({ ranking: ['a', 'b', 'c'], right: ['c', 'b'] })).toBe(0.5)
})

test('documents stand in the order in which a first passage of each was found', () => {
  expect(asFound(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c'])
})

test('the reciprocal rank halves at the second place and is nothing for what was not found', () => {
  expect(reciprocalRank(second)).toBe(0.5)
  expect(reciprocalRank(absent)).toBe(0)
})

test('nDCG falls with the logarithm of the rank', () => {
  expect(ndcgAt(10, { ranking: ['b'], right: ['b'] })).toBe(1)
  expect(ndcgAt(10, { ranking: ['a', 'c', 'b'], right: ['b'] })).toBe(0.5)
  expect(ndcgAt(2, { ranking: ['a', 'c', 'b'], right: ['b'] })).toBe(0)
})

test('scores are means over the queries, and zero without any', () => {
  expect(scoreRetrieval([second, absent])).toMatchObject({ recallAt5: 0.5, meanReciprocalRank: 0.25 })
  expect(scoreRetrieval([])).toEqual({ recallAt5: 0, meanReciprocalRank: 0, ndcgAt10: 0 })
})

test('three fair passages of a document outweigh one lucky passage of another', () => {
  const found = [{ documentId: 'lucky', score: 1 }, ...['one', 'two', 'three'].map(() => ({ documentId: 'steady', score: 0.5 }))]
  expect(rankDocuments(found)).toEqual(['steady', 'lucky'])
})

test('a fourth passage adds nothing, and equals stand in the order of their ids', () => {
  const found = ['b', 'b', 'b', 'b', 'a', 'a', 'a'].map((documentId) => ({ documentId, score: 0.5 }))
  expect(rankDocuments(found)).toEqual(['a', 'b'])
})

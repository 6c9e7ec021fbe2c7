import { expect, test } from 'vitest'
import { askedAs } from './asked-as.ts'
import { countTokens } from './embedder.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { passagesOf, searchText } from './passages.ts'
import { MAX_TOKENS } from './sentence-encoder.ts'
import { isWayIn, shownKey, waysIn } from './ways-in.ts'

const base = await readKnowledgeBase(shippedKnowledgeBase)
const passages = await passagesOf(base)
const ways = waysIn(base, passages)

test('whatever is asked for a page leads to a page that is there', () => {
  const ids = new Set(passages.map(({ sourceId }) => sourceId))
  expect(Object.keys(askedAs).filter((id) => !ids.has(id))).toEqual([])
})

test('every page but the bank of questions has ways in, and each leads to its first passage', () => {
  const found = new Set(ways.map(({ sourceId }) => sourceId))
  expect(new Set([...found, 'question-bank'])).toEqual(new Set(passages.map(({ sourceId }) => sourceId)))
  for (const { key, sourceId, kind } of ways) {
    expect(isWayIn(key)).toBe(true)
    expect(passages.find((passage) => passage.sourceId === sourceId)).toMatchObject({ key: shownKey(key), kind })
  }
})

test('a passage is no way in, whatever stands in its key', () => {
  for (const { key } of passages) expect([isWayIn(key), shownKey(key)]).toEqual([false, key])
  expect(shownKey('notes~1/#2/ü.md/1')).toBe('notes~1/#2/ü.md/1')
})

test('the encoder reads all of them whole, and no key comes twice', () => {
  for (const way of ways) expect(countTokens(searchText(way))).toBeLessThanOrEqual(MAX_TOKENS)
  expect(new Set(ways.map(({ key }) => key)).size).toBe(ways.length)
})

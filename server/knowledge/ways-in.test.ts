import { expect, test } from 'vitest'
import { countTokens } from './embedder.ts'
import { inFull } from './in-full.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { passagesOf, searchText } from './passages.ts'
import { readPage } from './read-page.ts'
import { MAX_TOKENS } from './sentence-encoder.ts'
import { smallKnowledgeBase } from './testing.ts'
import { isWayIn, shownKey, waysIn } from './ways-in.ts'

const base = await readKnowledgeBase(shippedKnowledgeBase)
const passages = await passagesOf(base)
const ways = waysIn(base, passages)

const askedFor = [
  ...[...base.coachingModels, ...base.waysOfWorking, ...base.strategies, ...base.frameworks, ...base.pages],
  ...base.scenarios,
].flatMap((page) => (page['asked-as'] ?? []).map((words) => ({ id: page.id, words })))

test('whatever is typed by those who need a page is a way to it, in full as a search is', () => {
  expect(askedFor.length).toBeGreaterThan(1_000)
  const waysTo = new Set(ways.map(({ sourceId, text }) => `${sourceId}: ${text}`))
  expect(askedFor.filter(({ id, words }) => !waysTo.has(`${id}: ${inFull(words)}`))).toEqual([])
})

test('and stands in no passage and on no page that is read', async () => {
  const asked = 'nobody says anything when I ask'
  const { directory, remove } = await smallKnowledgeBase((text) => text.replace('option:', `asked-as: [${asked}]\noption:`))
  const small = await readKnowledgeBase(directory)
  const read = await passagesOf(small)
  expect(waysIn(small, read).map(({ text }) => text)).toContain(asked)
  expect(JSON.stringify([read, readPage({ base: small, passages: read }, 'wait-time')])).not.toContain(asked)
  await remove()
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

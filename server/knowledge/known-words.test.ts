import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { createKnownWords } from './known-words.ts'
import { passagesOf } from './passages.ts'
import { wordsOf } from './query.ts'
import { waysIn } from './ways-in.ts'

const base = readKnowledgeBase(shippedKnowledgeBase)
const hear = (async () => {
  const passages = await passagesOf(await base)
  return createKnownWords([...passages, ...waysIn(await base, passages)])
})()
const heard = async (query: string) => (await hear)(wordsOf({ theirs: query, leave: null }))

test.each([
  'qwzx vlorp',
  'what is qwzx',
  'asdf jkl',
  'wug',
  'brillig slithy toves',
  'xyzzy plugh',
  'hjkl',
  'zzzzzz',
  '123456',
  '你好',
  'ъыь',
])('made-up words and words of other languages say nothing: %s', async (query) => {
  expect(await heard(query)).toMatchObject({ near: null })
})

test.each([
  ['scafolding', 'scaffolding'],
  ['scaffoldng', 'scaffolding'],
  ['formattive assesment', 'formative assessment'],
  ['feedbak', 'feedback'],
  ['rubrik', 'rubric'],
  ['behavor', 'behavior'],
  ['vocabluary', 'vocabulary'],
  ['questionning', 'questioning'],
  // In none of our passages, but in a dictionary.
  ['diferentiation', 'differentiation'],
  // On the way to a word.
  ['scaff', 'scaffold'],
])('a word with one typo, or half a word, is taken for the word: %s for %s', async (query, near) => {
  expect(await heard(query)).toEqual({ unknown: query, near })
})

test.each(['wiat time', 'the', 'who am i', 'dyslexia', 'kahoot', 'iPads', 'DOK', 'students who never raise a hand', 'sdfkjh wait'])(
  'where one word says something, or none is looked for, nothing is changed: %s',
  async (query) => {
    expect(await heard(query)).toBe('known')
  },
)

test('every query of the development cases is searched for as it is', async () => {
  const rows = readFileSync(new URL('../../evals/cases/development/retrieval/queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const queries = rows.map((row) => (JSON.parse(row) as { query: string }).query)
  expect(queries.length).toBeGreaterThan(70)
  for (const query of queries) expect(await heard(query), query).toBe('known')
})

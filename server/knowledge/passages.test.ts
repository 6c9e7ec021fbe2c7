import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTokens } from './embedder.ts'
import { readKnowledgeBase } from './knowledge-base.ts'
import { cutIntoPassages, passagesOf, searchText } from './passages.ts'
import { MAX_TOKENS } from './sentence-encoder.ts'
import { smallKnowledgeBase } from './testing.ts'

const cut = (body: string, source = 'GROW') => cutIntoPassages({ sourceId: 'grow', source, kind: 'coaching-model', body })
const sentence = 'Students turned to a partner and explained how they knew. '

test('a passage carries its source and the headings above it', async () => {
  expect(await cut('# GROW\n\n## Reality\n\nFacts before opinions.')).toEqual([
    {
      key: 'grow/reality/1',
      sourceId: 'grow',
      source: 'GROW',
      heading: 'GROW · Reality',
      kind: 'coaching-model',
      text: 'Facts before opinions.',
    },
  ])
})

test('a paragraph stays whole where it fits, and short ones share a passage', async () => {
  const paragraphs = ['one', 'two', 'three'].map((word) => `Paragraph ${word}: ${sentence.repeat(6).trim()}`)
  const texts = (await cut(paragraphs.join('\n\n'))).map(({ text }) => text)
  expect(texts).toEqual(paragraphs)
  expect(await cut('Short.\n\nShort, too.')).toHaveLength(1)
})

test('a paragraph that is too long is cut between sentences', async () => {
  const passages = await cut(sentence.repeat(40))
  expect(passages.length).toBeGreaterThan(3)
  for (const { text } of passages) expect(text).toMatch(/^Students .* knew\.$/)
})

test('passages under the same heading are numbered on, also where the heading comes twice', async () => {
  const passages = await cut('## Try it\n\nFirst.\n\n## Rest\n\nPause.\n\n## Try it\n\nSecond.')
  expect(passages.map(({ key }) => key)).toEqual(['grow/try-it/1', 'grow/rest/1', 'grow/try-it/2'])
})

test('a change in one section leaves the keys of the others as they were', async () => {
  const keys = async (body: string) => (await cut(body)).map(({ key }) => key)
  const before = await keys('## Goal\n\nOne.\n\n## Will\n\nTwo.')
  const after = await keys(`## Goal\n\n${sentence.repeat(40)}\n\n## Will\n\nTwo.`)
  expect(after).toEqual(expect.arrayContaining(before))
})

test('of headings too long for the encoder the inner ones are kept', async () => {
  const [passage] = await cut(`# ${'A long title of many words '.repeat(20)}\n\n## Reality\n\nFacts.`)
  if (!passage) throw new Error('one passage')
  expect(passage.heading).toContain('A long title')
  expect(searchText(passage)).toBe('Reality Facts.')
})

/** Words without the signs of Markdown: those have tests of their own, beside `plainText`. */
const word = fc
  .oneof(
    fc.lorem({ maxCount: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 150, maxLength: 400 }),
  )
  .map((text) => text.replace(/[<>[\](){}:#`~]/g, ''))
const markdown = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '. ', '\n\n## ', '\n- ', ' **')), {
  maxLength: 150,
  size: 'max',
})
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test('no passage is longer than the encoder reads, and no word is lost', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (parts) => {
      const body = parts.flat().join('')
      const passages = await cut(body)
      for (const passage of passages) expect(countTokens(searchText(passage))).toBeLessThanOrEqual(MAX_TOKENS)
      const kept = letters(passages.map(({ text }) => text).join('')) + letters(passages.map(({ heading }) => heading).join(''))
      for (const line of body.split(/\s+/)) {
        for (const piece of letters(line).match(/.{1,20}/gu) ?? []) expect(kept).toContain(piece)
      }
      expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length)
    }),
    { numRuns: 60 },
  )
}, 30_000)

test('a question of the bank is a passage of its own, under the stages that ask it', async () => {
  const { directory, remove } = await smallKnowledgeBase()
  const passages = await passagesOf(await readKnowledgeBase(directory))
  await remove()
  expect(passages.find(({ kind }) => kind === 'question')).toEqual({
    key: 'question-bank/wait-hopes',
    sourceId: 'question-bank',
    source: 'Question bank',
    heading: 'Question bank · Goal',
    kind: 'question',
    text: 'What were you hoping the pause would do? Listen for a reason that is about students.',
  })
})

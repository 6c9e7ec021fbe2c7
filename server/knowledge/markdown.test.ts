import { expect, test } from 'vitest'
import { plainText, sectionsOf } from './markdown.ts'

test('a section stands under its heading and the headings above it', () => {
  expect(sectionsOf('# GROW\n\nBegin.\n\n## Reality ##\n\nFacts.\n\n### Data\n\nCounts.\n\n## Will\n\nAct.')).toEqual([
    { headings: ['GROW'], text: 'Begin.' },
    { headings: ['GROW', 'Reality'], text: 'Facts.' },
    { headings: ['GROW', 'Reality', 'Data'], text: 'Counts.' },
    { headings: ['GROW', 'Will'], text: 'Act.' },
  ])
})

test('text without headings is one section, and an empty one is none', () => {
  expect(sectionsOf('Just words.')).toEqual([{ headings: [], text: 'Just words.' }])
  expect(sectionsOf('\n\n')).toEqual([])
})

test('a heading with nothing below it is not lost', () => {
  expect(sectionsOf('# GROW\n## Goal\n## Will\nAct.\n# The end')).toEqual([
    { headings: ['GROW'], text: 'Goal' },
    { headings: ['GROW', 'Will'], text: 'Act.' },
    { headings: [], text: 'The end' },
  ])
})

test('a hash inside fenced code is no heading, even where another kind of fence stands in the code', () => {
  const code = '```sh\n# a comment\n~~~\n# another\n```'
  expect(sectionsOf(`# Code\n\n${code}`)).toEqual([{ headings: ['Code'], text: code }])
})

test.each([
  ['**Ask** first, `then` tell.', 'Ask first, then tell.'],
  ['See [the guide](https://example.org/a "title"){.external} and [this][1].', 'See the guide and this.'],
  ['![Two students at a table](tables.png){alt="x"}', 'Two students at a table'],
  ['Before <!-- hidden\nnote --> after', 'Before   after'],
  ['::: callout\nWords\n:::', 'Words'],
  ['- one\n* two\n> three', 'one\ntwo\nthree'],
  ['2 * 3 and snake_case stay, {so} too', '2 * 3 and snake_case stay, {so} too'],
])('%j reads as %j', (markdown, words) => {
  expect(plainText(markdown)).toBe(words)
})

test('a comment that is never closed is kept, and many of them take no longer than their length', () => {
  const hostile = '<!-- '.repeat(50_000)
  expect(plainText(hostile)).toBe(hostile.trim())
})

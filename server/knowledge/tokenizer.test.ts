import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTokens, embedderTokenizer } from './embedder.ts'
import reference from './reference-vectors.json' with { type: 'json' }
import { cleaned, createTokenizer } from './tokenizer.ts'

const markers = Array.from({ length: 6 }, (_, id) => [`<${id}>`, 0] as const)

test.each(reference)('cuts "$text" into the ids of the encoder’s own runner', ({ text, ids }) => {
  expect(embedderTokenizer().encode(text)).toEqual(ids)
})

test('of two ways to cut a word, the more probable one is taken', () => {
  const { encode } = createTokenizer([...markers, ['▁', -2], ['ab', -4], ['a', -1], ['b', -1], ['▁a', -9]])
  expect(encode('ab')).toEqual([6, 8, 9])
})

test('characters without a piece become one unknown token, however many stand together', () => {
  const { encode } = createTokenizer([...markers, ['▁', -2], ['a', -1]])
  expect(encode('a☃☃☃a')).toEqual([6, 7, 0, 7])
})

test('any string has ids, all of them in the vocabulary', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
      for (const id of embedderTokenizer().encode(text))
        expect(id).toSatisfy((value: number) => Number.isInteger(value) && value >= 0 && value < 8000)
    }),
  )
})

test('white space of any kind and amount counts as one space', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 1 }), { minLength: 1 }), fc.constantFrom('  ', '\n', '\r\n\t', '\u00a0'), (words, space) => {
      expect(embedderTokenizer().encode(words.join(space))).toEqual(embedderTokenizer().encode(words.join(' ')))
    }),
  )
})

test('a text with nothing in it has no tokens', () => {
  expect(['', ' ', '\n\t \u00a0'].map(countTokens)).toEqual([0, 0, 0])
  expect(cleaned(' \n one\t two ')).toBe('one two')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

test.each([
  ['without capitals', 'what went well? what would you change', ['what went well?', 'what would you change']],
  ['without a space', 'What helped?What else?', ['What helped?', 'What else?']],
  ['at lines', '10:02 pairs\n10:05 share', ['10:02 pairs', '10:05 share']],
  ['not at titles and shorthand', 'Mr. Hale came in, e.g. at 10:05. He sat.', ['Mr. Hale came in, e.g. at 10:05.', 'He sat.']],
  ['not within a quotation that goes on', '"Is it 7?" she asked.', ['"Is it 7?" she asked.']],
  ['after a quotation that ends', 'She said "Why?" Nobody moved.', ['She said "Why?"', 'Nobody moved.']],
  ['not at a pause', 'He left... and came back.', ['He left... and came back.']],
])('splits %s', (_, text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test('a sentence stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const sentence of sentencesOf(text)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    }),
  )
})

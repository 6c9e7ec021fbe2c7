import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesIn } from './sentences.ts'

const words = (text: string, at = 0) => sentencesIn(text, at).map(({ start, end }) => text.slice(start - at, end - at))

test('each sentence can be marked by itself, with its quotation marks', () => {
  expect(words('4 hands. T: “Who can convince us?” Waits.')).toEqual(['4 hands.', 'T: “Who can convince us?”', 'Waits.'])
})

test('what has no words in it is nothing to mark', () => {
  expect(words(' … . ')).toEqual([])
})

test('a speaker alone is nothing to mark', () => {
  expect(words('T: ')).toEqual([])
  expect(words('T: good. ')).toEqual(['T: good.'])
})

test('offsets are those of the notes, and no sentence begins or ends with white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '👍🏽', ' ', '.', '?', '”') }), fc.nat(50), (text, at) => {
      for (const { start, end } of sentencesIn(text, at)) {
        const sentence = text.slice(start - at, end - at)
        expect(sentence).toBe(sentence.trim())
        expect(sentence).not.toBe('')
      }
    }),
  )
})

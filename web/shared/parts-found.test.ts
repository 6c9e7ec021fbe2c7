import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsFound } from './parts-found.ts'

const found = (text: string, q: string) => partsFound(text, q).flatMap((part) => (part.isFound ? [part.text] : []))

test('the words searched for stand out, in any case and any order', () => {
  expect(found('Rosa to her partner: “But fifths are more pieces”', 'FIFTHS rosa')).toEqual(['Rosa', 'fifths'])
  expect(found('wait, waiting', 'wait waiting')).toEqual(['wait', 'waiting'])
  expect(found('nothing', '  ')).toEqual([])
})

test('signs in what is searched for are plain signs', () => {
  expect(found('50% of (some) a.b', '% (some) a.b')).toEqual(['%', '(some)', 'a.b'])
})

test('no letter is lost or made up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, q) => {
      expect(
        partsFound(text, q)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

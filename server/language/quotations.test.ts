import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotationsIn, withoutQuotations } from './quotations.ts'

test('double marks, straight and curly, say that these are someone’s words', () => {
  const text = 'T: "why" and “how so” but \'not this\''
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['"why"', '“how so”'])
})

describe('without quotations', () => {
  test('a stand-in word takes the place of what others said, and asides are blank', () => {
    expect(withoutQuotations('When Leo said "Is it?", (at 9:05) what next?')).toBe('When Leo said Qxxxxxxx,           what next?')
  })

  test('the sentence still ends where the quotation ended it', () => {
    expect(withoutQuotations('You called it "a mess." What did you see?')).toBe('You called it Qxxxxxxx. What did you see?')
  })

  test('apostrophes are no marks', () => {
    const text = "What didn't the students' notes show, and what's missing?"
    expect(withoutQuotations(text)).toBe(text)
  })

  test('a text that is all quotation is read as it is', () => {
    expect(withoutQuotations('"What did you notice?"')).toBe('"What did you notice?"')
  })

  test('offsets hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '“', '”', "'", '(', ')', 'a', ' ', '.', '?', '\n') }),
        (text) => withoutQuotations(text).length === text.length,
      ),
    )
  })
})

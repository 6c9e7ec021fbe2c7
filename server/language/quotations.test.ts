import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSingleMarks, quotationsIn, withoutQuotations } from './quotations.ts'

test('double marks, straight and curly, say that these are someone’s words', () => {
  const text = 'T: "why" and “how so” but \'not this\''
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['"why"', '“how so”'])
})

const quoted = (text: string): string[] => quotationsIn(text).map(({ words }) => words.trim())

describe('every kind of double mark is one', () => {
  test.each([
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['„', '”'],
    ['”', '”'],
    ['❝', '❞'],
    ['＂', '＂'],
    ['″', '″'],
    ['〝', '〞'],
    ['«', '»'],
    ['« ', ' »'],
    ['»', '«'],
    ['《', '》'],
    ['「', '」'],
    ['『', '』'],
    ["''", "''"],
    ['‘‘', '’’'],
    ['``', "''"],
    [',,', "''"],
    ['<<', '>>'],
    ['<q>', '</q>'],
    ['<Q cite="notes">', '</Q>'],
    ['"“', '”"'],
    ['""', '""'],
    ['"" ', ' ""'],
    ['" ', ' "'],
  ])('%s…%s', (opens, closes) => {
    const text = `Maya said ${opens}I hate this class${closes}. What now?`
    expect(quoted(text)).toEqual([expect.stringContaining('I hate this class')])
    expect(quotationsIn(text).map(({ start }) => start)).toEqual(['Maya said '.length])
  })

  test.each([
    ['an opening mark that nothing closes quotes to the end', 'Maya said “I hate this.', ['I hate this.']],
    ['a closing mark that nothing opens quotes from before', 'I hate this class” is what she said.', ['I hate this class']],
    ['over a line break', 'Maya said “I hate\n\nthis class”.', ['I hate\n\nthis class']],
    ['however long', `“${'and so on '.repeat(100)}” it went`, ['and so on '.repeat(100).trim()]],
    ['one in another is part of it', 'He said “she said “no” twice” and left', ['she said “no” twice']],
    ['two in a row are two', '"Why" "okay", and “so”', ['Why', 'okay', 'so']],
    ['inches are none', 'The 5" and 6″ strips, "why", and 7” of string', ['why']],
    ['an apostrophe too many is none', "The students'' work was up.", []],
    ['nothing said is none', 'The board had “…” and "?" on it.', []],
  ])('%s', (_, text, words) => {
    expect(quoted(text)).toEqual(words)
  })

  test('single marks and apostrophes are none', () => {
    expect(quoted("‘Not this’, ‹nor this›, nor the students' 'own words'")).toEqual([])
  })

  test.each(['"a ', '" ', '“a ', 'a” ', "'' ", '<q ', '<<a ', '5" ', "'a b ", 'a’ '])('marks without end hold nobody up: %s', (part) => {
    const text = part.repeat(60_000 / part.length)
    const start = process.cpuUsage()
    quotationsIn(text)
    inSingleMarks(text)
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000)
  })
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
        fc.string({ unit: fc.constantFrom('"', '“', '”', '„', '«', '＂', '<q>', "'", '(', ')', 'a', ' ', '.', '?', '\n') }),
        (text) => withoutQuotations(text).length === text.length,
      ),
    )
  })
})

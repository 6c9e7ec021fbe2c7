import { expect, test } from 'vitest'
import { insideOf, quotedSpans, withoutQuotes } from './quotes.ts'

test.each([
  'S1: "It is a half."',
  'S1: “It is a half.”',
  'S1: „It is a half.“',
  'S1: «It is a half.»',
  'S1: 「It is a half.」',
  "S1: ''It is a half.''",
  'S1: "It is a half.',
])('%s quotes what was said', (line) => {
  expect(quotedSpans(line).map(({ inner }) => inner)).toEqual(['It is a half.'])
  expect(withoutQuotes(line).trim()).toBe('S1:')
  expect(withoutQuotes(line)).toHaveLength(line.length)
})

test('a quotation stays on its line, and a mark that only closes quotes nothing', () => {
  const notes = 'T: "Look here\n4 hands”, S1: "A half"'
  expect(quotedSpans(notes).map(({ start, end }) => notes.slice(start, end))).toEqual(['"Look here', '"A half"'])
})

test('inches are no quotation', () => {
  expect(quotedSpans('A strip of 5" and one of 3" on each table')).toEqual([])
})

test('a place is inside of a quotation from its first mark on', () => {
  const isInside = insideOf(quotedSpans('T: "A half" 4 hands'))
  expect([2, 4, 9, 10, 11].map(isInside)).toEqual([false, true, true, true, false])
})

import { expect, test } from 'vitest'
import { replaced, spaced, without } from './span.ts'

const text = 'a “half” and a “third”'
const marks = [2, 7, 15, 21].map((start) => ({ start, end: start + 1 }))

test('something else stands in each place, and all around it stays', () => {
  expect(replaced(text, marks, ({ start }) => `${start}`)).toBe('a 2half7 and a 15third21')
  expect(replaced(text, [], () => 'x')).toBe(text)
})

test('places are left out, or blanked so that offsets hold', () => {
  expect(without(text, marks)).toBe('a half and a third')
  expect(spaced(text, marks)).toBe('a  half  and a  third ')
})

import { expect, test } from 'vitest'
import { isCovered, maskedSpans, overlaps } from './masked.ts'

const forms = [
  { placeholder: '{Person1}', form: 'Maya' },
  { placeholder: '{Person1b}', form: 'MAYA' },
]

test('what was masked is found where it stood', () => {
  expect(maskedSpans('Maya and MAYA', '{Person1} and {Person1b}', forms)).toEqual([
    { start: 0, end: 4, placeholder: '{Person1}' },
    { start: 9, end: 13, placeholder: '{Person1b}' },
  ])
})

test('a mask that does not give the text again has no spans', () => {
  expect(maskedSpans('Maya and Liam', '{Person1} and', forms)).toBeNull()
})

test('a name is covered when each of its letters is', () => {
  const text = 'Maya Lopez'
  expect(
    isCovered(
      { start: 0, end: 10 },
      [
        { start: 0, end: 4 },
        { start: 5, end: 10 },
      ],
      text,
    ),
  ).toBe(true)
  expect(isCovered({ start: 0, end: 10 }, [{ start: 0, end: 4 }], text)).toBe(false)
  expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false)
})

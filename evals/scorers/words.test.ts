import { expect, test } from 'vitest'
import { runsOf, runsTaken, wordsOf } from './words.ts'

test('words lose their case and marks, and keep their apostrophes', () => {
  expect(wordsOf('“Don’t,” she said — 3x!')).toEqual(["don't", 'she', 'said', '3x'])
})

test('runs are made of words that follow each other', () => {
  expect([...runsOf(['a', 'b', 'c'], 2)]).toEqual(['a b', 'b c'])
  expect(runsOf(['a'], 2).size).toBe(0)
})

test('four words in a row are taken, three are not', () => {
  expect(runsTaken('so one two three four', 'One, two; three four!')).toEqual(['one two three four'])
  expect(runsTaken('one two three five', 'one two three four')).toEqual([])
})

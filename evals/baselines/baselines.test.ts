import { expect, test } from 'vitest'
import { isClosedByFirstWord } from './first-word.ts'
import { labelsByKeyword } from './keywords.ts'

test('the first word of the last question decides', () => {
  expect(isClosedByFirstWord('You waited. Did they answer?')).toBe(true)
  expect(isClosedByFirstWord('Did it work? What told you?')).toBe(false)
  expect(isClosedByFirstWord('Did you see.')).toBe(false)
})

test('keywords flag what they name, right or wrong', () => {
  expect(labelsByKeyword('Have you tried a great timer?')).toEqual(['closed', 'advice', 'verdict'])
  expect(labelsByKeyword('What would a good discussion sound like?')).toEqual(['verdict'])
})

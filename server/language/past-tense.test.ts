import { expect, test } from 'vitest'
import { pastOf } from './past-tense.ts'

test.each([
  ['understand', 'understood'],
  ['finish', 'finished'],
  ['use', 'used'],
  ['try', 'tried'],
  ['play', 'played'],
  ['stop', 'stopped'],
  ['read', 'read'],
])('%s becomes %s', (verb, past) => {
  expect(pastOf(verb)).toBe(past)
})

test('what is no word has no past', () => {
  expect(pastOf('10:05')).toBeNull()
})

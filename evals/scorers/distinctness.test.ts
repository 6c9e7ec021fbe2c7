import { expect, test } from 'vitest'
import { aQuestion } from '../testing/samples.ts'
import { lessonBound, sharedByPairs, sharedWithin, sharedWording } from './distinctness.ts'

test('the same words in another lesson count as shared, against the shorter', () => {
  expect(sharedWording(['What did you make of that?'], ['What did you make of that? And then what came next?'])).toBe(1)
  expect(sharedWording(['one two three four'], ['two three four five'])).toBe(0.5)
  expect(sharedWording(['one two three'], ['three two one'])).toBe(0)
})

test('every pair of plans is compared once, and a plan of nothing shares nothing', () => {
  expect(sharedByPairs([['a b c'], ['a b c'], []])).toEqual([1, 0, 0])
})

test('only items with evidence are bound to the lesson', () => {
  expect(lessonBound([aQuestion({ text: 'one', evidence: ['E1'] }), aQuestion({ text: 'two' })])).toEqual(['one'])
})

test('an item said twice in a plan is seen', () => {
  expect(
    sharedWithin([
      aQuestion({ text: 'What did you see there?' }),
      aQuestion({ text: 'a b c' }),
      aQuestion({ text: 'What did you see there?' }),
    ]),
  ).toBe(1)
})

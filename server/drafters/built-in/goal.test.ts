import { expect, test } from 'vitest'
import { goalSentence } from './goal.ts'

test.each([
  ['Devon speaks more often', 'Devon speaks more often.'],
  ['More students speak', 'more students speak.'],
  ['I want to have students explain', 'students explain.'],
  ['Maya and Luis share', 'Maya and Luis share.'],
])('a goal is said in its own words, and a name keeps its capital: %s', (goal, said) => {
  expect(goalSentence(goal, 'seed').replace(/^[^:]+: /, '')).toBe(said)
})

import { expect, test } from 'vitest'
import { cleanFlagged, labelsOf, macroF1, mistakes, scoreLabel } from './stance.ts'

test('rules become labels, and other rules count for nothing', () => {
  expect(labelsOf([{ rule: 'plain' }, { rule: 'not-advice' }, { rule: 'open-question' }, { rule: 'not-advice' }])).toEqual([
    'closed',
    'advice',
  ])
})

test('a false alarm costs precision and a miss costs recall', () => {
  const rows = [
    { truth: ['verdict'], given: ['verdict'] },
    { truth: ['verdict'], given: [] },
    { truth: [], given: ['verdict'] },
    { truth: [], given: ['verdict'] },
  ] as const
  expect(scoreLabel('verdict', rows)).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5, support: 2 })
})

test('where advice or a push is carried, closed may be given or not', () => {
  const rows = [
    { truth: ['advice'], given: ['advice', 'closed'] },
    { truth: ['closed', 'leading'], given: ['leading'] },
    { truth: ['closed'], given: ['closed'] },
  ] as const
  expect(scoreLabel('closed', rows)).toEqual({ precision: 1, recall: 1, f1: 1, support: 1 })
  expect(mistakes(rows[0])).toEqual({ missed: [], wrong: [] })
  expect(mistakes({ truth: ['advice'], given: ['closed'] })).toEqual({ missed: ['advice'], wrong: [] })
})

test('macro-F1 is the plain mean over the labels that occur', () => {
  expect(
    macroF1([
      { truth: ['closed'], given: ['closed'] },
      { truth: ['emotion'], given: [] },
    ]),
  ).toBe(0.5)
  expect(macroF1([{ truth: [], given: [] }])).toBeNull()
})

test('a clean text is flagged by any of the six', () => {
  expect(
    cleanFlagged([
      { truth: [], given: ['leading'] },
      { truth: [], given: [] },
      { truth: ['closed'], given: [] },
    ]),
  ).toBe(0.5)
})

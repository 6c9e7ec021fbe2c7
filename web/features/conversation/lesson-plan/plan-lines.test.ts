import { describe, expect, test } from 'vitest'
import { planLines as linesAsRead } from '../../../../server/lesson-plans/lines.ts'
import { lightOf, lineAt, linesInWords, litLines, numbersIn, overlap, planLines, rangesIn, withoutMarkup } from './plan-lines.ts'

const text = '# Plan\r\n\r\nObjective\nto compare\rClosure'

test('lines are numbered here as they are where the plan is read', () => {
  expect(planLines(text)).toEqual(linesAsRead(text))
  expect(planLines(text).map(({ start }) => lineAt(text, start))).toEqual([1, 2, 3, 4, 5])
})

test('line numbers become ranges, and ranges numbers', () => {
  expect(rangesIn([4, 2, 3, 9, 3])).toEqual([
    [2, 4],
    [9, 9],
  ])
  expect(numbersIn(rangesIn([4, 2, 3, 9]))).toEqual([2, 3, 4, 9])
})

describe('lines', () => {
  test.each([
    [[[24, 24]], 'line 24'],
    [[[26, 27]], 'lines 26–27'],
    [
      [
        [18, 19],
        [24, 24],
      ],
      'lines 18–19 and 24',
    ],
  ] as const)('%j are said as people say them', (ranges, words) => expect(linesInWords(ranges)).toBe(words))

  test('are lit under a name that tells them; the label of evidence tells none', () => {
    expect(
      litLines(
        lightOf([
          [10, 11],
          [24, 24],
        ]),
      ),
    ).toEqual([
      [10, 11],
      [24, 24],
    ])
    expect(litLines('E4')).toEqual([])
  })

  test('overlap where they share one', () => {
    expect(overlap([[1, 3]], [[3, 5]])).toBe(true)
    expect(overlap([[1, 2]], [[3, 5]])).toBe(false)
  })
})

test('what marks words in Markdown is left out, and the words stay where they were', () => {
  const text = '## **Grade:** 4, ____ and 3 * 4'
  const pieces = withoutMarkup(text)
  expect(pieces.map((piece) => piece.text).join('')).toBe('Grade: 4, ____ and 3 * 4')
  for (const piece of pieces) expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text)
})

import { expect, test } from 'vitest'
import { percentile, spreadOf, timed } from './timing.ts'

test('the median stands in the middle, or between the two that do', () => {
  expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9, n: 3 })
  expect(spreadOf([4, 1, 2, 9])).toMatchObject({ median: 3 })
})

test('a percentile is one of the numbers, by its rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile([7], 0.95)]).toEqual([50, 95, 7])
})

test('each input is timed once, in order', async () => {
  const seen: number[] = []
  expect(await timed([1, 2], (input) => seen.push(input))).toHaveLength(2)
  expect(seen).toEqual([1, 2])
})

import { expect, test } from 'vitest'
import { spreadOf, timed } from './timing.ts'

test('the median stands in the middle, or between the two that do', () => {
  expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9, n: 3 })
  expect(spreadOf([4, 1, 2, 9])).toMatchObject({ median: 3 })
})

test('each input is timed once, in order', async () => {
  const seen: number[] = []
  expect(await timed([1, 2], (input) => seen.push(input))).toHaveLength(2)
  expect(seen).toEqual([1, 2])
})

import { expect, test } from 'vitest'
import { interval } from './bootstrap.ts'

const mean = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length
const coins = Array.from({ length: 100 }, (_, index) => index % 2)

test('the interval of a fair coin over 100 throws is about 0.4 to 0.6, and the same each time', () => {
  const [low, high] = interval(coins, mean) ?? [0, 0]
  expect(low).toBeCloseTo(0.4, 1)
  expect(high).toBeCloseTo(0.6, 1)
  expect(interval(coins, mean)).toEqual([low, high])
})

test('what never varies has no width, and nothing has no interval', () => {
  expect(interval([1, 1, 1], mean)).toEqual([1, 1])
  expect(interval([], () => null)).toBeNull()
})

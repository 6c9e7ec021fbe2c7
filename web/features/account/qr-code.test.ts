import { expect, test } from 'vitest'
import { runsOf } from './qr-code.tsx'

test('dark squares side by side are one rectangle', () => {
  const row = [...'0110100111'].map((square) => square === '1')
  expect(runsOf(row)).toEqual([
    { from: 1, length: 2 },
    { from: 4, length: 1 },
    { from: 7, length: 3 },
  ])
  expect(runsOf([false, false])).toEqual([])
})

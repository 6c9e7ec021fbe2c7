import { expect, test } from 'vitest'
import { doneWithin } from './listen.ts'

test('work that ends is done, work that fails or never ends is not', async () => {
  expect(await doneWithin(60_000, Promise.resolve())).toBe(true)
  expect(await doneWithin(60_000, Promise.reject(new Error('no')))).toBe(false)
  expect(await doneWithin(5, new Promise(() => {}))).toBe(false)
})

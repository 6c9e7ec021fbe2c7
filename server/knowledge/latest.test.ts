import { expect, test } from 'vitest'
import { latest } from './latest.ts'

test('so many values are kept, and the one asked for longest ago is let go', async () => {
  const made: string[] = []
  const kept = latest<number>(2)
  const get = (key: string) =>
    kept.get(key, async () => {
      made.push(key)
      return made.length
    })
  const got: number[] = []
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) got.push(await get(key))
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  expect(got).toEqual([1, 2, 1, 3, 1, 4])
})

test('what fails is not kept', async () => {
  const kept = latest<string>(2)
  await expect(kept.get('a', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now')
  expect(await kept.get('a', async () => 'made')).toBe('made')
})

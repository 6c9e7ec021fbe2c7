import { expect, test } from 'vitest'
import { lazy } from './lazy.ts'

test('it is made when first asked for, and once for all who ask', async () => {
  let made = 0
  const number = lazy(async () => ++made)
  expect(await number.peek()).toBeUndefined()
  expect(await Promise.all([number.get(), number.get()])).toEqual([1, 1])
  expect(await number.peek()).toBe(1)
})

test('a failed attempt is tried again by who asks next', async () => {
  let attempts = 0
  const flaky = lazy(async () => {
    if (++attempts === 1) throw new Error('not yet')
    return 'made'
  })
  await expect(flaky.get()).rejects.toThrow('not yet')
  expect(await flaky.get()).toBe('made')
})

test('of many who find it broken, one causes a new one', async () => {
  let made = 0
  const number = lazy(async () => ++made)
  const broken = await number.get()
  number.forget(broken)
  expect(await number.get()).toBe(2)
  number.forget(broken)
  expect(await number.get()).toBe(2)
})

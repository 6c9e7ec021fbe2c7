import { expect, test } from 'vitest'
import { createLine } from './line.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('so many are inside at once; the others come in the order they came, each when one leaves', async () => {
  const line = createLine(2)
  const came: number[] = []
  const leaving = [1, 2, 3, 4].map((who) => {
    const stay = new AbortController()
    void line.enter(stay.signal).then((isIn) => isIn && came.push(who))
    return stay
  })
  await settled()
  expect(came).toEqual([1, 2])
  leaving[1]?.abort()
  await settled()
  expect(came).toEqual([1, 2, 3])
  leaving[0]?.abort()
  leaving[2]?.abort()
  await settled()
  expect(came).toEqual([1, 2, 3, 4])
})

test('who gives up waiting takes no place, and holds up nobody', async () => {
  const line = createLine(1)
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()]
  expect(await line.enter(first.signal)).toBe(true)
  const given = line.enter(second.signal)
  const next = line.enter(third.signal)
  second.abort()
  expect(await given).toBe(false)
  first.abort()
  expect(await next).toBe(true)
  expect(await line.enter(AbortSignal.abort())).toBe(false)
  third.abort()
  expect(await line.enter(new AbortController().signal)).toBe(true)
})

test('who gives up at the moment a place comes free passes it on', async () => {
  const line = createLine(1)
  const [first, second] = [new AbortController(), new AbortController()]
  await line.enter(first.signal)
  const given = line.enter(second.signal)
  first.abort()
  second.abort()
  expect(await given).toBe(false)
  expect(await line.enter(new AbortController().signal)).toBe(true)
})

import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

test('a source is read while nobody takes, and comes whole and in order', async () => {
  let given = 0
  const ahead = readAhead(async function* () {
    for (; given < 50; given++) yield given
  })
  expect((await ahead.next()).value).toBe(0)
  for (let turns = 0; turns < 1_000 && given < 50; turns++) await new Promise((resolve) => setImmediate(resolve))
  expect(given).toBe(50)
  const rest: number[] = []
  for await (const value of ahead) rest.push(value)
  expect(rest).toEqual(Array.from({ length: 49 }, (_, at) => at + 1))
})

test('what fails is told after all that came', async () => {
  const taken: number[] = []
  await expect(async () => {
    for await (const value of readAhead(async function* () {
      yield* [1, 2]
      throw new Error('reset')
    }))
      taken.push(value)
  }).rejects.toThrow('reset')
  expect(taken).toEqual([1, 2])
})

test('the source is told when nobody takes any more, and when it is stopped from outside', async () => {
  const signals: AbortSignal[] = []
  const endless = async function* (signal: AbortSignal) {
    signals.push(signal)
    while (!signal.aborted) yield await new Promise((resolve) => setImmediate(() => resolve(1)))
    signal.throwIfAborted()
  }
  for await (const _ of readAhead(endless)) break
  expect(signals[0]?.aborted).toBe(true)
  const stop = new AbortController()
  await expect(async () => {
    for await (const _ of readAhead(endless, stop.signal)) stop.abort(new Error('stopped'))
  }).rejects.toThrow('stopped')
})

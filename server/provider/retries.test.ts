import { expect, test } from 'vitest'
import { answer } from '../testing/scripted-answers.ts'
import { cutAfter, noSchema, reset, status } from '../testing/scripted-faults.ts'
import { threeAttempts } from './provider.ts'
import { scripted } from './testing.ts'

test.each([
  ['429', status(429)],
  ['500', status(500)],
  ['503', status(503)],
  ['408', status(408)],
  ['a reset', reset()],
  ['the end before the first word', cutAfter('')],
  ['an empty answer', answer('')],
])('after %s it waits a little and asks again', async (_what, behaviour) => {
  const { ask, double, waits } = await scripted([behaviour, behaviour, answer('Here')])
  expect(await ask()).toMatchObject({ text: 'Here', fault: null })
  expect(double.asked).toHaveLength(3)
  expect(waits).toEqual([1_000, 4_000])
})

test('it waits as long as the server asks, in seconds, by a date, or in milliseconds', async () => {
  const inTwelveSeconds = () => new Date(Date.now() + 12_000).toUTCString()
  const { ask, waits } = await scripted([status(429, { retryAfter: '7' }), status(503, { retryAfter: inTwelveSeconds() }), answer('Here')])
  expect(await ask()).toMatchObject({ text: 'Here' })
  expect(waits[0]).toBe(7_000)
  expect(waits[1]).toBeGreaterThan(9_000)
  expect(waits[1]).toBeLessThanOrEqual(12_000)
})

test.each([
  ['nonsense', '-'],
  ['a time that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT'],
])('a Retry-After of %s makes nobody wait for ever', async (_what, retryAfter) => {
  const { ask, waits } = await scripted([status(429, { retryAfter }), answer('Here')])
  expect(await ask()).toMatchObject({ text: 'Here' })
  expect(waits[0]).toBeLessThanOrEqual(1_000)
})

test('a server that asks for more than 20 seconds is left alone, and the coach is told for how long', async () => {
  const { ask, double, waits } = await scripted([status(429, { retryAfter: '150' })])
  expect((await ask()).fault).toMatchObject({ code: 'llm.busy', message: expect.stringContaining('left alone for 3 minutes') })
  expect(double.asked).toHaveLength(1)
  expect(waits).toEqual([])
})

test('nothing is asked again once a part of the answer has come', async () => {
  const { ask, double } = await scripted([cutAfter('One item is whole.'), answer('Again')])
  expect(await ask()).toMatchObject({ text: 'One item is whole.', fault: { code: 'llm.cut_off' } })
  expect(double.asked).toHaveLength(1)
})

test('asking for less and asking again count together', async () => {
  const { ask, double } = await scripted([noSchema(), status(500), status(500), answer('too late')])
  expect((await ask()).fault).toMatchObject({ code: 'llm.failed' })
  expect(double.asked).toHaveLength(3)
})

test('attempts that are handed on count for all questions together', async () => {
  const { ask, double } = await scripted([status(500), cutAfter('One.'), status(500), answer('too late')])
  const attempts = threeAttempts()
  expect(await ask({ attempts })).toMatchObject({ text: 'One.', fault: { code: 'llm.cut_off' } })
  expect(attempts).toEqual({ left: 1 })
  expect((await ask({ attempts })).fault).toMatchObject({ code: 'llm.failed' })
  expect((await ask({ attempts })).fault).toMatchObject({ code: 'llm.cut_off' })
  expect(double.asked).toHaveLength(3)
})

test('only what was answered counts as used', async () => {
  const { ask } = await scripted([status(500), reset(), answer('Here', { usage: { input: 5, output: 1 } })])
  expect((await ask()).used).toEqual([{ input: 5, output: 1, isEstimate: false }])
})

test('each failed attempt is one line in the log', async () => {
  const { ask, lines } = await scripted([noSchema(), status(503), answer('Here')])
  await ask()
  expect(lines).toEqual(['llm.not_accepted (status 400) in attempt 1, as schema', 'llm.failed (status 503) in attempt 2, as json'])
})

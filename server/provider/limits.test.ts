import { expect, test } from 'vitest'
import { answer } from '../testing/scripted-answers.ts'
import { drip, endless, hang, ping, slowStart, status } from '../testing/scripted-faults.ts'
import { messages, scripted } from './testing.ts'

test.each([
  ['does not begin', hang(), { startMs: 40 }, 'did not begin to answer in 1 second'],
  ['says one byte at a time', drip('x'.repeat(500), 5), { totalMs: 80 }, 'was not done'],
  ['only says that it is alive', ping(5), { totalMs: 80 }, 'was not done'],
])('a server that %s is given up in time, and is not asked again', async (_what, behaviour, limits, message) => {
  const { ask, double, waits } = await scripted([behaviour, answer('never')], { limits })
  expect((await ask()).fault).toMatchObject({ code: 'llm.too_slow', message: expect.stringContaining(message) })
  expect(double.asked.length).toBeLessThan(2)
  expect(waits).toEqual([])
})

test.each([
  ['in the middle of its answer', hang('One item is whole.'), 'One item is whole.'],
  ['while it thinks', hang('', { thought: 'Well' }), ''],
])('a server that falls silent %s is given up, the line closed, and what had come kept', async (_when, behaviour, text) => {
  const { ask, double } = await scripted([behaviour], { limits: { idleMs: 40 } })
  expect(await ask()).toMatchObject({ text, fault: { code: 'llm.too_slow', message: expect.stringContaining('fell silent') } })
  expect(double.asked).toHaveLength(1)
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
})

test('saying whose turn it is does not count as a beginning', async () => {
  const { ask } = await scripted([slowStart('Here', 100)], { limits: { idleMs: 30 } })
  expect(await ask()).toMatchObject({ text: 'Here', fault: null })
})

test('stopping in the middle of an answer closes the line at once', async () => {
  const { provider, double } = await scripted([hang('One item is whole.')])
  const stopping = new AbortController()
  const why = new Error('The coach pressed Stop')
  const stream = provider.ask({ messages, format: null, signal: stopping.signal })
  expect(await stream.next()).toEqual({ done: false, value: 'One item is whole.' })
  // Nobody waits for the next piece at this moment.
  stopping.abort(why)
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
  await expect(stream.next()).rejects.toBe(why)
})

test('stopping before the answer begins closes the line at once', async () => {
  const { provider, double } = await scripted([hang()])
  const stopping = new AbortController()
  const why = new Error('The coach pressed Stop')
  const stream = provider.ask({
    messages,
    format: null,
    signal: stopping.signal,
    onSent: () => void setImmediate(() => untilAsked(double)),
  })
  const untilAsked = async ({ asked }: typeof double) => {
    while (asked.length === 0) await new Promise(setImmediate)
    stopping.abort(why)
  }
  await expect(stream.next()).rejects.toBe(why)
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
})

test('stopping while it waits for another attempt ends the wait at once, and asks no more', async () => {
  const stopping = new AbortController()
  const why = new Error('The coach pressed Stop')
  const log = () => void setImmediate(() => stopping.abort(why))
  const { double, provider } = await scripted([status(429, { retryAfter: '19' }), answer('too late')], {}, { log, wait: undefined })
  await expect(provider.ask({ messages, format: null, signal: stopping.signal }).next()).rejects.toBe(why)
  expect(double.asked).toHaveLength(1)
})

test('what was stopped before it began is not asked', async () => {
  const { provider, double } = await scripted([answer('never')])
  const why = new Error('The coach pressed Stop')
  await expect(provider.ask({ messages, format: null, signal: AbortSignal.abort(why) }).next()).rejects.toBe(why)
  expect(double.everything()).toBe('')
})

test('reading no further closes the line, and what was used is told', async () => {
  const { provider, double } = await scripted([endless('One more. ')])
  const used: unknown[] = []
  for await (const _ of provider.ask({ messages, format: null, onUsed: (one) => used.push(one) })) break
  expect(await double.asked[0]?.closed).toEqual({ isAnswered: false })
  expect(used).toMatchObject([{ isEstimate: true }])
})

test('a signal that serves many questions gathers no listeners', async () => {
  const { signal } = new AbortController()
  let listeners = 0
  const { addEventListener, removeEventListener } = signal
  signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    listeners += 1
    addEventListener.apply(signal, given)
  }
  signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    listeners -= 1
    removeEventListener.apply(signal, given)
  }
  const { ask } = await scripted([answer('one'), answer('two')])
  await ask({ signal })
  await ask({ signal })
  expect(listeners).toBe(0)
})

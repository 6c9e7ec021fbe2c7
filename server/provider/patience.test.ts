import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patience } from './patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const limits = { startMs: 60_000, idleMs: 30_000, totalMs: 300_000 }

/** Work that is done after so long. */
const after = (ms: number) => new Promise<'done'>((resolve) => setTimeout(resolve, ms, 'done'))

/** What comes of waiting for it, on the clock of the test. */
async function outcome(waiting: Promise<unknown>): Promise<unknown> {
  const settled = waiting.catch((fault: Error) => fault.message)
  await vi.runAllTimersAsync()
  return settled
}

test('before the first word it waits as long as a start may take', async () => {
  expect(await outcome(patience(limits).wait(after(59_000)))).toBe('done')
  expect(await outcome(patience(limits).wait(after(61_000)))).toContain('did not begin to answer in 60 seconds')
})

test('a server that says it is alive before its first word is waited for beyond the start', async () => {
  const waiting = patience(limits)
  for (let pings = 0; pings < 5; pings += 1) {
    expect(await outcome(waiting.wait(after(29_000)))).toBe('done')
    waiting.heard()
  }
  expect(await outcome(waiting.wait(after(31_000)))).toContain('fell silent')
})

test('a sign of life at the beginning does not shorten the start', async () => {
  const waiting = patience(limits)
  expect(await outcome(waiting.wait(after(1_000)))).toBe('done')
  waiting.heard()
  expect(await outcome(waiting.wait(after(58_000)))).toBe('done')
})

test('after the first word it may be silent for 30 seconds at a time', async () => {
  const waiting = patience(limits)
  waiting.heard()
  waiting.begun()
  expect(await outcome(waiting.wait(after(29_000)))).toBe('done')
  waiting.heard()
  expect(await outcome(waiting.wait(after(31_000)))).toContain('fell silent in the middle of its answer, for 30 seconds')
})

test('whatever comes, the whole has a limit', async () => {
  const waiting = patience(limits)
  waiting.begun()
  for (let said = 0; said < 10; said += 1) {
    expect(await outcome(waiting.wait(after(29_000)))).toBe('done')
    waiting.heard()
  }
  expect(await outcome(waiting.wait(after(29_000)))).toContain('was not done after 5 minutes')
})

test('time that passes between two waits is nobody’s fault', async () => {
  const waiting = patience(limits)
  waiting.heard()
  waiting.begun()
  for (let read = 0; read < 2; read += 1) {
    await vi.advanceTimersByTimeAsync(1_000_000)
    expect(await outcome(waiting.wait(after(29_000)))).toBe('done')
    waiting.heard()
  }
})

test('after the last word it waits two seconds for what may follow', async () => {
  const waiting = patience(limits)
  waiting.heard()
  waiting.begun()
  waiting.finished()
  const began = performance.now()
  expect(await outcome(waiting.wait(after(2_100)))).toContain('fell silent')
  expect(performance.now() - began).toBeLessThan(2_200)
})

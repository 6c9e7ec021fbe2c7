import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '../errors.ts'
import { limitAttempts } from './attempts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const right = async () => 'in'
const wrong = async () => null
const refused = { code: 'account.too_many_attempts', status: 429 }

async function tryWrong(attempts: ReturnType<typeof limitAttempts>, email: string, times: number) {
  for (let n = 0; n < times; n += 1) await attempts(email, wrong)
}

test('ten wrong passwords for one address are tried, the eleventh is not, nor is the right one then', async () => {
  const attempts = limitAttempts()
  await tryWrong(attempts, 'lee@school.example', 10)
  const tryIt = vi.fn(right)
  const refusal = await attempts('lee@school.example', tryIt).catch((cause: AppError) => cause)
  expect(refusal).toMatchObject({ ...refused, retryAfter: 900, next: 'Wait 15 minutes, and try again.' })
  expect(tryIt).not.toHaveBeenCalled()
  expect(await attempts('sam@school.example', right)).toBe('in')
})

test('after a quarter of an hour it is open again', async () => {
  const attempts = limitAttempts()
  await tryWrong(attempts, 'lee@school.example', 10)
  await vi.advanceTimersByTimeAsync(14 * 60_000)
  await expect(attempts('lee@school.example', right)).rejects.toMatchObject({ ...refused, next: 'Wait a minute, and try again.' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await attempts('lee@school.example', right)).toBe('in')
})

test('a right password gives all tries back', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 8; n += 1) {
    await tryWrong(attempts, 'lee@school.example', 9)
    expect(await attempts('lee@school.example', right)).toBe('in')
    await vi.advanceTimersByTimeAsync(60_000)
  }
})

test('however many sign in rightly, nobody is kept waiting', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 200; n += 1) expect(await attempts(`person${n % 20}@school.example`, right)).toBe('in')
})

test('forty right ones at the same moment all come in', async () => {
  const attempts = limitAttempts()
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => attempts('lee@school.example', right)))
  expect(outcomes).toEqual(Array.from({ length: 40 }, () => 'in'))
})

test('a thousand at the same moment are no way past it', async () => {
  const attempts = limitAttempts()
  const tryIt = vi.fn(wrong)
  const all = await Promise.allSettled(Array.from({ length: 1_000 }, () => attempts('lee@school.example', tryIt)))
  expect(tryIt).toHaveBeenCalledTimes(10)
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(990)
})

test('one address under fire leaves the others their tries', async () => {
  const attempts = limitAttempts()
  await Promise.allSettled(Array.from({ length: 1_000 }, () => attempts('lee@school.example', wrong)))
  await tryWrong(attempts, 'sam@school.example', 5)
  expect(await attempts('sam@school.example', right)).toBe('in')
})

test('guessing at many addresses is slowed for all together, and for five minutes at most', async () => {
  const attempts = limitAttempts()
  const tryIt = vi.fn(wrong)
  for (let n = 0; n < 1_000; n += 1) await attempts(`person${n}@school.example`, tryIt).catch(() => {})
  expect(tryIt).toHaveBeenCalledTimes(50)
  await expect(attempts('lee@school.example', right)).rejects.toMatchObject({ ...refused, retryAfter: 300 })
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(await attempts('lee@school.example', right)).toBe('in')
})

test('what all together are refused is not counted against the one', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 50; n += 1) await attempts(`person${n}@school.example`, wrong)
  for (let n = 0; n < 20; n += 1) await expect(attempts('lee@school.example', right)).rejects.toMatchObject(refused)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(await attempts('lee@school.example', right)).toBe('in')
})

test('what goes wrong inside a try is not taken for a wrong password', async () => {
  const fault = new TypeError('the disk is gone')
  await expect(limitAttempts()('lee@school.example', () => Promise.reject(fault))).rejects.toBe(fault)
  expect(fault).not.toBeInstanceOf(AppError)
})

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
  for (let n = 0; n < times; n += 1) await attempts.password({ email, address: null }, wrong)
}

test('ten wrong passwords for one address are tried, the eleventh is not, nor is the right one then', async () => {
  const attempts = limitAttempts()
  await tryWrong(attempts, 'lee@school.example', 10)
  const tryIt = vi.fn(right)
  const refusal = await attempts.password({ email: 'lee@school.example', address: null }, tryIt).catch((cause: AppError) => cause)
  expect(refusal).toMatchObject({ ...refused, retryAfter: 900, next: 'Wait 15 minutes, and try again.' })
  expect(tryIt).not.toHaveBeenCalled()
  expect(await attempts.password({ email: 'sam@school.example', address: null }, right)).toBe('in')
})

test('after a quarter of an hour it is open again', async () => {
  const attempts = limitAttempts()
  await tryWrong(attempts, 'lee@school.example', 10)
  await vi.advanceTimersByTimeAsync(14 * 60_000)
  await expect(attempts.password({ email: 'lee@school.example', address: null }, right)).rejects.toMatchObject({
    ...refused,
    next: 'Wait a minute, and try again.',
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await attempts.password({ email: 'lee@school.example', address: null }, right)).toBe('in')
})

test('a right password gives all tries back', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 8; n += 1) {
    await tryWrong(attempts, 'lee@school.example', 9)
    expect(await attempts.password({ email: 'lee@school.example', address: null }, right)).toBe('in')
    await vi.advanceTimersByTimeAsync(60_000)
  }
})

test('however many sign in rightly, nobody is kept waiting', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 200; n += 1)
    expect(await attempts.password({ email: `person${n % 20}@school.example`, address: null }, right)).toBe('in')
})

test('forty right ones at the same moment all come in', async () => {
  const attempts = limitAttempts()
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, () => attempts.password({ email: 'lee@school.example', address: null }, right)),
  )
  expect(outcomes).toEqual(Array.from({ length: 40 }, () => 'in'))
})

test('a thousand at the same moment are no way past it', async () => {
  const attempts = limitAttempts()
  const tryIt = vi.fn(wrong)
  const all = await Promise.allSettled(
    Array.from({ length: 1_000 }, () => attempts.password({ email: 'lee@school.example', address: null }, tryIt)),
  )
  expect(tryIt).toHaveBeenCalledTimes(10)
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(990)
})

test('one address under fire leaves the others their tries', async () => {
  const attempts = limitAttempts()
  await Promise.allSettled(Array.from({ length: 1_000 }, () => attempts.password({ email: 'lee@school.example', address: null }, wrong)))
  await tryWrong(attempts, 'sam@school.example', 5)
  expect(await attempts.password({ email: 'sam@school.example', address: null }, right)).toBe('in')
})

test('guessing at many addresses is slowed for all together, and for five minutes at most', async () => {
  const attempts = limitAttempts()
  const tryIt = vi.fn(wrong)
  for (let n = 0; n < 1_000; n += 1) await attempts.password({ email: `person${n}@school.example`, address: null }, tryIt).catch(() => {})
  expect(tryIt).toHaveBeenCalledTimes(50)
  await expect(attempts.password({ email: 'lee@school.example', address: null }, right)).rejects.toMatchObject({
    ...refused,
    retryAfter: 300,
  })
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(await attempts.password({ email: 'lee@school.example', address: null }, right)).toBe('in')
})

test('what all together are refused is not counted against the one', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 50; n += 1) await attempts.password({ email: `person${n}@school.example`, address: null }, wrong)
  for (let n = 0; n < 20; n += 1)
    await expect(attempts.password({ email: 'lee@school.example', address: null }, right)).rejects.toMatchObject(refused)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(await attempts.password({ email: 'lee@school.example', address: null }, right)).toBe('in')
})

test('what goes wrong inside a try is not taken for a wrong password', async () => {
  const fault = new TypeError('the disk is gone')
  await expect(limitAttempts().password({ email: 'lee@school.example', address: null }, () => Promise.reject(fault))).rejects.toBe(fault)
  expect(fault).not.toBeInstanceOf(AppError)
})

const from = (address: string, email = 'lee@school.example') => ({ email, address })

test('from one network address thirty wrong tries are made, of passwords, codes and links together; elsewhere it goes on', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 15; n += 1) await attempts.password(from('203.0.113.1', `person${n}@school.example`), wrong)
  for (let n = 0; n < 15; n += 1) await attempts.secret('203.0.113.1', wrong)
  const tryIt = vi.fn(right)
  await expect(attempts.secret('203.0.113.1', tryIt)).rejects.toMatchObject(refused)
  await expect(attempts.password(from('203.0.113.1'), tryIt)).rejects.toMatchObject(refused)
  expect(tryIt).not.toHaveBeenCalled()
  expect(await attempts.password(from('203.0.113.2'), right)).toBe('in')
  expect(await attempts.secret('203.0.113.2', right)).toBe('in')
})

test('one network address can neither use up the tries of all, nor those of a person once it is stopped', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 200; n += 1) await attempts.password(from('203.0.113.1', `person${n}@school.example`), wrong).catch(() => {})
  for (let n = 0; n < 20; n += 1) await attempts.password(from('203.0.113.1'), wrong).catch(() => {})
  expect(await attempts.password(from('203.0.113.2'), right)).toBe('in')
})

test('a school behind one network address signs in as often as it likes', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 200; n += 1) expect(await attempts.password(from('203.0.113.1', `person${n}@school.example`), right)).toBe('in')
  for (let n = 0; n < 200; n += 1) expect(await attempts.secret('203.0.113.1', right)).toBe('in')
})

test('where no address is known, links are not counted', async () => {
  const attempts = limitAttempts()
  for (let n = 0; n < 200; n += 1) expect(await attempts.secret(null, wrong)).toBeNull()
})

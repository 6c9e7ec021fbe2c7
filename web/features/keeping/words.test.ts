import { expect, test } from 'vitest'
import { monthsInWords, problemWith, sinceInWords, soonInWords } from './words.ts'

test('whole years are years', () => {
  expect([1, 6, 12, 18, 36].map(monthsInWords)).toEqual(['one month', '6 months', 'one year', '18 months', '3 years'])
})

test('what goes next is told as a number that is about nobody', () => {
  const now = new Date('2026-03-01T10:00:00')
  expect(soonInWords({ soon: 'fewer than five', next: null }, now)).toBe('nothing goes in the next thirty days.')
  expect(soonInWords({ soon: 'fewer than five', next: '2026-03-20' }, now)).toBe(
    'in the next thirty days fewer than five go, the first on 20 March at the earliest.',
  )
  expect(soonInWords({ soon: 1_200, next: '2026-03-20' }, now)).toContain('1,200 to 1,204 go')
})

test('a period has its bounds, and for ever is none', () => {
  expect(problemWith('conversations', '36')).toBeNull()
  for (const typed of ['', '0', '2', '121', '3.5', 'for ever', '-4']) expect(problemWith('conversations', typed)).toContain('from 3 to 120')
})

test('as long as thirty days have not been looked at, that is said', () => {
  const now = new Date('2026-03-01T10:00:00')
  expect(sinceInWords(null, now)).toContain('begins today')
  expect(sinceInWords('2026-02-10', now)).toContain('began 10 February; nothing goes before')
  expect(sinceInWords('2026-03-01', now)).toContain('began today; nothing')
  expect(sinceInWords('2025-12-01', now)).not.toContain('nothing goes')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeDays } from '../domain/retention-kinds.ts'
import { dayOf, daysAfter, goesOn, goesUpTo, monthsAfter } from './due.ts'

const first = '2026-01-01T03:00:00.000Z'
const daily = (count: number, from = first) => Array.from({ length: count }, (_, day) => daysAfter(from, day))
const never = null

test('months are calendar months, and a short one ends on its last day', () => {
  expect(monthsAfter('2026-01-31T10:00:00.000Z', 1)).toBe('2026-02-28T10:00:00.000Z')
  expect(monthsAfter('2026-03-31T10:00:00.000Z', -1)).toBe('2026-02-28T10:00:00.000Z')
  expect(monthsAfter('2024-02-29T10:00:00.000Z', 36)).toBe('2027-02-28T10:00:00.000Z')
})

test('nothing goes before thirty runs have been on thirty days', () => {
  for (const count of [0, 1, 29]) expect(goesUpTo({ now: daysAfter(first, count), runs: daily(count), changedAt: never })).toBeNull()
  const now = daysAfter(first, 30)
  expect(goesUpTo({ now, runs: daily(30), changedAt: never })).toBe(now)
  // Today's own run shows nothing before.
  expect(goesUpTo({ now: daysAfter(first, 29), runs: daily(30), changedAt: never })).toBeNull()
})

test('after a clock was set forward by years, only that goes which would have gone without it; the rest after thirty more runs', () => {
  const runs = daily(40)
  const jumped = daysAfter(first, 5 * 365)
  expect(goesUpTo({ now: jumped, runs, changedAt: never })).toBe(daysAfter(first, 40))
  const later = [...runs, ...daily(29, jumped)]
  expect(goesUpTo({ now: daysAfter(jumped, 29), runs: later, changedAt: never })).toBe(daysAfter(first, 69))
  expect(goesUpTo({ now: daysAfter(jumped, 30), runs: [...later, daysAfter(jumped, 29)], changedAt: never })).toBe(daysAfter(jumped, 30))
})

test('after a period was changed nothing goes for thirty days', () => {
  const changedAt = daysAfter(first, 50.5)
  for (const day of [51, 70, 80]) expect(goesUpTo({ now: daysAfter(first, day), runs: daily(day), changedAt })).toBeNull()
  expect(goesUpTo({ now: daysAfter(first, 81), runs: daily(81), changedAt })).toBe(daysAfter(first, 81))
})

test('the day that is told is the day of the run in which it goes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: -50, max: 200 }),
      fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      (runsSoFar, dueIn, changedOn) => {
        const runs = daily(runsSoFar)
        const now = daysAfter(first, Math.max(0, runsSoFar - 1) + 0.2)
        const changedAt = changedOn === null || changedOn >= runsSoFar ? null : daysAfter(first, changedOn + 0.1)
        const dueAt = daysAfter(now, dueIn)
        const told = goesOn(dueAt, { now, runs, changedAt })
        // Runs go on each day; the first in which it may go is looked for.
        let day = runsSoFar
        while ((goesUpTo({ now: daysAfter(first, day), runs: daily(day), changedAt }) ?? '') < dueAt) day += 1
        const goes = dayOf(daysAfter(first, day))
        expect(told <= goes, `${told} is told, ${goes} it goes`).toBe(true)
        expect(Date.parse(goes) - Date.parse(told)).toBeLessThanOrEqual(24 * 60 * 60 * 1000)
        // And whoever looks on that day is told of it no later than thirty days before.
        expect(day - noticeDays).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 80 },
  )
})

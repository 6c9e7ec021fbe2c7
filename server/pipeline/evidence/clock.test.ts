import { expect, test } from 'vitest'
import { clockInside, leadingClock, minutesBetween } from './clock.ts'

test.each([
  ['10:05 T asks', '10:05'],
  ['8:02am Bell.', '8:02am'],
  ['[9:15] warm up', '9:15'],
  ['+12 go.', '+12'],
  ['0:14 Ss copy', '0:14'],
  ['13h10 carte', '13h10'],
  ['10:05-10:12 Ss copy', '10:05-10:12'],
  ['At 10:12, same four', '10:12'],
])('a line that opens with a clock: %s', (line, time) => {
  expect(leadingClock(line)?.time).toBe(time)
})

test.each(['1.25 of the pages', '24 students', '3 hands up', '2/3 and 4/6', 'T: 10 more', '5 min later'])(
  'a number is no clock: %s',
  (line) => {
    expect(leadingClock(line)).toBeNull()
  },
)

test('a clock inside a sentence is found as written', () => {
  expect(clockInside('By 10:20 half the class was done')).toBe('10:20')
  expect(clockInside('2 of 4 tables')).toBeNull()
})

test('minutes are counted within one notation and over noon, and never guessed', () => {
  expect(minutesBetween('10:05', '10:12')).toBe(7)
  expect(minutesBetween('12:55', '1:05')).toBe(10)
  expect(minutesBetween('+12', '+18')).toBe(6)
  expect(minutesBetween('10:05', '+3')).toBeNull()
  expect(minutesBetween('10:12', '10:05')).toBeNull()
})

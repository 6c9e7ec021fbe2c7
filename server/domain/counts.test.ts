import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Count, Count as CountSchema, countOf } from './counts.ts'

const numbers = Array.from({ length: 60 }, (_, number) => number)
const couldBe = (told: Count) => numbers.filter((number) => countOf(number) === told)
const small = fc.integer({ min: 0, max: 40 })

test('whoever knows how numbers are told can’t work one out that is under five: not what is told, and not by subtracting', () => {
  fc.assert(
    // The last thirty days of all that there is; or yesterday’s number and today’s.
    fc.property(small, small, (one, other) => {
      const [part, whole] = [Math.min(one, other), Math.max(one, other)]
      const [toldPart, toldWhole] = [countOf(part), countOf(whole)]
      const pairs = couldBe(toldPart).flatMap((a) => couldBe(toldWhole).flatMap((b) => (a <= b ? [{ part: a, whole: b }] : [])))
      const could = (of: (pair: { part: number; whole: number }) => number) => new Set(pairs.map(of)).size
      if (part < 5) expect(could((pair) => pair.part)).toBe(5)
      if (whole < 5) expect(could((pair) => pair.whole)).toBe(5)
      if (whole - part < 5) expect(could((pair) => pair.whole - pair.part)).toBeGreaterThanOrEqual(5)
    }),
    { numRuns: 1_000 },
  )
})

test('what is told is what the schema says, and never more than there is', () => {
  for (const one of numbers) {
    const told = CountSchema.parse(countOf(one))
    expect(typeof told === 'number' ? told <= one && one < told + 5 : one < 5).toBe(true)
  }
})

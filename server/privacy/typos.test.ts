import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneTypoAway, typoIndex } from './typos.ts'

/** Optimal string alignment distance, as the textbook has it. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      ;(rows[i] ?? [])[j] = best
    }
  return at(one.length, other.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 7 })

test('one typo is what the distance of Damerau says', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isOneTypoAway(one, other)).toBe(distance(one, other) === 1)
    }),
    { numRuns: 3000 },
  )
})

test('the index finds each name that is one typo away, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (names, written) => {
      expect(typoIndex(names)(written).sort()).toEqual(names.filter((name) => distance(name, written) === 1).sort())
    }),
    { numRuns: 1000 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blend } from './blend.ts'

const keys = (fits: Parameters<typeof blend>[0]) => blend(fits).map(({ key }) => key)

test('the best in both words and meaning scores 1', () => {
  expect(blend([{ key: 'both', words: 12, meaning: 0.6 }])).toEqual([{ key: 'both', score: 1 }])
})

test('a passage that fits on both sides stands before one that fits better on one side alone', () => {
  expect(
    keys([
      { key: 'words-only', words: 10, meaning: 0.05 },
      { key: 'both', words: 8, meaning: 0.5 },
      { key: 'meaning-only', words: 0, meaning: 0.6 },
    ]),
  ).toEqual(['both', 'words-only', 'meaning-only'])
})

test('where no word is found, meaning alone decides', () => {
  expect(keys(['a', 'b'].map((key, index) => ({ key, words: 0, meaning: 0.1 + index / 10 })))).toEqual(['b', 'a'])
})

test('equals stand in the order of their keys', () => {
  expect(keys(['c', 'a', 'b'].map((key) => ({ key, words: 1, meaning: 0.5 })))).toEqual(['a', 'b', 'c'])
})

test('scores lie between 0 and 1 and fall, whatever came in', () => {
  const fit = fc.record({ words: fc.double({ min: 0, max: 50, noNaN: true }), meaning: fc.double({ min: -1, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(fit), (fits) => {
      const scores = blend(fits.map((each, index) => ({ ...each, key: `k${index}` }))).map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((one, other) => other - one))
      for (const score of scores) expect(score).toSatisfy((value: number) => value >= 0 && value <= 1)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTheirOwnWords, secondLook, weightOfKind } from './second-look.ts'

const WAY = '\u001e'
const pageOf = (key: string) => ({ id: key.slice(0, key.indexOf('/')), weight: 1 })
const keys = (found: { key: string; score: number }[]) => secondLook(found, pageOf).map(({ key }) => key)

test('a passage whose page fits in other places stands before a lucky one', () => {
  const steady = ['steady/1', 'steady/2', 'steady/3'].map((key) => ({ key, score: 0.7 }))
  expect(keys([{ key: 'lucky/1', score: 1 }, ...steady])[0]).toBe('steady/1')
})

test('a list begins with different pages and not with all of one', () => {
  const of = (page: string, score: number) => [1, 2, 3].map((number) => ({ key: `${page}/${number}`, score }))
  expect(keys([...of('one', 0.9), ...of('two', 0.8), ...of('six', 0.7)]).slice(0, 3)).toEqual(['one/1', 'two/1', 'one/2'])
})

test('what is found by a way in is shown once, by its passage', () => {
  const found = [
    { key: `page/1${WAY}2`, score: 1 },
    { key: 'other/1', score: 0.6 },
    { key: 'page/1', score: 0.2 },
    { key: `page/1${WAY}1`, score: 0.1 },
  ]
  expect(keys(found)).toEqual(['page/1', 'other/1'])
  expect(inTheirOwnWords(found).map(({ key }) => key)).toEqual(['other/1', 'page/1'])
})

test('a page that weighs less stands back', () => {
  const found = ['scene/1', 'page/1'].map((key, index) => ({ key, score: 0.8 - index / 10 }))
  const weighed = (key: string) => ({ id: key, weight: key === 'scene/1' ? 0.8 : 1 })
  expect(secondLook(found, weighed).map(({ key }) => key)).toEqual(['page/1', 'scene/1'])
})

test.each([
  'rehearse a hard call',
  'role play for my mentee',
  'roleplay: late student',
  'a scenario with a parent',
  'practice telling her',
])('made-up scenes weigh as much as anything for who wants to rehearse: %s', (words) => {
  expect(weightOfKind('scenario', words)).toBe(1)
})

test('and less for everybody else, while what is not made up always weighs the same', () => {
  for (const words of ['call a parent', 'retrieval practice', 'guided practice']) {
    expect(weightOfKind('scenario', words)).toBeLessThan(1)
    expect(weightOfKind('persona', words)).toBeLessThan(1)
    for (const kind of ['strategy', 'coaching-model', 'question', 'practice', 'scope', 'framework', 'document'] as const)
      expect(weightOfKind(kind, words)).toBe(1)
  }
})

test('each passage comes once, scores fall and lie between 0 and 1, and the order of what came in does not matter', () => {
  const passage = fc.record({
    key: fc.constantFrom('a/1', 'a/2', 'a/3', 'a/4', 'b/1', 'b/2', 'c/1', `a/1${WAY}1`, `b/1${WAY}1`, `d/1${WAY}1`),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const found = fc.uniqueArray(passage, { selector: ({ key }) => key })
  fc.assert(
    fc.property(found, (fits) => {
      const looked = secondLook(fits, pageOf)
      const scores = looked.map(({ score }) => score)
      expect(new Set(looked.map(({ key }) => key)).size).toBe(looked.length)
      expect(scores).toEqual([...scores].sort((one, other) => other - one))
      for (const score of scores) expect(score).toSatisfy((value: number) => value >= 0 && value <= 1)
      expect(secondLook([...fits].reverse(), pageOf).map(({ key }) => key)).toEqual(looked.map(({ key }) => key))
    }),
  )
})

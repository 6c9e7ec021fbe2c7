import { expect, test } from 'vitest'
import { caseOf, caseOfNotes } from './cases.ts'
import { misspelt, numbersFrom } from './misspell.ts'
import { namesSuite } from './suite.ts'

test('marks become mentions, without the titles within', () => {
  const { notes, mentions } = caseOf('a.md', '[[Ms. Ortiz]] asked [[Maya]].')
  expect(notes).toBe('Ms. Ortiz asked Maya.')
  expect(mentions.map(({ start, end }) => notes.slice(start, end))).toEqual(['Ortiz', 'Maya'])
})

test('a mark that is not closed is refused by its file', () => {
  expect(() => caseOf('a.md', 'Then [[Maya asked.')).toThrow(/^names\/a\.md: /)
})

test('a list of names is looked up in its notes', () => {
  const truth = { names: ['Ms. Ortiz', 'Maya'], focus: [], evidence: [], already_doing: [], must_not: [] }
  expect(caseOfNotes({ name: 'a', notes: 'Maya and Ms. Ortiz: mayas, Mayan, Maya', truth }).mentions.map(({ start }) => start)).toEqual([
    0, 13, 34,
  ])
})

test('a typo is one typo, and the same for the same seed', () => {
  const typos = Array.from({ length: 200 }, (_, seed) => misspelt('Ximena', numbersFrom(seed)))
  expect(typos).not.toContain('Ximena')
  expect(typos).toEqual(Array.from({ length: 200 }, (_, seed) => misspelt('Ximena', numbersFrom(seed))))
  for (const typo of typos) expect(Math.abs(typo.length - 6)).toBeLessThanOrEqual(1)
})

test('the figures tell names found, missed, and masked for nothing', () => {
  const { figures, errors } = namesSuite([caseOf('a.md', 'Then [[Ximena]] asked [[Tuesday]] why. Then Kiersten left.')])
  expect(Object.fromEntries(figures.map(({ id, ours }) => [id, ours.value]))).toMatchObject({
    'exact-out': 0,
    'unlisted-recall': 0.5,
    'unlisted-precision': 0.5,
    restored: 1,
  })
  expect(errors).toEqual([expect.stringContaining('missed'), expect.stringContaining('no name')])
})

import { expect, test } from 'vitest'
import { protectsPeople } from './protects-people.ts'
import { context, item, wordsOf } from './testing.ts'

const names = { students: ['Maya Ortiz', 'Maya', "D'Andre", 'José', 'May'], staff: ['Ms. Hale'] }
const check = (text: string, audience?: 'coach' | 'teacher' | 'others' | 'provider') =>
  protectsPeople.check(item(text), context({ names, ...(audience && { audience }) }))

test('names are free in the coach’s own plan and in what the teacher of that class reads', () => {
  expect(check('What did Maya see?')).toEqual([])
  expect(check('What did Maya see?', 'teacher')).toEqual([])
})

test('for others a child’s name blocks, and becomes initials', () => {
  expect(check('What did Maya Ortiz and José see with Ms. Hale?', 'others')).toMatchObject([
    { severity: 'block', rewrite: 'What did M.O. and J. see with Ms. Hale?' },
    { severity: 'block' },
  ])
})

test('on the way to a provider nobody is named, staff included', () => {
  expect(check('Maya met Ms. Hale.', 'provider')).toMatchObject([{ rewrite: '[student 2] met [staff 1].' }, {}])
})

test('finds possessives, curly marks and other cases, and no part of a word', () => {
  const text = 'D’Andre’s answer, maya, Mayan art'
  expect(wordsOf(text, check(text, 'others'))).toEqual(['D’Andre', 'maya'])
})

test('a name that is also a word counts with its capital, and not where a sentence begins with that word', () => {
  expect(check('What may help? May we look?', 'others')).toEqual([])
  expect(check('What did May say?', 'others')).toHaveLength(1)
  expect(check('May said yes.', 'others')).toHaveLength(1)
})

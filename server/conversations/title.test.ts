import { expect, test } from 'vitest'
import { titleOf, withTeacher } from './title.ts'

const risky = 'Ms Ortiz, whose husband beats her'

test('a title never says that someone may be at risk', () => {
  expect(titleOf({ kind: 'notes', teacher: risky, topic: 'fractions' })).toBe('Your conversation, fractions')
  expect(titleOf({ kind: 'notes', teacher: 'Ms Ortiz', topic: 'her dad hits her at home' })).toBe('Talk with Ms Ortiz')
  expect(withTeacher('Your conversation, fractions', risky)).toBe('Your conversation, fractions')
})

test('a title shows what it says', () => {
  expect(titleOf({ kind: 'notes', teacher: 'Ms \u202eOrtiz\u{e0041}', topic: null })).toBe('Talk with Ms Ortiz')
})

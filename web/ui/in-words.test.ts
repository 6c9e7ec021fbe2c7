import { expect, test } from 'vitest'
import { capital, countWord, dayWord, numberWord } from './in-words.ts'

test('small numbers are words, larger ones figures', () => {
  expect([0, 1, 10, 11, 1204].map(numberWord)).toEqual(['no', 'one', 'ten', '11', '1,204'])
  expect(countWord(1, 'piece', 'pieces')).toBe('one piece')
  expect(countWord(6, 'piece', 'pieces')).toBe('six pieces')
})

test('a sentence begins with a capital, whatever it begins with', () => {
  expect(['six pieces', 'élan', 'GROW', '11 pieces', ''].map(capital)).toEqual(['Six pieces', 'Élan', 'GROW', '11 pieces', ''])
})

test('a moment is said by its day, in the zone of the person', () => {
  const now = new Date(2025, 10, 14, 9, 0)
  const said = (...at: [number, number, number, number, number]) => dayWord(new Date(...at).toISOString(), now)
  expect(said(2025, 10, 14, 8, 5)).toMatch(/^today 8:05|^today 08:05/)
  expect(said(2025, 10, 13, 23, 59)).toBe('yesterday')
  expect(said(2025, 10, 11, 12, 0)).toBe('Tuesday')
  expect(said(2025, 10, 7, 12, 0)).toBe('7 November')
  expect(said(2024, 10, 14, 12, 0)).toBe('14 November 2024')
})

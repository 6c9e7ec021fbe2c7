import { expect, test } from 'vitest'
import { isFoundIn, quotationsIn, unverifiedQuotations } from './quotations.ts'

const notes = '10:02 T: “What makes these\n equal?” 4 hands. Maya: "You can cut the half into two, see." She waits.'

test('words that nobody said are counted, whatever the marks', () => {
  expect(unverifiedQuotations(['She said “it was too hard”.', 'You asked "What is equal?"'], [notes])).toEqual([
    'it was too hard',
    'What is equal?',
  ])
})

test('the exact words pass over a line break, other marks, and another first letter or full stop', () => {
  expect(unverifiedQuotations(['You asked, "what makes these equal." Maya: “You can cut the half into two, see”'], [notes])).toEqual([])
})

test('an ellipsis joins exact parts, in their order only', () => {
  expect(isFoundIn('You can cut … into two', [notes])).toBe(true)
  expect(isFoundIn('into two … You can cut', [notes])).toBe(false)
  expect(isFoundIn('You can ... into three', [notes])).toBe(false)
})

test('half a word is not a quotation of it, and two materials are not one', () => {
  expect(isFoundIn('hat makes these equal', [notes])).toBe(false)
  expect(isFoundIn('one … two', ['one', 'two'])).toBe(false)
})

test('a changed letter inside is a change', () => {
  expect(isFoundIn('You Can cut the half into two', [notes])).toBe(false)
})

test('a mark that is never closed quotes to the end, and inches quote nothing', () => {
  expect(quotationsIn('She said “and then')).toEqual(['and then'])
  expect(quotationsIn('A strip of 5" and one of 6" long')).toEqual([])
})

test('marks inside marks belong to the quotation, and mixed marks still close', () => {
  expect(quotationsIn('I wrote, “T: "yes" twice”, and “so" it went')).toEqual(['T: "yes" twice', 'so'])
})

import { expect, test } from 'vitest'
import { aQuestion, aSpan } from '../testing/samples.ts'
import { assertedAbsences } from './absences.ts'

test.each([
  'You didn’t check for understanding.',
  'There was no wait time. What do you make of it?',
  'Nobody at the back table spoke.',
  'Why didn’t you call on the back tables?',
])('this says that something did not happen: %s', (text) => {
  expect(assertedAbsences(aQuestion({ text }), [])).toHaveLength(1)
})

test('a follow-up is read too', () => {
  expect(assertedAbsences(aQuestion({ followUp: 'You never came back to Nico.' }), [])).toHaveLength(1)
})

test.each([
  'My notes show none after 10:20; was there one that I missed?',
  'Suppose nobody raised a hand. What would you do?',
  'You heard “nobody gets it”. What did you make of that?',
  'What did not go as you had planned?',
])('this claims nothing: %s', (text) => {
  expect(assertedAbsences(aQuestion({ text }), [])).toEqual([])
})

test('what the notes themselves say is no absence of ours', () => {
  const item = aQuestion({ text: 'At 8:10 no one answered.', evidence: ['E1'] })
  expect(assertedAbsences(item, [aSpan('No hands.')])).toEqual([])
  expect(assertedAbsences(item, [aSpan('Four hands.')])).toHaveLength(1)
})

import { describe, expect, test } from 'vitest'
import { absence } from './absence.ts'
import { context, item } from './testing.ts'

const check = (text: string, rest = {}) => absence.check(item(text), context(rest))

describe('absence', () => {
  test.each([
    "You didn't check for understanding.",
    'No one asked a question.',
    'There was no closure.',
    'Students never explained their thinking.',
    'You moved on without checking.',
    'The objective was not posted. What was the thinking?',
    'The lesson lacked closure.',
    'My notes show no check for understanding.',
  ])('states that something did not happen: %s', (text) => {
    expect(check(text)).toMatchObject([{ rule: 'absence', severity: 'warn' }])
  })

  const askedBack = 'My notes show no check between 10:05 and 10:31. Was there one that I missed?'

  test('asked back passes where the notes are continuous, and only there', () => {
    expect(check(askedBack, { notesAreContinuous: true })).toEqual([])
    expect(check(askedBack)).toHaveLength(1)
  })

  test('what the notes state in these words passes', () => {
    expect(check('There was no closure.', { sources: ['10:40 bell, there was no closure'] })).toEqual([])
    expect(check('You said "nobody asked me". What did you make of that?', { sources: ['nobody asked me'] })).toEqual([])
  })

  test.each([
    'What did you notice when you waited?',
    'Four of the 26 students spoke.',
    'You said there was no time for closure. What would you have liked to hear?',
    'Which students did not get a turn to speak, as you remember it?',
    "What didn't you expect?",
  ])('states no absence: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

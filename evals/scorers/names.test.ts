import { expect, test } from 'vitest'
import { aQuestion } from '../testing/samples.ts'
import { unknownNames } from './names.ts'

test('a name that the notes do not have is counted, inside a sentence and before a verb of saying', () => {
  expect(unknownNames(aQuestion({ text: 'What did you hear from Teagan?', followUp: 'Priya said more. What?' }), 'Maya: "yes"')).toEqual([
    'Teagan',
    'Priya',
  ])
})

test('names of the notes pass in any case, with an ending too', () => {
  expect(unknownNames(aQuestion({ text: 'At 9:02 Cody’s group spoke. What did Malik show?' }), 'cody and malik were talking')).toEqual([])
})

test('sentence heads, “I”, days, quotations and the knowledge base’s own titles are no names', () => {
  const text = 'You asked, “Where is Rome?” After that I saw GROW at work on Monday. What else?'
  expect(unknownNames(aQuestion({ text }), '', ['GROW'])).toEqual([])
})

import { expect, test } from 'vitest'
import { asInitials } from './as-initials.ts'

const shown = asInitials({
  roster: [
    { id: '1', name: 'Maya Lopez', role: 'student' },
    { id: '2', name: 'Ms. Deb Haugen', role: 'staff' },
  ],
  staff: ['Ms. Ana Ortiz'],
  speakers: ['Luz'],
  texts: ['10:03 Luz: "It is two fourths."\n10:04 Theo: "No."\nTheo said no again and Ms. Ortiz waited.'],
})

test.each([
  ['Maya said that it was half.', 'M. said that it was half.'],
  ['What did Maya Lopez and Luz see?', 'What did M. L. and L. see?'],
  ['Mya’s answer came first.', 'M.’s answer came first.'],
  ['What did you do when Theo said no?', 'What did you do when T. said no?'],
  ['Ms. Ortiz, what did you hear?', 'Ms. Ortiz, what did you hear?'],
  ['Write to maya@home.example or 555-201-3344.', 'Write to … or ….'],
  ['What did Rosa Parks decide?', 'What did Rosa Parks decide?'],
])('%s', (text, expected) => expect(shown(text)).toBe(expected))

import { expect, test } from 'vitest'
import { maskedText } from '../testing.ts'
import { unlistedNamesIn } from './unlisted.ts'

test.each([
  ['Then Ximena asked why.', 'Then {Person1} asked why.'],
  ['Ms. Delacroix-Boateng waits. Delacroix nods.', 'Ms. {Person1} waits. {Person1b} nods.'],
  ['10:05 Kiersten: “it’s more”', '10:05 {Person1}: “it’s more”'],
  ['Hope raised her hand. I hope so.', '{Person1} raised her hand. I hope so.'],
  ['Marigold: “is it a bug?”', '{Person1}: “is it a bug?”'],
  ['Ji-woo shrugs at Ana Sofía Ruiz.', '{Person1} shrugs at {Person2}.'],
  ['teacher: Ms. Stone\nShe waits.', 'teacher: Ms. {Person1}\nShe waits.'],
  ['Present: Joan, T. Blackwell, and Amina', 'Present: {Person1}, {Person2}, and {Person3}'],
  ['“Luz, tell us.” I asked DJ.', '“{Person1}, tell us.” I asked {Person2}.'],
])('in “%s” people are found', (text, expected) => expect(maskedText(text)).toBe(expected))

test.each([
  'Rosa Parks, Harriet Tubman and Dr. King on the wall. What would Parks say?',
  'Newton’s second law. Lincoln wrote it. A poem by Naomi Shihab Nye.',
  'Chapter 5 of Charlotte’s Web: Wilbur is lonely, Fern went home.',
  'Desmos, Kahoot and Eureka Math on Chromebooks. Canvas is down on Tuesday.',
  'Goal, Reality, Options, Will. PEERS goal. Impact Cycle.',
  'Students will share. May 5. Art class. Exit Ticket. Do Now. Turn and Talk.',
  'Map of Egypt: the Nile, Cairo, Spanish and Arabic speakers from Chennai.',
  'Slide: “Today we will compare.” Sentence stem: “I agree because”',
  '“Díganle a su pareja.” Sube la mano.',
])('nobody is in “%s”', (text) => expect(unlistedNamesIn(text)).toEqual([]))

test('a character stays only where the notes name the work', () => {
  expect(unlistedNamesIn('Wilbur raised his hand.')).toEqual(['Wilbur'])
  expect(unlistedNamesIn('Matilda by Dahl. Then Ximena said that Matilda is brave.')).toEqual(['Ximena'])
})

test('whoever shares a first name with the curriculum is found by what is done in the room', () => {
  expect(maskedText('Maya Angelou as pair poem. Maya raised her hand.')).toBe('Maya Angelou as pair poem. {Person1} raised her hand.')
})

test('dictated notes name people in small letters', () => {
  const text =
    'okay so these are my notes from abernathys second period and trinity said this is basically it and then he said malik why and grace said because and we hope it helps'
  expect(maskedText(text)).toBe(
    'okay so these are my notes from {Person1}s second period and {Person2} said this is basically it and then he said {Person3} why and {Person4} said because and we hope it helps',
  )
})

import { expect, test } from 'vitest'
import { inScope } from './in-scope.ts'
import { item } from './testing.ts'

const check = (text: string) => inScope.check(item(text))

test('a sign that somebody may be at risk refuses the item, in the words of duty', () => {
  expect(check('Kayla said her stepdad hits her. What did you notice?')).toMatchObject([
    { rule: 'in-scope', severity: 'block', reason: expect.stringContaining('duty to report'), rewrite: null },
  ])
})

test.each([
  'Could he have ADHD?',
  'Jaden is probably on the spectrum.',
  'What in your childhood made you avoid conflict?',
  'Have you thought about seeing a therapist?',
  'I may recommend that your contract is not renewed.',
  'Rate this teacher from 1 to 10 for the principal.',
])('therapy, diagnosis and decisions about employment are out of scope: %s', (text) => {
  expect(check(text)).toMatchObject([{ severity: 'warn' }])
})

test.each([
  'What about your job is most satisfying?',
  'How do you adapt the task for students with an IEP?',
  'What would help you add to their answers?',
  'What was the odd one out?',
  'If one thing had to go, what would you let go of?',
])('coaching talk is in scope: %s', (text) => {
  expect(check(text)).toEqual([])
})

import { expect, test } from 'vitest'
import { anyOf, othersInWords, readersInWords } from './who-reads.ts'

const you = { who: 'you' as const, name: null }
const lee = { who: 'coach' as const, name: 'Lee Park' }

test('who can see a thing is said by name', () => {
  expect(readersInWords([you])).toBe('only you')
  expect(readersInWords([you, lee])).toBe('you and Lee Park')
  expect(readersInWords([you, lee, { who: 'next-coach', name: 'Kim Ode' }])).toBe('you, Lee Park and Kim Ode')
  expect(readersInWords([you, { who: 'admins', name: null }])).toBe('you and an admin')
  expect(readersInWords([you, { who: 'team', name: null }])).toBe('you and everybody at this school')
})

test('those besides oneself are told apart from nobody', () => {
  expect(othersInWords([you, lee])).toBe('Lee Park')
  expect(othersInWords([you])).toBe(null)
})

test('of several things, everybody who can see one of them is named once', () => {
  expect(readersInWords(anyOf({ readers: [you] }, { readers: [you, lee] }, { readers: [you, lee] }).readers)).toBe('you and Lee Park')
})

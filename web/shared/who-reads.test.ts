import { expect, test } from 'vitest'
import { othersInWords, readersInWords } from './who-reads.ts'

const you = { who: 'you' as const, name: null }
const lee = { who: 'coach' as const, name: 'Lee Park' }

test('who can see a thing is said by name', () => {
  expect(readersInWords([you])).toBe('you')
  expect(readersInWords([you, lee])).toBe('you and Lee Park')
  expect(readersInWords([you, lee, { who: 'next-coach', name: 'Kim Ode' }])).toBe('you, Lee Park and Kim Ode')
})

test('those besides oneself are told apart from nobody', () => {
  expect(othersInWords([you, lee])).toBe('Lee Park')
  expect(othersInWords([you])).toBe(null)
})

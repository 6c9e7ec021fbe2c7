import { expect, test } from 'vitest'
import { restoreLoosely, withSomeone } from './loosely-written.ts'
import { namesIn } from './testing.ts'

const roster = ['Maya Lopez']

function restored(text: string, sources: string[] = []): string {
  const names = namesIn('Maya raised her hand.', roster)
  return restoreLoosely(text, names, sources)
}

test.each(['Student 1', 'Student1', 'STUDENT 1', 'Student-1', '[Student 1]', 'Student１', '{student 1}', 'Student 1}'])(
  'a language model that writes %s means somebody',
  (written) => {
    expect(restored(`What did ${written} see?`)).toBe('What did Maya see?')
  },
)

test.each(['Student 2', 'student 1', 'the Students 1', 'Email 1'])('%s is nobody who was handed out', (written) => {
  expect(restored(`What did ${written} see?`)).toBe(`What did ${written} see?`)
})

test('what the notes call so themselves is nobody’s name', () => {
  expect(restored('What did Student 1 see?', ['Student 1: "A half."'])).toBe('What did Student 1 see?')
})

test('whoever was made up is someone, but for what stands in the notes', () => {
  expect(withSomeone('Ask {Student9}, {the Teacher} and [Person 3].', [])).toBe('Ask someone, someone and someone.')
  expect(withSomeone('Ask {Student9}.', ['Fill in {Student9} here'])).toBe('Ask {Student9}.')
})

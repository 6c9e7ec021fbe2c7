import { expect, test } from 'vitest'
import { emptyEntry, requestFor, whatIsMissing } from './entry.ts'

test('empty notes and notes that are too long get a sentence', () => {
  expect(whatIsMissing(emptyEntry)).toContain('nothing to read yet')
  expect(whatIsMissing({ ...emptyEntry, notes: ' \n ' })).toContain('nothing to read yet')
  expect(whatIsMissing({ ...emptyEntry, notes: 'x'.repeat(201_500) })).toContain('1,500 characters too long')
  expect(whatIsMissing({ ...emptyEntry, notes: 'T: hello' })).toBeNull()
})

test('only what was filled in is sent, and the notes exactly as they are', () => {
  expect(requestFor({ ...emptyEntry, notes: ' T: hello\n', teacher: ' Ms Ortiz ' })).toEqual({
    notes: ' T: hello\n',
    coachingModel: 'grow',
    teacher: 'Ms Ortiz',
  })
})

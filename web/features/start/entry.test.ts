import { expect, test } from 'vitest'
import { asEntry, emptyEntry, requestFor, teacherIn, whatIsMissing } from './entry.ts'

test('nothing, and too much, get a sentence', () => {
  expect(whatIsMissing(emptyEntry)).toContain('nothing to read yet')
  expect(whatIsMissing({ ...emptyEntry, text: ' \n ' })).toContain('nothing to read yet')
  expect(whatIsMissing({ ...emptyEntry, text: 'x'.repeat(201_500) })).toContain('1,500 characters too long')
  expect(whatIsMissing({ ...emptyEntry, text: 'T: hello' })).toBeNull()
})

test('only what was filled in is sent, and the words exactly as they are', () => {
  expect(requestFor({ ...emptyEntry, text: ' T: hello\n', teacher: ' Ms Ortiz ' })).toEqual({
    text: ' T: hello\n',
    coachingModel: 'grow',
    teacher: 'Ms Ortiz',
  })
})

test('the built-in drafter writes where it was chosen; else the server chooses', () => {
  expect(requestFor({ ...emptyEntry, text: 'T: hello', drafter: 'built-in' })).toMatchObject({ drafter: 'built-in' })
  expect(requestFor({ ...emptyEntry, text: 'T: hello' })).not.toHaveProperty('drafter')
})

test('what was kept by another version, or by nobody, is an entry all the same', () => {
  expect(asEntry(null)).toEqual(emptyEntry)
  expect(asEntry({ text: 'T: hello', teacher: 3, notes: 'old' })).toEqual({ ...emptyEntry, text: 'T: hello' })
})

test('the teacher is the one who was chosen, or who is named in the first line', () => {
  const teachers = [{ name: 'Ms Ortiz' }, { name: 'Mr. O’Brien' }, { name: 'Will' }]
  const about = (part: Partial<typeof emptyEntry>) => teacherIn({ ...emptyEntry, ...part }, teachers)?.name
  expect(about({ teacher: ' ms ortiz' })).toBe('Ms Ortiz')
  expect(about({ teacher: 'Ms Lee', text: 'Ms Ortiz, fractions' })).toBeUndefined()
  expect(about({ text: 'Mr. O’Brien, we talk tomorrow\nnotes' })).toBe('Mr. O’Brien')
  expect(about({ text: 'My notes\nMs Ortiz asks' })).toBeUndefined()
  expect(about({ text: 'Willing to try' })).toBeUndefined()
  expect(about({})).toBeUndefined()
})

import { expect, test } from 'vitest'
import { fateOf } from './evidence-found.ts'

const notes = 'T waits 6 seconds. Nolan: "8 is bigger." I think she rushed.'
const span = (text: string, kind: 'action' | 'coach-opinion' = 'action') => ({
  start: notes.indexOf(text),
  end: notes.indexOf(text) + text.length,
  kind,
})

test('a span that covers half of a truth string finds it, and less does not', () => {
  expect(fateOf('T waits 6 seconds.', notes, [span('waits 6 seconds')])).toBe('found')
  expect(fateOf('T waits 6 seconds.', notes, [span('T waits')])).toBe('missed')
})

test('two spans that cover a half together do not', () => {
  expect(fateOf('T waits 6 seconds.', notes, [span('T wait'), span('econds.')])).toBe('missed')
})

test('what was put away as opinion was not found as evidence', () => {
  expect(fateOf('I think she rushed.', notes, [span('I think she rushed.', 'coach-opinion')])).toBe('missed')
})

test('the same words elsewhere are not the span', () => {
  expect(fateOf('"8 is bigger."', notes, [{ start: 0, end: 10, kind: 'action' }])).toBe('missed')
})

test('curly marks in the truth file are the same, and words the notes do not have are the file’s mistake', () => {
  expect(fateOf('“8 is bigger.”', notes, [span('"8 is bigger."')])).toBe('found')
  expect(fateOf('she never waits', notes, [])).toBe('not-in-notes')
})

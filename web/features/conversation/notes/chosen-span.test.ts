import { expect, test } from 'vitest'
import { trimmed } from './chosen-span.ts'

const notes = '10:02 T asks. 👍🏽 Four hands, don’t wait.'
const chosen = (words: string, part = words) => {
  const at = notes.indexOf(words) + words.indexOf(part)
  const span = trimmed(notes, { start: at, end: at + part.length })
  return span && notes.slice(span.start, span.end)
}

test('white space at the ends is left out', () => {
  expect(chosen(' Four hands')).toBe('Four hands')
  expect(chosen('asks. ')).toBe('asks.')
  expect(trimmed('a  \r\n b', { start: 1, end: 5 })).toBeNull()
})

test('half a word becomes the whole one', () => {
  expect(chosen('Four hands', 'our han')).toBe('Four hands')
  expect(chosen('10:02', '0:0')).toBe('10:02')
})

test('what stands beside a word stays as it was chosen', () => {
  expect(chosen('👍🏽')).toBe('👍🏽')
  expect(chosen('don’t', 'don')).toBe('don')
  expect(chosen('hands,', 'hands')).toBe('hands')
})

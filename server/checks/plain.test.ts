import { expect, test } from 'vitest'
import { plain } from './plain.ts'
import { item } from './testing.ts'

const words = (count: number): string => Array.from({ length: count }, (_, i) => (i === 0 ? 'What' : 'word')).join(' ')

test('thirty-five words pass, thirty-six are too many to say aloud', () => {
  expect(plain.check(item(`${words(35)}?`))).toEqual([])
  expect(plain.check(item(`${words(36)}?`))).toMatchObject([{ rule: 'plain', severity: 'warn' }])
})

test('a question is counted with what leads up to it, other kinds sentence by sentence', () => {
  const text = `${words(20)}. ${words(20)}.`
  expect(plain.check(item(text))).toHaveLength(1)
  expect(plain.check(item(text, { kind: 'offer' }))).toEqual([])
})

test('quoted words count as one', () => {
  expect(plain.check(item(`When Maya said "${words(30)}", what did you hear?`))).toEqual([])
})

test('jargon upon jargon is flagged, a single term is not', () => {
  expect(plain.check(item('How did your formative data inform differentiated scaffolds for metacognitive growth?'))).toHaveLength(1)
  expect(plain.check(item('What did the exit slips tell you about their scaffolds?'))).toEqual([])
})

import { expect, test } from 'vitest'
import { firstSentences, oneLine, spoken } from './clean-text.ts'

test('a text is one line of what can be seen', () => {
  expect(oneLine('  What\tdid\r\n\n you \u200b\u202enotice\u202c?\u0000 ')).toBe('What did you notice?')
})

test.each([
  ['S1: What did you notice?', 'What did you notice?'],
  ['Question - What did you notice?', 'What did you notice?'],
  ['“What did you notice?”', 'What did you notice?'],
  ['S2. "What did you notice?"', 'What did you notice?'],
  ['„What did you notice?“', 'What did you notice?'],
  ['「What did you notice?」', 'What did you notice?'],
])('%s is said without what stands around it', (text, said) => {
  expect(spoken(text)).toBe(said)
})

test.each(['“Six eighths,” she said, then “yes!”', 'So: what did you notice?', 'S1 and S2 shared a strip. What did you make of it?'])(
  '%s stays as it is',
  (text) => {
    expect(spoken(text)).toBe(text)
  },
)

test('a passage ends where a sentence ends', () => {
  expect(firstSentences('One two three. Four five six. Seven.', 5)).toBe('One two three.')
  expect(firstSentences('One two three.', 3)).toBe('One two three.')
  expect(firstSentences('One two three four', 3)).toBe('One two three …')
})

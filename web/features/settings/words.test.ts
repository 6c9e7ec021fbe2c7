import { expect, test } from 'vitest'
import { resultInWords, usedInWords } from './words.ts'

const answered = { ok: true, model: 'qwen2.5', origin: 'http://localhost:11434', milliseconds: 1240, structure: 'schema' } as const

test.each([
  [answered, 'It works: it answered in 1.2 s. Its answers can be held to a schema'],
  [
    { ...answered, milliseconds: 180, structure: 'json' } as const,
    'in less than a second. It answers in JSON and can’t be held to a schema',
  ],
  [{ ...answered, structure: 'text' } as const, 'It answers in words only.'],
])('a test that went well says how well', (tested, words) => {
  expect(resultInWords(tested)).toContain(words)
})

test('a test that failed says why, and what to do', () => {
  const fault = { code: 'llm.busy', message: 'It has too much to do.', next: 'Try again in a minute.' }
  expect(resultInWords({ ok: false, model: 'qwen2.5', origin: 'http://localhost:11434', fault })).toBe(
    'It has too much to do. Try again in a minute.',
  )
})

test.each([
  [{ input: 0, output: 0, isEstimate: false }, 'Nothing yet.'],
  [{ input: 41_200, output: 8_300, isEstimate: false }, '41,200 tokens read and 8,300 written.'],
  [{ input: 41_200, output: 8_300, isEstimate: true }, 'About 41,200 tokens read and about 8,300 written.'],
])('what was used is said as it is known', (used, words) => {
  expect(usedInWords(used)).toBe(words)
})

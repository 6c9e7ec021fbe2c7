import { expect, test } from 'vitest'
import { howItAnswered } from './written-by.tsx'

const tokens = { input: 3120, output: 840, isEstimate: false }

test.each([
  [{ structure: 'schema', tokens } as const, 'Its answer was held to a schema; 3,120 tokens read and 840 written.'],
  [
    { structure: 'text', tokens: { ...tokens, isEstimate: true } } as const,
    'Its answer came in words only; about 3,120 tokens read and about 840 written.',
  ],
  [{ structure: null, tokens: null }, ''],
  [{ structure: null, tokens }, '3,120 tokens read and 840 written.'],
])('what is known of an answer is said, and no more: %j', (provenance, words) => {
  expect(howItAnswered(provenance)).toBe(words)
})

import { expect, test } from 'vitest'
import { resetLinkInWords } from './reset-link-in-words.ts'

const now = new Date('2025-11-21T12:00:00.000Z')
const link = { madeBy: 'Dana Reyes', madeAt: '2025-11-20T12:00:00.000Z', usedAt: null }

test('who made a link is said, when, and whether it was used', () => {
  expect(resetLinkInWords(link, now)).toBe('A link to set a new password was made for you by Dana Reyes yesterday. It was not used.')
  expect(resetLinkInWords({ ...link, madeAt: '2025-11-03T12:00:00.000Z', usedAt: link.madeAt }, now)).toBe(
    'A link to set a new password was made for you by Dana Reyes on 3 November, and used yesterday.',
  )
})

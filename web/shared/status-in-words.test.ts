import { expect, test } from 'vitest'
import type { PastConversation } from '../requests/past-work.ts'
import { statusInWords } from './status-in-words.ts'

const draft = (status: NonNullable<PastConversation['draft']>['status'], items: number, waiting: number) => ({
  id: 'd',
  conversationId: 'c',
  materialId: 'm',
  coachingModel: 'grow',
  drafter: 'built-in' as const,
  createdAt: '2025-11-14T08:00:00.000Z',
  status,
  items,
  waiting,
})

test.each([
  [draft('in_review', 6, 2), false, 'GROW · six pieces, two waiting for you'],
  [draft('in_review', 6, 6), false, 'GROW · six pieces, all waiting for you'],
  [draft('drafting', 3, 3), false, 'GROW · being written'],
  [draft('interrupted', 1, 1), false, 'GROW · stopped after one piece'],
  [draft('interrupted', 0, 0), false, 'GROW · stopped before it had begun'],
  [draft('approved', 6, 0), false, 'GROW · approved'],
  [draft('rejected', 6, 0), false, 'GROW · all of it rejected'],
  [draft('approved', 6, 0), true, 'GROW · approved · talk put on record yesterday'],
  [null, false, 'No plan yet'],
  [null, true, 'Talk put on record yesterday'],
])('%j, talked %s: %s', (plan, talked, words) => {
  const talkedAt = talked ? '2025-11-13T12:00:00.000Z' : null
  expect(statusInWords({ draft: plan, talkedAt }, 'GROW', new Date('2025-11-14T12:00:00.000Z'))).toBe(words)
})

test('without the name of the coaching model it is a sentence all the same', () => {
  expect(statusInWords({ draft: draft('approved', 6, 0), talkedAt: null }, undefined)).toBe('Approved')
})

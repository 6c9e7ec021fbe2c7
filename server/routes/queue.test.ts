import { expect, test } from 'vitest'
import { canaries, openSchool } from '../sharing/testing.ts'

test('the queue lists what waits for a decision, of one’s own alone', async () => {
  const { ok, get, draftId, conversationId, take } = await openSchool()
  expect(await ok(get('/api/queue'))).toEqual({
    toDecide: [
      {
        conversationId,
        draftId,
        title: canaries.title,
        teacher: { id: expect.any(String), name: 'Ms. Ortiz' },
        waiting: 2,
        createdAt: expect.any(String),
      },
    ],
    answered: [],
    evidenceAsked: [],
    due: [],
  })
  const nothing = { toDecide: [], answered: [], evidenceAsked: [], due: [] }
  expect(await ok(get('/api/queue', { as: 'Kim' }))).toEqual(nothing)
  await take()
  expect(await ok(get('/api/queue'))).toEqual(nothing)
})

import { expect, test } from 'vitest'
import { plan } from '../../../server/testing/sample-plan.ts'
import { type DraftSoFar, titleOf, withEvent } from './draft-so-far.ts'

const begun: DraftSoFar = {
  id: 'a',
  createdAt: '2025-11-21T10:00:00.000Z',
  request: { notes: 'T: hello', coachingModel: 'grow' },
  seq: 0,
  composing: 'running',
  interruption: null,
  approach: null,
  notices: [],
  evidence: [],
  sheet: null,
  passages: [],
  items: [],
  findings: [],
  provenance: null,
}

test('events told twice, as after a reload, change nothing', () => {
  const once = plan.reduce((draft, event, index) => withEvent(draft, index + 1, event), begun)
  const twice = plan.reduce((draft, event, index) => withEvent(draft, index + 1, event), once)
  expect(once).toMatchObject({ composing: 'done', seq: 5 })
  expect(once.items).toHaveLength(2)
  expect(twice).toBe(once)
})

test('an interruption keeps what arrived', () => {
  const stopped = withEvent({ ...begun, seq: 3 }, 4, { type: 'interrupted', message: 'You stopped.', next: 'Start over.' })
  expect(stopped).toMatchObject({ composing: 'interrupted', interruption: { next: 'Start over.' }, seq: 4 })
})

test('the title is of the teacher, where one is known', () => {
  expect(titleOf({ request: { ...begun.request, teacher: 'Ms Ortiz' }, sheet: null })).toBe('Talk with Ms Ortiz')
  expect(titleOf(begun)).toBe('Your conversation')
})

import { expect, test } from 'vitest'
import { nothingYet } from '../../server/domain/fold-plan.ts'
import { plan } from '../../server/testing/sample-plan.ts'
import { type DraftSoFar, type Item, withAnswer, withEvent, withItem } from './draft-so-far.ts'

const begun: DraftSoFar = {
  ...nothingYet,
  id: 'a',
  createdAt: '2025-11-21T10:00:00.000Z',
  request: { notes: 'T: hello', coachingModel: 'grow' },
  seq: 0,
  status: 'drafting',
  conversationId: 'c',
  materialId: 'm',
  corrected: false,
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

const item = (id: string, revision: number, text = id) => ({ id, revision, text }) as Item

test('an answer that the stream has overtaken keeps what the stream told', () => {
  const now = { ...begun, seq: 6, items: [item('i1', 1), item('i2', 1)] }
  const answer = { ...begun, seq: 5, corrected: true, items: [item('i1', 2)] }
  expect(withAnswer(now, answer)).toMatchObject({ seq: 6, corrected: true, items: [{ id: 'i1', revision: 2 }, { id: 'i2' }] })
  expect(withAnswer({ ...now, seq: 5 }, answer)).toBe(answer)
  expect(withAnswer({ ...now, id: 'another' }, answer)).toBe(answer)
})

test('a late answer about an older revision changes nothing', () => {
  const now = { ...begun, items: [item('i1', 3, 'newer'), item('i2', 1)] }
  expect(withItem(now, item('i1', 2, 'older')).items[0]?.text).toBe('newer')
  expect(withItem(now, item('i1', 3, 'decided')).items.map(({ text }) => text)).toEqual(['decided', 'i2'])
})

import { expect, test } from 'vitest'
import type { CoachingModel } from '../domain/coaching-model.ts'
import { emptyStages, matchesStage } from './matches-stage.ts'
import { context, item } from './testing.ts'

const stage = (id: string) => ({ id, title: id.toUpperCase(), line: id, purpose: id, 'moves-on-when': id, arc: ['aim' as const] })
const coachingModel: CoachingModel = {
  id: 'two',
  kind: 'coaching-model',
  title: 'Two',
  aliases: [],
  usual: true,
  origin: 'a test',
  approaches: ['facilitative'],
  purposes: [],
  'fits-when': ['always'],
  'not-when': ['never'],
  stages: [stage('now'), stage('next')],
  sources: [{ author: 'A', year: 2000, title: 'T' }],
}

test('an item of a stage the coaching model does not have is flagged', () => {
  expect(matchesStage.check(item('x', { stage: 'goal' }), context({ coachingModel }))).toMatchObject([{ rule: 'matches-stage' }])
  expect(matchesStage.check(item('x', { stage: 'now' }), context({ coachingModel }))).toEqual([])
})

test('without a stage, or without a coaching model, there is nothing to match', () => {
  expect(matchesStage.check(item('x'), context({ coachingModel }))).toEqual([])
  expect(matchesStage.check(item('x', { stage: 'goal' }), context())).toEqual([])
})

test('a stage with no item is a finding about the whole', () => {
  expect(emptyStages([item('x', { stage: 'now' })], context({ coachingModel }))).toMatchObject([
    { itemId: null, reason: expect.stringContaining('NEXT') },
  ])
  expect(emptyStages([item('x', { stage: 'now' }), item('y', { stage: 'next' })], context({ coachingModel }))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import type { Brief } from '../domain/brief.ts'
import type { CoachingModel, Stage } from '../domain/coaching-model.ts'
import { outline } from './outline.ts'

const stage = (id: string, arc: Stage['arc']) => ({ id, title: id, line: '', purpose: '', 'moves-on-when': '', arc })
const grow = {
  id: 'grow',
  stages: [
    stage('goal', ['aim']),
    stage('reality', ['recall', 'interpret']),
    stage('options', ['possibilities']),
    stage('will', ['commitment']),
  ],
}
const odd = {
  id: 'odd',
  stages: [
    stage('one', ['recall']),
    stage('two', ['interpret']),
    stage('three', ['aim']),
    stage('four', ['interpret']),
    stage('five', ['commitment']),
  ],
}

const brief = (change: Partial<Brief> = {}): Brief =>
  ({
    coachingModel: grow as unknown as CoachingModel,
    approach: 'facilitative',
    purpose: 'reflect',
    goal: 'x',
    focus: [],
    evidence: [],
    noticings: [],
    passages: [],
    alreadyDoing: [],
    thin: false,
    ...change,
  }) as Brief

const kinds = (change?: Partial<Brief>) => outline(brief(change)).map((slot) => `${slot.stage.id} ${slot.fill}${slot.core ? '*' : ''}`)

describe('the outline', () => {
  test('goes from the goal over what happened to what will be done', () => {
    expect(kinds()).toEqual([
      'goal opening',
      'reality anchored*',
      'reality appreciation',
      'reality anchored*',
      'reality anchored',
      'options anchored*',
      'will agreement',
    ])
  })

  test('looks for a goal where none is on record', () => {
    expect(kinds({ goal: null })).toContain('goal general*')
  })

  test.each([
    ['dialogical', 'offer'],
    ['directive', 'practice'],
  ] as const)('in the %s approach holds an honest %s', (approach, fill) => {
    expect(kinds({ approach }).some((kind) => kind.includes(fill))).toBe(true)
  })

  test('leaves no stage of any coaching model empty, and never asks for more than eight things', () => {
    for (const model of [grow, odd]) {
      for (const approach of ['facilitative', 'dialogical', 'directive'] as const) {
        for (const goal of ['x', null]) {
          const slots = outline(brief({ coachingModel: model as unknown as CoachingModel, approach, goal }))
          expect(new Set(slots.map((slot) => slot.stage.id)).size).toBe(model.stages.length)
          expect(slots.length).toBeLessThanOrEqual(8)
          expect(slots.filter((slot) => slot.core)).toHaveLength(3)
        }
      }
    }
  })
})

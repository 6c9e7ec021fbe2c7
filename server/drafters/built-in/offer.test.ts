import { expect, test } from 'vitest'
import type { Strategy } from '../../domain/strategy.ts'
import { offerText, strategiesThatFit } from './offer.ts'

const strategy = (id: string, focus: Strategy['focus']) => ({ id, focus, option: `doing ${id}` }) as Strategy
const all = [
  strategy('pause', ['wait-time']),
  strategy('pairs', ['student-talk']),
  strategy('slips', ['assessment']),
  strategy('lids', ['technology']),
]
type OfferedFor = Parameters<typeof strategiesThatFit>[0]
const brief = (change: Partial<OfferedFor>): OfferedFor => ({
  ...{ focus: ['wait-time', 'student-talk'], alreadyDoing: [], drawOn: null, lesson: null },
  ...change,
})

test('what the notes show at work is never offered', () => {
  expect(strategiesThatFit(brief({ alreadyDoing: ['pause'] }), all, 's').map(({ id }) => id)).toEqual(['pairs'])
})

test('the goal’s own focus comes first', () => {
  expect(strategiesThatFit(brief({}), all, 's').map(({ id }) => id)).toEqual(['pause', 'pairs'])
})

test('an offer holds two options and leaves room for neither', () => {
  const [first, second] = strategiesThatFit(brief({}), all, 's')
  if (!first || !second) throw new Error('two strategies fit')
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(offerText(first, second, seed)).toMatch(/doing pause, or doing pairs\. .*(?:if either|What do you make of them)/)
})

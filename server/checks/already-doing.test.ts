import { expect, test } from 'vitest'
import type { Strategy } from '../domain/strategy.ts'
import { alreadyDoing } from './already-doing.ts'
import { context, item } from './testing.ts'

const strategy: Strategy = {
  id: 'think-pair-share',
  kind: 'strategy',
  title: 'Think-pair-share',
  focus: ['student-talk'],
  names: ['tps', 'turn and talk'],
  signs: ['pairs talk', 'share out'],
  option: 'a silent minute to think before partners compare their answers',
  step: 'Give a silent minute, then let partners compare answers',
  gives: 'everyone an answer to begin with',
  because: 'more students rehearse an answer',
  'first-look': 'who speaks in the pairs',
  strength: 'moderate',
  grades: ['K-12'],
  'look-fors': ['a', 'b'],
  sources: [{ author: 'A', year: 2000, title: 'T' }],
}
const at = context({ strategies: [strategy], alreadyDoing: [{ strategyId: 'think-pair-share', evidence: ['E3'] }] })
const check = (text: string, rest = {}) => alreadyDoing.check(item(text, rest), at)

test.each([
  ['by title', 'Try think-pair-share.'],
  ['by title with spaces', 'Have you tried think pair share?'],
  ['by a name', 'What if you used TPS at the start?'],
  ['by another name', 'You could have them turn and talk.'],
])('suggesting what the notes show at work is flagged, %s', (_, text) => {
  expect(check(text)).toMatchObject([{ rule: 'already-doing', reason: expect.stringContaining('E3') }])
})

test('an offer is recognised by the words of its option', () => {
  expect(
    check('Two ideas: a silent minute to think before partners compare answers, or roles. Which, if either?', { kind: 'offer' }),
  ).toHaveLength(1)
})

test.each([
  'You already use TPS. You could give it a minute more.',
  'You could use TPS more often.',
  'What did you hear during the turn and talk?',
  'You could try roles.',
])('building on it, asking about it, or something else passes: %s', (text) => {
  expect(check(text)).toEqual([])
})

test('what is not at work may be suggested', () => {
  expect(alreadyDoing.check(item('Try TPS.'), context({ strategies: [strategy] }))).toEqual([])
})

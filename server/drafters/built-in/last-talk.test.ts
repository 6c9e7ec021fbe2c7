import { describe, expect, test } from 'vitest'
import type { Brief, LastTalk } from '../../domain/brief.ts'
import { openingFromTalk, promiseOf } from './last-talk.ts'

const talk = (change: Partial<LastTalk>): LastTalk => ({
  herWords: '',
  herChoice: '',
  when: '',
  promised: '',
  savedAt: '2025-11-14T10:00:00Z',
  ...change,
})
const brief = (change: Partial<LastTalk>) => ({ lastTalk: talk(change), approach: 'facilitative' }) as Brief
const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const openings = (change: Partial<LastTalk>) => [
  ...new Set(seeds.map((seed) => openingFromTalk(brief(change), [], seed)?.text).filter((text) => text !== undefined)),
]
const every = (change: Partial<LastTalk>, pattern: RegExp) => {
  const texts = openings(change)
  expect(texts.length).toBeGreaterThan(1)
  for (const text of texts) expect(text).toMatch(pattern)
}

describe('what she chose', () => {
  test.each([
    ['wait five seconds after each question', /(?:would|to) wait five seconds after each question\. /],
    ['She will call on three new students each day', /(?:would|to) call on three new students each day\. /],
    ["she'll use popsicle sticks with her 3rd period", /(?:would|to) use popsicle sticks with your 3rd period\. /],
    ["I'm going to let my students talk first", /(?:would|to) let your students talk first\. /],
    ['to not answer my own questions', /(?:would|to) not answer your own questions\. /],
    ['ask “why” after each answer', /(?:would|to) ask “why” after each answer\. /],
    ['will try cold calling; also seating chart', /(?:would|to) try cold calling\. /],
  ])('%s, as an act', (herChoice, pattern) => every({ herChoice }, pattern))

  test.each([
    ['using sentence frames', /(?::|was) using sentence frames\. /],
    ['Popsicle sticks, starting Monday.', /(?::|was) popsicle sticks, starting Monday\. /],
    ['Wait time!', /was wait time\. /],
    ['fewer questions', /(?::|was) fewer questions\. /],
  ])('%s, as a thing', (herChoice, pattern) => every({ herChoice }, pattern))

  test('what can’t be said to her safely is read out as it was written down', () =>
    every(
      { herChoice: 'She wants to give Maya more time with her explanation' },
      /choice.*“She wants to give Maya more time with her explanation\.” /,
    ))

  test.each(['none yet', 'no choice made', 'tbd', '-', '?', 'Didn’t decide'])('“%s” is no choice', (herChoice) => {
    expect(openings({ herChoice })).toEqual([])
  })

  test('a verdict that was written down is not read out', () => {
    expect(openings({ herChoice: 'Great lesson, she should do more of it' })).toEqual([])
  })
})

describe('when it was to be', () => {
  const ending = (when: string) => openings({ herChoice: 'wait five seconds', when }).map((text) => /five seconds(.*?)\. /.exec(text)?.[1])
  test.each([
    ['by Friday', ', by Friday'],
    ['Monday', ', on Monday'],
    ['next Tuesday', ', on Tuesday'],
    ['Thursday’s lesson', ', in Thursday’s lesson'],
    ['tomorrow', ', the day after'],
    ['next week', ', in the week after'],
    ['soon', ''],
    ['this week', ''],
    ['2025-11-28', ''],
    ['10:15', ''],
  ])('%s', (when, said) => {
    expect(new Set(ending(when))).toEqual(new Set([said]))
  })

  test('is not said twice', () => every({ herChoice: 'try sticks on Monday', when: 'Monday' }, /try sticks on Monday\. /))
})

describe('what she said', () => {
  test('is quoted where it is short and her own', () => {
    every({ herWords: '“I want to hear from more of them”' }, /said, “I want to hear from more of them\.” /)
  })

  test.each(['She said she was tired of it', 'I am terrible at waiting', `I ${'really '.repeat(20)}want this`, 'Ok'])(
    'is left alone where it is not: %s',
    (herWords) => expect(openings({ herWords })).toEqual([]),
  )
})

test('asks what came of it and never presumes that it was done', () => {
  for (const text of openings({ herChoice: 'wait five seconds', when: 'by Friday' })) {
    expect(text).toMatch(/\?$/)
    expect(text).not.toMatch(/\bdid you\b|when you (?:tried|waited|did)|why/i)
  }
})

test('a plan is opened from a talk once', () => {
  const first = openingFromTalk(brief({ herChoice: 'wait five seconds' }), [], 'a')
  expect(openingFromTalk(brief({ herChoice: 'wait five seconds' }), [first?.text ?? ''], 'b')).toBeNull()
})

test('a promise is told to the coach, cut where it is long, and not made up where there is none', () => {
  expect(promiseOf(brief({ promised: 'I’ll send the video.\n' }))).toBe(
    'You promised then: I’ll send the video. Say where that stands before you ask.',
  )
  expect(promiseOf(brief({ promised: 'to read '.repeat(100) })).length).toBeLessThan(320)
  expect(promiseOf(brief({}))).toBe('')
})

test('each of the ways to ask is one that no rule stumbles over', () => {
  const many = Array.from({ length: 200 }, (_, index) => String(index))
  const texts = new Set(many.map((seed) => openingFromTalk(brief({ herChoice: 'wait five seconds' }), [], seed)?.text))
  expect(texts.size).toBe(20)
})

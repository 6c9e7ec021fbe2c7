import { describe, expect, test } from 'vitest'
import { notAdvice } from './not-advice.ts'
import { item } from './testing.ts'

const check = (text: string, rest = {}) => notAdvice.check(item(text, rest))

describe('not-advice', () => {
  test.each([
    ['Have you tried exit tickets?', 'What have you tried so far?'],
    ['Have you considered cold calling?', 'What options are you considering?'],
    ['What if you moved Jaden?', 'What might you try?'],
    ['Could you have given them more time?', 'Looking back, what other choices do you see?'],
    ['You should post the steps.', 'What options do you see?'],
    ['Four spoke. Why don’t you draw names?', 'Four spoke. What might you try?'],
  ])('%s is asked openly: %s', (text, rewrite) => {
    expect(check(text)).toMatchObject([{ rule: 'not-advice', severity: 'warn', rewrite }])
  })

  test.each([
    'How about giving them a checklist?',
    'What about using a timer?',
    'Would it help to give them roles?',
    'Might it be worth slowing down?',
    'Would a word wall help?',
    'If I were you, I would cut the slides.',
    'I’d suggest a shorter text.',
    'You might want to circulate more.',
    'Next time, use a visible timer.',
    'Try modeling one example first.',
    'Make sure everyone has a partner.',
    'What would happen if you let them choose?',
    'My advice is to begin with the example.',
    'Do you think you should have modeled it?',
    'I wonder if you could seat him up front.',
  ])('tells what to do: %s', (text) => {
    expect(check(text)).toHaveLength(1)
  })

  test.each([
    'What have you tried so far?',
    'What could you try next?',
    'What do you think you should keep?',
    'If you taught this again, what would you keep?',
    'If you could change one thing, what would it be?',
    'What if you had an hour more?',
    'Have you thought about what you want to say to parents?',
    'What should students be able to do by Friday?',
    'Could you walk me through the start?',
    'Tell me about the moment they began.',
    'Think of a student who rarely speaks. What was it like for her?',
    'Imagine it went well. What do you see?',
    'You told them, "You should be on question four." What did you see?',
    'What about the students who finished early?',
    "Let's look at three slips. What do you see?",
    'You waited, and two more hands went up.',
  ])('leaves the choice to the teacher: %s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('an honest offer is not advice, by its kind or by its words', () => {
    expect(check('You could try a timer, or roles, or neither.', { kind: 'offer' })).toEqual([])
    expect(check('Two ideas that might fit: you could use roles, or a silent minute. Which, if either, is worth a try?')).toEqual([])
  })

  test('in the directive approach one named step with its reason passes, and only that', () => {
    const directive = { approach: 'directive' }
    expect(check('Wait three seconds after each question, because more students then have an answer.', directive)).toEqual([])
    expect(check('Wait three seconds after each question.', directive)).toHaveLength(1)
    expect(check('Use a timer so that they finish. You should also post the steps.', directive).length).toBeGreaterThan(0)
  })

  test('a practice names what is rehearsed', () => {
    expect(check('Try it once with me: ask the question, then count to three.', { kind: 'practice' })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { hearQuestions } from './hear-questions.ts'

const heard = (text: string) => hearQuestions(text).map(({ form, seeks }) => `${form} ${seeks}`)

describe('hearing what a question asks for', () => {
  test.each([
    ['What did you notice?', ['wh thinking']],
    ['what led you to the poem', ['wh thinking']],
    ['Why do you think they stopped?', ['wh thinking']],
    ['In what ways did the seats help?', ['wh thinking']],
    ['How many students spoke up?', ['wh fact']],
    ['What time did it end?', ['wh fact']],
    ['Who was at the back?', ['wh fact']],
    ['Where was the poster?', ['wh fact']],
    ['Which group did that?', ['wh fact']],
    ['Which moment stood out to you?', ['wh thinking']],
    ['When will you try it?', ['wh commitment']],
    ['From one to ten, how close was it?', ['wh scale']],
    ['Did they finish?', ['polar yes-or-no']],
    ['were they done', ['polar yes-or-no']],
    ['So they finished?', ['polar yes-or-no']],
    ['Did they use pens or pencils?', ['alternative yes-or-no']],
    ['Would you rather start now or later?', ['alternative choice']],
    ['May I share a number?', ['polar leave']],
    ['Is that the goal you want?', ['polar confirmation']],
    ["They finished, didn't they?", ['tag yes-or-no']],
    ['You want longer answers. Is that right?', ['polar confirmation']],
    ['How so?', ['fragment thinking']],
    ['Tell me about the ending.', ['request thinking']],
    ['Could you tell me what time it was?', ['request fact']],
    ['Can you tell me whether they finished?', ['request yes-or-no']],
    ['I wonder what they heard.', ['request thinking']],
    ["I'm curious how you chose it.", ['request thinking']],
    ['Would you say more about the start?', ['request thinking']],
    ['Walk me through the sort.', ['request thinking']],
    ['Do you remember what you said next?', ['request thinking']],
  ])('%s', (text, asked) => {
    expect(heard(text)).toEqual(asked)
  })

  test.each([
    'You waited four seconds.',
    'When you waited, two hands went up.',
    'What students said surprised me.',
    'What a lesson!',
    'Have students write before they talk.',
    'The group, which finished first, helped the rest.',
    'Leo asked "What is it?"',
    "She said 'why is that so' twice.",
  ])('asks nothing: %s', (text) => {
    expect(heard(text)).toEqual([])
  })

  test('hears each clause that asks, and where', () => {
    const text = 'Four spoke. What did you see, and how will you group them?'
    expect(hearQuestions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'What did you see, and',
      'how will you group them?',
    ])
  })

  test('what joins verbs is no second question', () => {
    expect(heard('What did students say and do when they got stuck?')).toEqual(['wh thinking'])
    expect(heard('What, if anything, would you change?')).toEqual(['wh thinking'])
    expect(heard('Tell me about a time when they led, and you watched.')).toEqual(['request thinking'])
  })

  test('a question after a clause is heard without a mark between', () => {
    expect(heard('when you waited what did you see')).toEqual(['wh thinking'])
  })

  test('a "not" on the auxiliary is heard, with straight and curly marks', () => {
    expect(hearQuestions("Didn't they finish?")[0]?.negated).toBe(true)
    expect(hearQuestions('Didn’t they finish?')[0]?.negated).toBe(true)
    expect(hearQuestions('Did they not finish?')[0]?.negated).toBe(true)
    expect(hearQuestions('Did they finish?')[0]?.negated).toBe(false)
  })
})

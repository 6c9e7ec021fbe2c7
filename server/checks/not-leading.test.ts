import { describe, expect, test } from 'vitest'
import { notLeading } from './not-leading.ts'
import { item } from './testing.ts'

const check = (text: string) => notLeading.check(item(text))

describe('not-leading', () => {
  test.each([
    ["Don't you think the transitions were long?", 'What did you notice about the transitions?'],
    ["The text was too hard for them, wasn't it?", 'What did you notice about the text?'],
    ['Why was the pacing so slow?', 'What did you notice about the pacing?'],
    ['How did the confusing directions affect the students?', 'How did the directions affect the students?'],
    ['What went wrong in the second half?', 'What happened in the second half?'],
    ['Was it because of the noise that they stopped?', 'What do you think was going on?'],
    ["Why didn't you check for understanding?", 'What was your thinking at that point?'],
  ])('%s is asked openly: %s', (text, rewrite) => {
    expect(check(text)).toMatchObject([{ rule: 'not-leading', severity: 'warn', rewrite }])
  })

  test.each([
    "Isn't it clear that they were lost?",
    'So it was the seating, right?',
    'Do you see now that the worksheet was the reason?',
    'Surely they needed more time?',
    'Did you notice that only boys spoke?',
    'Would you agree that the task was too big?',
    'How will you fix your transitions?',
    'What made the lesson drag?',
    'Do you think the directions were unclear?',
    'When did you lose the class?',
  ])('presumes its answer or a fault: %s', (text) => {
    expect(check(text)).toHaveLength(1)
  })

  test.each([
    'What were you thinking about as you planned the groups?',
    'Why did you start with the graph?',
    'Why do you think students stopped there?',
    'What was hardest for you today?',
    'What could you do differently?',
    'What do you find difficult about this unit?',
    'Did they finish?',
    'It sounds as if the goal is longer answers. Is that right?',
    'So your goal is wait time, right?',
    'What was the problem you wanted them to solve?',
    'How do you decide when to hold back?',
    'Alex said, "Isn\'t it seven?" What did you make of it?',
  ])('leaves the thinking free: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

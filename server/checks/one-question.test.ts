import { describe, expect, test } from 'vitest'
import { oneQuestion } from './one-question.ts'
import { item, wordsOf } from './testing.ts'

const check = (text: string, rest = {}) => oneQuestion.check(item(text, rest))

describe('one-question', () => {
  test.each([
    ['What went well, and what would you change?', 'What went well?'],
    ['How did you choose the poem? What do you want parents to hear?', 'How did you choose the poem?'],
    ['Walk me through the opening and tell me what you plan for spring.', 'Walk me through the opening.'],
    ["I'm curious what you noticed, and how families would see it.", "I'm curious what you noticed."],
    ['At 10:05 nine had begun. What do you see, and how do you plan groups?', 'At 10:05 nine had begun. What do you see?'],
  ])('%s keeps the first alone: %s', (text, rewrite) => {
    expect(check(text)).toMatchObject([{ rule: 'one-question', rewrite }])
  })

  test('keeps the open one where the other is closed', () => {
    expect(check('Did everyone finish? What surprised you?')).toMatchObject([{ rewrite: 'What surprised you?' }])
  })

  test('points at the second question', () => {
    const text = 'What helped, and who needs more time?'
    expect(wordsOf(text, check(text))).toEqual(['who needs more time?'])
  })

  test.each([
    ['an action with its when', 'What will you do first, and by what day?'],
    ['an action with its when, in full', 'What will you try, and when will you try it?'],
    ['a rephrasing', 'How did it go? That is, what did you see at each table?'],
    ['an example', 'What do you make of that? What did you see, for example?'],
    ['a bare why', 'Which slip tells you more? Why?'],
    ['leave asked first', 'May I ask about the ending? What did you hope for?'],
    ['two verbs', 'What did students say and do?'],
    ['a scene to imagine', 'Suppose a parent looked in. What would they see?'],
    ['a quoted question', 'When Leo asked "Are we done? Can I go?", what did you hear?'],
    ['a choice', 'Would you rather start with the slips or with the video?'],
  ])('lets pass %s', (_, text) => {
    expect(check(text)).toEqual([])
  })

  test('an agreement may ask for what, when and how in one', () => {
    expect(check('What will you try, and how will you know it worked?', { kind: 'agreement', purpose: 'commit' })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { noVerdict } from './no-verdict.ts'
import { item } from './testing.ts'

const check = (text: string, rest = {}) => noVerdict.check(item(text, rest))

describe('no-verdict', () => {
  test.each([
    'Great lesson!',
    'Your questioning was weak today.',
    'The transitions were too long.',
    'You handled that badly.',
    'I loved how you opened.',
    'That was a solid seven out of ten.',
    'The closing fell flat.',
    'How did you get to be such a terrific teacher?',
    'Why was your explanation so muddled?',
    'You talked too much.',
  ])('judges the teaching: %s', (text) => {
    expect(check(text)).toMatchObject([{ rule: 'no-verdict', severity: 'warn' }])
  })

  test.each([
    "You're weak at questioning.",
    "You're calmer than Mr. Hale.",
    'Ms. Alvarez gets far more out of this class than you do.',
    "You're one of the strongest teachers here.",
    'You are not cut out for this.',
    'These kids are lazy.',
    'What did you see, weak teacher?',
    '★★☆☆☆ What did you notice?',
    'She got 2★ from me.',
    'A two-star lesson.',
    'You scored 3 on the rubric.',
    'On a scale of 1 to 10 I’d put her at a three.',
    'Put Ms Ortiz at a two.',
    'I’d give her a three.',
    'Your questioning is a 2.',
    'You scored low on the rubric.',
    'Her rubric score is 3.',
  ])('a derogatory, comparative or employment verdict on a person blocks: %s', (text) => {
    expect(check(text)).toMatchObject([{ severity: 'block' }])
  })

  test.each([
    'What went well?',
    'What makes a bad teacher, in your eyes?',
    'Four students scored 3 on the rubric.',
    'You rated it a four. What’s in the four?',
    'Where would you put yourself, from 1 to 5?',
    'Students gave each other two stars and a wish.',
    'You put her at table three, and them in fours.',
    'You put him at 10:05 with Leo.',
    'You gave them 3 minutes, and her 2 more.',
    'You asked for volunteers and got 3, then 5.',
    'She is a ten-year-old who reads.',
    'What makes a strong lab report, in your eyes?',
    'What does a great discussion sound like to you?',
    'How does today compare with what you expected?',
    'What did you like best?',
    'Fourteen of the paragraphs name a cause; five link it to an effect.',
    'You called the start "a mess." What did you see?',
    'You said it was a terrible lesson. What did you see?',
    'At 10:12 I heard the same four students. What do you make of that?',
    'What part worked best for the quiet students?',
    'Was it a good lesson, in your opinion?',
  ])('judges nothing: %s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('specific appreciation passes, empty praise does not', () => {
    const appreciation = { kind: 'appreciation' }
    expect(check('When you waited four seconds, two more hands went up.', appreciation)).toEqual([])
    expect(check('I liked how you waited, because Priya then added a reason.', appreciation)).toEqual([])
    expect(check('Great job!', appreciation)).toHaveLength(1)
    expect(check('That was the best lesson I have seen when you waited.', appreciation)).toHaveLength(1)
  })

  test('shared data carries no verdict', () => {
    expect(check('At 10:05 the directions were unclear.', { kind: 'shared-data' })).toHaveLength(1)
  })

  test('takes the verdict out where a question remains, and else asks about its topic', () => {
    expect(check('Wonderful work! What stood out to you?')).toMatchObject([{ rewrite: 'What stood out to you?' }])
    expect(check('Your pacing was too slow.')).toMatchObject([{ rewrite: 'What did you notice about your pacing?' }])
  })
})

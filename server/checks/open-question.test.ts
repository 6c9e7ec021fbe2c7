import { describe, expect, test } from 'vitest'
import { openQuestion } from './open-question.ts'
import { item, wordsOf } from './testing.ts'

const check = (text: string, rest = {}) => openQuestion.check(item(text, rest))

describe('open-question', () => {
  test.each([
    ['Did the students understand?', 'What told you the students understood?'],
    ['Did the class finish the map?', 'What told you whether the class finished the map?'],
    ['Do you think the pairs were ready?', 'What tells you whether the pairs were ready?'],
    ['Were the students engaged?', 'What told you the students were engaged?'],
    ['Is there anything you’d like to change?', 'What would you like to change?'],
    ['Do you have any questions for me?', 'What questions do you have for me?'],
    ['Were you happy with the ending?', 'How do you feel about the ending?'],
  ])('%s is opened as: %s', (text, rewrite) => {
    expect(check(text)).toMatchObject([{ rule: 'open-question', severity: 'warn', rewrite }])
  })

  test.each([
    'How many students spoke?',
    'What time did they start?',
    'Which group finished first?',
    'When did the bell ring?',
    'Who handed out the books?',
    'Could you tell me how long it took?',
    'so they all turned it in?',
    'was the goal on the board',
  ])('one fact answers: %s', (text) => {
    expect(check(text)).toHaveLength(1)
  })

  test.each([
    'What did you notice?',
    'Could you walk me through the opening?',
    'I wonder what the quiet table was thinking.',
    'Who would you like to hear from more?',
    'Where did you see them lean in?',
    'How often do you hear from everyone?',
    'On a scale from 1 to 10, how close was this to what you pictured?',
    'May I share what I heard?',
    'Would it help if I read you my notes?',
    'Do you want that to be your goal?',
    'Would you rather begin with the video or the exit slips?',
    'When will you try it?',
    'You crossed the room twice.',
    'Maya asked, "Is it seven?" What did you hear in that?',
  ])('leaves open: %s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('a yes-or-no shape that only carries advice or a push is flagged for that alone', () => {
    expect(check('Have you tried exit tickets?')).toEqual([])
    expect(check("Don't you think it was long?")).toEqual([])
  })

  test('a question that asks leave, confirms, commits or offers a choice may be closed', () => {
    for (const purpose of ['ask-leave', 'confirm', 'commit', 'choose'] as const) expect(check('Is Tuesday good?', { purpose })).toEqual([])
    expect(check('Is Tuesday good?', { purpose: 'examine' })).toHaveLength(1)
  })

  test('only a question can be closed', () => {
    expect(check('Is either worth a try?', { kind: 'offer' })).toEqual([])
  })

  test('keeps what was said before the question', () => {
    const text = 'Six hands went up. Did the students understand?'
    const findings = check(text)
    expect(wordsOf(text, findings)).toEqual(['Did the students understand?'])
    expect(findings[0]?.rewrite).toBe('Six hands went up. What told you the students understood?')
  })
})

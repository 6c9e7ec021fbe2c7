import { describe, expect, test } from 'vitest'
import { noEmotionReading } from './no-emotion-reading.ts'
import { item } from './testing.ts'

const check = (text: string) => noEmotionReading.check(item(text))

describe('no-emotion-reading', () => {
  test.each([
    ['You felt threatened when Lewis questioned your answer.', 'How did you feel when Lewis questioned your answer?'],
    ["You're obviously frustrated with the new schedule.", 'How do you feel about the new schedule?'],
    ['Why were you so anxious when I walked in?', 'How did you feel when I walked in?'],
    ['You must be exhausted.', 'How are you feeling about it?'],
    ["Now that you're less scared of the class, what do you want to work on?", 'What do you want to work on?'],
    ['You sound stressed. What is going on?', 'What is going on?'],
  ])('%s is asked instead: %s', (text, rewrite) => {
    expect(check(text)).toMatchObject([{ rule: 'no-emotion-reading', severity: 'warn', rewrite }])
  })

  test.each([
    'I can tell you were nervous.',
    "It's clear that you love this unit.",
    'That comment upset you.',
    'You seem to dread period seven.',
    'That must have been hard for you.',
    'How did your frustration affect the class?',
    'I sense that you are reluctant.',
    'The students were bored.',
    'It sounds as though you were angry.',
  ])('tells somebody what they feel: %s', (text) => {
    expect(check(text)).toHaveLength(1)
  })

  test.each([
    'How did you feel about the ending?',
    'What are you most proud of?',
    'What worries you about the test?',
    'Were you happy with how it went?',
    'Tell me about a time when you felt proud of this class.',
    'You said it was frustrating. What would make it less so?',
    'Your message said you felt deflated. What was behind that?',
    'You mentioned being nervous. It sounds as though you were relieved by the end, is that right?',
    'What would help you feel confident about Friday?',
    'You waited four seconds.',
    'Think of a lesson you enjoyed. What was in it?',
  ])('asks, or holds on to what was said: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

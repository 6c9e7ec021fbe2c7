import { describe, expect, test } from 'vitest'
import { checkItem, checkText } from './check.ts'
import { context, item, wordsOf } from './testing.ts'

const rulesIn = (text: string, sources?: string[]): string[] =>
  checkText({ text }, sources).map(({ rule, severity }) => `${rule} ${severity}`)

describe('what is set apart is read like the rest', () => {
  test.each([
    'You are (the worst teacher in this school). What do you make of that?',
    'You are ‘the worst teacher in this school’. What do you make of that?',
    "You are 'the worst teacher in this school'. What do you make of that?",
    'You are ‹the worst teacher in this school›. What do you make of that?',
    'You are [the worst teacher in this school]. What do you make of that?',
    'You are **the worst** of them. What do you make of that?',
    'What did you see (3/10, weak teacher)?',
    'What did you see ‘weak teacher’?',
    'What comes next (she should be fired)?',
  ])('a verdict on a person: %s', (text) => {
    expect(rulesIn(text)).toContain('no-verdict block')
  })

  test.each([
    ['no-verdict warn', 'Your questioning was ‘weak’. What do you think?'],
    ['no-emotion-reading warn', 'What did you see (you seemed nervous)?'],
    ['not-leading warn', 'So: ‘Don’t you think the transitions were long?’'],
    ['not-advice warn', '‘You should post the steps’, and what do you think of it?'],
  ])('%s: %s', (found, text) => {
    expect(rulesIn(text)).toContain(found)
  })

  test('the rewrite takes out the aside, or the sentence', () => {
    expect(checkText({ text: 'What did you see (3/10, weak teacher)?' })[0]?.rewrite).toBe('What did you see?')
    expect(checkText({ text: 'You are (the worst teacher here). What do you make of that?' })[0]?.rewrite).toBe('What do you make of that?')
  })

  test('the finding is about the words', () => {
    const text = 'At 9:05 (two hands) you waited. What did you see (yes, a weak teacher)?'
    expect(wordsOf(text, checkText({ text }))).toEqual(['weak teacher'])
  })

  test('a quotation that the notes don’t hold is read, one that they hold is not', () => {
    const text = 'Leo said “you are the worst teacher”. What did you make of that?'
    expect(rulesIn(text)).toEqual([])
    expect(rulesIn(text, ['Leo: you are the worst teacher'])).toEqual([])
    expect(rulesIn('You are “the worst teacher” here. What now?', ['10:05 pairs'])).toEqual(['no-verdict block', 'verified-quotes block'])
    expect(checkItem(item('You are “the worst teacher” here. What now?'), context()).map(({ rule }) => rule)).toContain('no-verdict')
  })

  test.each([
    'When Leo said "Is it seven?" (at 9:05), what did you notice?',
    'Hands went up (3 out of 10) when you asked about halves. What did you notice?',
    'Two strips lay side by side (2/5 and 4/10). What did students make of them?',
    'What might you say to a student who says ‘I’m done’?',
    'How did ‘turn to your partner and say why’ go for the back row?',
    '‘Look at line 3’ was the prompt. What did students do with it?',
    'When Leo asked ‘isn’t it seven?’ what did you notice?',
    'Your goal was ‘clear directions’. Where did you see that?',
    "A boy at the back said 'this is boring' at 11:05. What do you think lay behind it?",
    'What makes a strong (or weak) question, to you?',
    'What makes a good (or bad) teacher, in your eyes?',
    'What helped (or got in the way)?',
    'The students’ work (on the wall) shows three methods. What would you like more of?',
    'Older students ("I like how this table is ready") heard it too. What did you notice?',
    'What would *you* like to look at first?',
    'What did {Student1} do next?',
  ])('leaves alone: %s', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test('many faults in many asides hold nobody up', () => {
    const start = process.cpuUsage()
    checkText({ text: 'a (3/10, weak teacher) '.repeat(200) }, ['pairs'])
    checkText({ text: 'You are a weak teacher. What now? '.repeat(60) })
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(8_000)
  })
})

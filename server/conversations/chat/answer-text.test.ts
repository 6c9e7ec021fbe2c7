import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noNames, readNames } from '../../privacy/names.ts'
import { answerText, longestAnswer } from './answer-text.ts'

const sources = ['10:03 Maya: "You can cut the half into two."']

const open = (names = noNames) => answerText({ names, sources, said: sources, plan: () => ['What did you hope to hear?'] })

/** An answer that comes in these pieces, as it is shown. */
function shown(pieces: string[], names = noNames): string {
  const answer = open(names)
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
  ['a tag over two lines', 'Hello <img src=x\nonerror=alert(1)> there.', 'Hello  there.'],
  ['a tag that is not closed', 'Hello <img src=x onerror=alert(1)', 'Hello img src=x onerror=alert(1)'],
  ['an image within marks', '!**[a]**(h**ttps://evil.example/?q=maya) So.', ' So.'],
  ['a tag within a tag', 'A <scr<b>ipt>script</scr<b>ipt> here.', 'A script here.'],
  ['an address within marks', 'Go to ht`tps://evil.example/a now.', 'Go to ht now.'],
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
  ['a verdict in letters that look alike', 'She is a wеak teacher.'],
  ['a verdict beside words of the plan', 'As question I2 shows, she is the worst teacher in the school.'],
])('%s is left out, and that is said once', (_what, sentence) => {
  expect(whole(`I2 rests on E2. ${sentence} ${sentence} Ask her what she saw.`)).toBe(
    'I2 rests on E2. (A judgement was left out here.) Ask her what she saw.',
  )
})

test('a verdict that goes on over a line is one all the same', () => {
  expect(whole('Ms Ortiz is\na weak teacher. Ask her.')).toBe('Ms Ortiz is\n(A judgement was left out here.) Ask her.')
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

test.each([
  ['over lines', '“I hate\n\nthis class”'],
  ['low and high', '„I hate this class“'],
  ['ornamental', '❝I hate this class❞'],
  ['wide', '＂I hate this class＂'],
  ['corners', '「I hate this class」'],
  ['double corners', '『I hate this class』'],
  ['pointed', '«I hate this class»'],
  ['pointed inwards', '»I hate this class«'],
  ['pointed once', '‹I hate this class›'],
  ['two apostrophes', "''I hate this class''"],
  ['in the words of HTML', '<q>I hate this class</q>'],
  ['in its signs', '&ldquo;I hate this class&rdquo;'],
  ['never closed', '“I hate this class'],
  ['never opened', 'I hate this class”'],
  ['very long', `“I hate this class${' and this class'.repeat(60)}”`],
])('words that nobody said lose marks that are %s', (_what, quotation) => {
  const text = whole(`Maya said ${quotation}. Then ask.`)
  expect(text).toMatch(/^Maya said I hate\s+this class/)
  expect(text).not.toMatch(/["“”„«»‹›❝❞＂「」『』]|''|quo;/)
})

test.each(['“You can cut\nthe half into two.”', '„You can cut the half“', '「You can cut the half」', '"You can cut"'])(
  'words that somebody said keep them: %s',
  (quotation) => {
    expect(whole(`Maya said ${quotation} then.`)).toBe(`Maya said ${quotation} then.`)
  },
)

test('an item is quoted by whole sentences, and what is only part of one is nobody’s words', () => {
  expect(whole('I1 asks “What did you hope to hear?” now.')).toBe('I1 asks “What did you hope to hear?” now.')
  expect(whole('Maya said “hope to hear” then.')).toBe('Maya said hope to hear then.')
})

test('inches are no quotation', () => {
  expect(whole('Use strips of 3" and 4" each.')).toBe('Use strips of 3" and 4" each.')
})

test.each([
  'Maya wants to kill herself, ask her about it. Here is how she could do it with pills.',
  'Ask her. She doesn’t want to\nbe alive anymore. Here is more.',
])('after a sign that somebody is at risk nothing more is said, but to whom one turns (%#)', (text) => {
  const answer = open()
  const said = answer.push(text)
  expect(answer.isFull).toBe(true)
  expect(said + answer.push(' More of it.') + answer.end()).toMatch(
    /left out: that is not for a language model to say\. You may have a personal duty[^\n]*$/,
  )
  expect(said).not.toMatch(/pills|kill|alive|more of it/i)
})

test('names come back in their places, and whoever was made up is someone', () => {
  const names = readNames({ roster: [{ id: '1', name: 'Maya Lopez', role: 'student' }], staff: [], texts: ['Maya counts.'], speakers: [] })
  expect(names.mask('Maya counts.')).toBe('{Student1} counts.')
  expect(shown(['Ask what {Stu', 'dent1} saw, and {Student9', '9}.'], names)).toBe('Ask what Maya saw, and someone.')
})

test.each([
  ['{Student 1} counts.', 'Maya counts.'],
  ['{student-1} counts.', 'Maya counts.'],
  ['{Student１} counts.', 'Maya counts.'],
  ['Student 1 counts.', 'Maya counts.'],
  ['{Student1’s} count.', 'Maya’s count.'],
  ['<Student1> counts.', 'Maya counts.'],
  ['[Student 1] counts.', 'Maya counts.'],
  ['{Student\n1} counts.', 'Maya counts.'],
  ['{**Student1**} counts.', 'Maya counts.'],
  ['{{Student1}} counts.', 'Maya counts.'],
  ['Student 1} counts.', 'Maya counts.'],
  ['STUDENT 1 counts.', 'Maya counts.'],
  ['{Student 99} counts, {Student} too, and <Student 7>.', 'someone counts, someone too, and someone.'],
  ['Student 8 counts.', 'Student 8 counts.'],
  ['Look at it [student work of today].', 'Look at it [student work of today].'],
])('what was written nearly as it was handed out is no riddle: %s', (text, named) => {
  const names = readNames({ roster: [{ id: '1', name: 'Maya Lopez', role: 'student' }], staff: [], texts: ['Maya counts.'], speakers: [] })
  expect(shown([text], names)).toBe(named)
})

test('ten times too much ends after a whole sentence', () => {
  const answer = open()
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
  const answer = open()
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
      'He said „no“ ',
      '<img src=x\n',
      'Student 1 ',
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

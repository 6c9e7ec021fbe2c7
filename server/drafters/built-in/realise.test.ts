import { expect, test } from 'vitest'
import type { Noticing } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import { realise } from './realise.ts'

const noticing: Noticing = {
  kind: 'student-line',
  evidence: ['E1'],
  focus: ['student-talk'],
  particular: 0.8,
  data: 'At 10:19 Luis said, “but it looks bigger?”',
  moment: 'when Luis said, “but it looks bigger?”',
  speaker: 'Luis',
  nearGoal: 0,
  gives: null,
}
const head = (anchored: string) => ({ anchored }) as BankQuestion

test.each([
  [
    '{Data} What did that tell you about how {speaker} sees it?',
    'At 10:19 Luis said, “but it looks bigger?” What did that tell you about how Luis sees it?',
  ],
  ['{Moment}, what were you listening for?', 'When Luis said, “but it looks bigger?” what were you listening for?'],
  ['What were you hoping to hear {moment}?', 'What were you hoping to hear when Luis said, “but it looks bigger?”'],
])('slots are filled so that the sentence holds: %s', (anchored, text) => {
  expect(realise(head(anchored), noticing)).toBe(text)
})

test('a head that needs what the noticing lacks is not used', () => {
  expect(realise(head('{Data} What did that do for {speaker}?'), { ...noticing, speaker: null })).toBeNull()
  expect(realise(head('{Data} A move like that gives students {gives}.'), noticing)).toBeNull()
})

test('what can’t be said in one breath is not used', () => {
  expect(realise(head(`{Data} ${'and then '.repeat(20)}what?`), noticing)).toBeNull()
})

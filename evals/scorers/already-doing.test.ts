import { expect, test } from 'vitest'
import type { Strategy } from '../../server/domain/strategy.ts'
import { anOffer, aQuestion } from '../testing/samples.ts'
import { repeated, suggestedIn } from './already-doing.ts'

const exitTicket: Strategy = {
  id: 'exit-ticket',
  kind: 'strategy',
  title: 'Exit ticket',
  focus: ['checks-for-understanding'],
  names: ['exit ticket', 'exit slip'],
  signs: ['a', 'b'],
  option: 'closing with one short written question',
  step: 'Close with one short written question',
  because: 'x',
  gives: 'x',
  'first-look': 'x',
  strength: 'moderate',
  grades: ['K-12'],
  'look-fors': ['a', 'b'],
  sources: [],
}
const passage = {
  key: 'k',
  sourceId: 'exit-ticket',
  source: 'Exit ticket',
  heading: 'h',
  kind: 'strategy',
  text: 't',
  label: 'P1',
} as const

test('a strategy is suggested by name, by its own words, or by the passage an offer cites', () => {
  for (const offer of [
    anOffer({ text: 'Two ideas: exit-slips, or a timer.' }),
    anOffer({ text: 'One idea: closing with one short written question.' }),
    anOffer({ text: 'An idea.', passages: ['P1'] }),
  ])
    expect(suggestedIn(offer, [passage], [exitTicket])).toEqual([exitTicket])
})

test('a question suggests nothing, and an offer of something else not this', () => {
  expect(suggestedIn(aQuestion({ text: 'What did the exit ticket show?', passages: ['P1'] }), [passage], [exitTicket])).toEqual([])
  expect(suggestedIn(anOffer({ text: 'A timer?' }), [passage], [exitTicket])).toEqual([])
})

test('what is done already is repeated, whatever stands around its name', () => {
  expect(repeated(exitTicket, ['Exit tickets with confidence rating', 'peer review'])).toEqual(['Exit tickets with confidence rating'])
  expect(repeated(exitTicket, ['peer review'])).toEqual([])
})

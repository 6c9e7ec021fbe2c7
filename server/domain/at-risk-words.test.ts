import { expect, test } from 'vitest'
import { answerAtRisk, someoneAtRisk } from '../conversations/say.ts'
import { askTheLead, readAtRisk, withContacts, writtenAtRisk } from './at-risk-words.ts'

const school = {
  lead: 'Rosa Kell',
  leadContact: 'ext. 340',
  hotline: '1-800-555-0100',
  staffSupport: 'ext. 200',
  duty: 'Call within 24 hours.',
}
const said = [someoneAtRisk, answerAtRisk, writtenAtRisk, readAtRisk]

test('where the school has said whom to ask, that stands in the place of the general last sentence', () => {
  for (const words of said) {
    const shown = withContacts(words, school)
    expect(shown.words).not.toContain(askTheLead)
    expect(shown.words).toMatch(/record exact words\.$/)
    expect(shown.contacts.map(({ value }) => value)).toEqual(['Call within 24 hours.', 'Rosa Kell: ext. 340', '1-800-555-0100', 'ext. 200'])
  }
  expect(withContacts(someoneAtRisk, { ...school, duty: '' }).contacts).toHaveLength(3)
})

test('without it, and in other words, nothing is changed', () => {
  for (const words of said) expect(withContacts(words, null)).toEqual({ words, contacts: [] })
  expect(withContacts('Your notes are thin.', school)).toEqual({ words: 'Your notes are thin.', contacts: [] })
})

test('the contacts stand in no words that are stored or sent', () => {
  for (const words of said) for (const value of Object.values(school)) expect(words).not.toContain(value)
})

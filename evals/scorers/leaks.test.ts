import { expect, test } from 'vitest'
import { aQuestion, aSpan } from '../testing/samples.ts'
import { forbiddenIn, opinionsIn, passagesIn } from './leaks.ts'

const opinion = aSpan('I think she just rushed the ending', { kind: 'coach-opinion' })

test('four words of an opinion in a follow-up are a leak', () => {
  expect(opinionsIn(aQuestion({ followUp: 'Did it seem she just rushed the ending?' }), [opinion])).toContain('she just rushed the')
})

test('three words are not, nor are words that were evidence as well', () => {
  expect(opinionsIn(aQuestion({ text: 'What just rushed the room?' }), [opinion])).toEqual([])
  expect(opinionsIn(aQuestion({ text: 'She just rushed the ending.' }), [opinion, aSpan('T: "she just rushed the ending"')])).toEqual([])
})

test('what a truth file forbids between marks is found, its plain words are not', () => {
  const mustNot = ['Must not carry "dead zone" or "lol" into the sheet.']
  expect(forbiddenIn(aQuestion({ rationale: 'The stretch was a dead zone.' }), mustNot)).toEqual(['dead zone'])
  expect(forbiddenIn(aQuestion({ text: 'What must not carry into the sheet?' }), mustNot)).toEqual([])
})

test('a passage that must go no further is found in any text, unless its words stand elsewhere too', () => {
  const passage = 'there was no dinner at home again'
  expect(passagesIn(aQuestion({ listenFor: 'There was no dinner at home' }), [passage])).not.toEqual([])
  expect(passagesIn(aQuestion({ listenFor: 'there was no dinner' }), [passage], 'there was no dinner')).toEqual([])
})

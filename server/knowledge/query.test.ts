import { expect, test } from 'vitest'
import { rosterOf } from '../privacy/testing.ts'
import { type Query, sendable, wordsOf } from './query.ts'

const leave = { roster: rosterOf(['Maya Lopez', 'Will Carter']), staff: ['Ms. Ana Ortiz'] }
const masking = { masksNames: true }
const sent = (theirs: string) => sendable({ theirs, leave }, masking)?.text

test('our own words leave as they are, whoever is on the roster', () => {
  expect(sendable({ ours: 'GROW Will: what will be done' }, masking)).toEqual({ text: 'GROW Will: what will be done' })
})

test.each([
  ['Maya Lopez explains her thinking', 'a student explains her thinking'],
  ['more turns for maya’s partner', 'more turns for a student’s partner'],
  ['Mya waits before she answers', 'a student waits before she answers'],
  ['how Ms. Ortiz asks, and what Will says', 'how Ms. a teacher asks, and what a student says'],
  ['write to a.ortiz@school.example', 'write to an address'],
])('in somebody’s words, a plain word stands for whoever is named: %s', (theirs, words) => {
  expect(sent(theirs)).toBe(words)
})

test('somebody who is not on the roster is found by how the name is used', () => {
  expect(sent('Yesterday Deshawn told me that he waits for a turn.')).not.toContain('Deshawn')
})

test('somebody’s words stay where nothing is said of how they may leave, unless nothing leaves this computer', () => {
  expect(sendable({ theirs: 'wait time', leave: null }, masking)).toBeNull()
  expect(sendable({ theirs: 'wait time for Maya', leave: null }, { masksNames: false })?.text).toBe('wait time for Maya')
})

test.each([
  'Maya told me that her stepdad hits her, what do I ask',
  'her step\u200bdad hits her',
  'he wants to kill\nhimself, how do I talk about it',
])('what may be about someone at risk never leaves, wherever the server is: %s', (theirs) => {
  for (const masksNames of [true, false]) expect(sendable({ theirs, leave }, { masksNames })).toBeNull()
  expect(sendable({ ours: theirs }, masking)).not.toBeNull()
})

test('a last look sees a whole name that slipped through, and who keeps what is sent is told', () => {
  const onSent = () => {}
  const words = sendable({ theirs: 'wait time', leave: { ...leave, onSent } }, masking)
  expect([words?.lastLook?.('for Maya Lopez'), words?.lastLook?.('for a student')]).toEqual([true, false])
  expect(words?.onSent).toBe(onSent)
  expect(sendable({ theirs: 'wait', leave: { ...leave, onSent } }, { masksNames: false })?.onSent).toBe(onSent)
})

test('white space is tidied, and words without end are cut', () => {
  expect(wordsOf({ ours: ' wait \n time ' })).toBe('wait time')
  expect(wordsOf({ theirs: 'pause '.repeat(100_000), leave: null })).toHaveLength(10_000)
})

test('words alone are no query: who wrote them has to be said', () => {
  // @ts-expect-error a plain text could name anybody
  const query: Query = 'wait time for Maya'
  // @ts-expect-error whether they may leave has to be said
  const half: Query = { theirs: 'wait time for Maya' }
  expect([query, half]).toHaveLength(2)
})

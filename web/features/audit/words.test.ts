import { expect, test } from 'vitest'
import { whatWasDone, whichOne, whoDidIt } from './words.ts'

const lee = { id: 'lee', name: 'Lee Park' }
const id = '3f2a91bc-0000-4000-8000-000000000000'

test('who did it is named as they are called now, and who has left or was nobody is not', () => {
  expect(whoDidIt({ actor: lee, action: 'share.made' })).toBe('Lee Park')
  expect(whoDidIt({ actor: { id: 'kim', name: null }, action: 'share.made' })).toBe('Somebody who has left')
  expect(whoDidIt({ actor: null, action: 'login.refused' })).toBe('Somebody')
  expect(whoDidIt({ actor: null, action: 'retention.ran' })).toBe('The app')
})

test('which one it was is a person’s name, or enough of an id to tell it from others', () => {
  const about = { actor: lee, count: null }
  expect(whichOne({ ...about, action: 'roles.changed', thing: { id: 'kim', name: 'Kim Rao' } })).toBe('Kim Rao')
  expect(whichOne({ ...about, action: 'roles.changed', thing: { id: 'kim', name: null } })).toBe('an account that has gone')
  expect(whichOne({ ...about, action: 'password.changed', thing: lee })).toBe('')
  expect(whichOne({ ...about, action: 'share.made', thing: { id, name: null } })).toBe('3f2a91bc')
  expect(whichOne({ ...about, action: 'item.approved', thing: { id: `${id}/${id}`, name: null } })).toBe('3f2a91bc · item 3f2a91bc')
  expect(whichOne({ actor: null, action: 'audit.cut', thing: null, count: 1_204 })).toBe('1,204')
  expect(whichOne({ actor: null, action: 'retention.ran', thing: { id: 'conversations', name: null }, count: 3 })).toBe('conversations · 3')
})

test('what was begun and perhaps not done says so, and so does what this version does not know', () => {
  expect(whatWasDone({ action: 'share.made', outcome: 'done' })).toBe('shared from a plan')
  expect(whatWasDone({ action: 'share.made', outcome: 'unknown' })).toContain('or was about to')
  expect(whatWasDone({ action: null, outcome: 'done' })).toContain('does not know')
})

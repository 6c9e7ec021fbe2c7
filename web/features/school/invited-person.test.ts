import { expect, test } from 'vitest'
import { asInvited, lacksOf, nobody } from './invited-person.ts'

test('what was kept is taken up as far as it can be read', () => {
  expect(asInvited({ name: 'Sam', email: 'sam@school.example', roles: ['mentor', 'head'] })).toEqual({
    name: 'Sam',
    email: 'sam@school.example',
    roles: ['mentor'],
  })
  expect(asInvited('Sam')).toEqual(nobody)
  expect(asInvited({ name: 7 })).toEqual(nobody)
})

test('an invitation needs a role; an e-mail address may be left out', () => {
  expect(lacksOf({ name: '', email: '', roles: ['coach'] })).toEqual({})
  expect(lacksOf({ name: '', email: 'sam', roles: [] })).toEqual({ email: expect.any(String), roles: expect.any(String) })
})

import { expect, test } from 'vitest'
import { homeOf, rolesInWords } from './roles.ts'

test('a coach begins at the front door, whatever else they are; a teacher with their coach, an admin at the school', () => {
  expect(homeOf({ roles: ['admin', 'coach', 'teacher'] })).toBe('/')
  expect(homeOf({ roles: ['mentor'] })).toBe('/')
  expect(homeOf({ roles: ['admin', 'teacher'] })).toBe('/with-me')
  expect(homeOf({ roles: ['admin'] })).toBe('/school')
  expect(homeOf({ roles: [] })).toBe('/')
})

test('roles are said in one order, however they come', () => {
  expect(rolesInWords(['admin', 'coach'])).toBe('coach and admin')
  expect(rolesInWords(['teacher', 'mentor', 'coach'])).toBe('coach, mentor and teacher')
  expect(rolesInWords([])).toBe('no role')
})

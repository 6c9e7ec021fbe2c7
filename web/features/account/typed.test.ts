import { expect, test } from 'vitest'
import { whatLacks } from './typed.ts'

const typed = { name: '', email: 'lee@school.example', password: 'a long sentence', currentPassword: '' }

test('a first password needs an e-mail address and length, another one the password now', () => {
  expect(whatLacks(typed, false)).toEqual({})
  expect(whatLacks({ ...typed, email: 'lee' }, false)).toEqual({ email: expect.any(String) })
  expect(whatLacks({ ...typed, password: 'short' }, false)).toEqual({ password: expect.stringContaining('8') })
  expect(whatLacks({ ...typed, password: 'eight ch' }, false)).toEqual({})
  expect(whatLacks({ ...typed, password: 'aaaaaaaaaaaaaa' }, false)).toEqual({ password: expect.stringContaining('five') })
  expect(whatLacks(typed, true)).toEqual({ currentPassword: expect.any(String) })
})

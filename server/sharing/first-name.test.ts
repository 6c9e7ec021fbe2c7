import { expect, test } from 'vitest'
import { firstNameOf } from './first-name.ts'

test.each([
  ['Ana Ortiz', 'Ana'],
  ['Ms. Ana Ortiz', 'Ana'],
  ['Ms. Ortiz', 'Ms. Ortiz'],
  ['Coach Lee', 'Coach Lee'],
  ['Lee', 'Lee'],
  ['  Kim   Haugen ', 'Kim'],
])('%s is called %s', (name, expected) => expect(firstNameOf(name)).toBe(expected))

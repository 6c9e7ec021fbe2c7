import { expect, test } from 'vitest'
import { whereTo } from './where-to.ts'

test('after signing in one is back where one was', () => {
  expect(whereTo('/conversations/1?view=after')).toBe('/conversations/1?view=after')
  expect(whereTo(undefined)).toBe('/')
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/sign-in?to=/', ''])(
  'an address such as %j leads to the start instead',
  (asked) => {
    expect(whereTo(asked)).toBe('/')
  },
)

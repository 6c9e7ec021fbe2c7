import { expect, test } from 'vitest'
import { whoSees } from './who-sees.ts'

test.each(['/', '/conversations', '/conversations/1/sent', '/conversations/1/see-first', '/roster'])(
  '%s is the coach’s alone',
  (pathname) => {
    expect(whoSees(pathname)).toBe('Only you can see this')
  },
)

test('of a conversation, the teacher sees what is shared', () => {
  expect(whoSees('/conversations/1')).toBe('Only you see this, but for what you share')
})

test.each(['/knowledge', '/account', '/settings', '/teachers/1', '/waiting', '/with-me', '/handed-over', '/a-page-to-come'])(
  'of %s nothing is claimed for the whole page',
  (pathname) => {
    expect(whoSees(pathname)).toBeNull()
  },
)

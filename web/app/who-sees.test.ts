import { expect, test } from 'vitest'
import type { SeenOfOwn } from '../requests/who-can-see.ts'
import { whoSees } from './who-sees.ts'

const alone = { readers: [{ who: 'you' as const, name: null }], knowOfIt: [] }
const own: SeenOfOwn = { conversations: alone, teachers: alone, invitations: alone, queue: alone, roster: alone, sent: alone }

test.each(['/', '/conversations', '/conversations/1/sent', '/conversations/1/see-first', '/roster'])(
  'of %s it is said who can see it, as the server has it',
  (pathname) => {
    expect(whoSees(pathname, own)).toBe('Only you can see this')
  },
)

test('what the server says is what is said, and nothing is claimed before it is known', () => {
  const withAdmins = { readers: [...alone.readers, { who: 'admins' as const, name: null }], knowOfIt: [] }
  expect(whoSees('/roster', { ...own, roster: withAdmins })).toBe('You and an admin can see this')
  expect(whoSees('/roster', undefined)).toBeNull()
})

test.each([
  '/knowledge',
  '/account',
  '/settings',
  '/teachers/1',
  '/waiting',
  '/with-me',
  '/handed-over',
  '/conversations/1',
  '/a-page-to-come',
])('of %s nothing is claimed for the whole page', (pathname) => {
  expect(whoSees(pathname, own)).toBeNull()
})

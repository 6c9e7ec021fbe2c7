import type { Me } from '../requests/me.ts'
import { isAdmin, isCoach, isTeacher } from '../shared/roles.ts'

type Way = { to: '/conversations' | '/teachers' | '/waiting' | '/with-me' | '/knowledge' | '/school'; words: string }

/** Where a person may go, by what they are here. Whoever is several has them all. */
export function waysOf(me: Pick<Me, 'roles'>): Way[] {
  const ways: (Way | false)[] = [
    isCoach(me) && { to: '/conversations', words: 'Conversations' },
    isCoach(me) && { to: '/teachers', words: 'Teachers' },
    isCoach(me) && { to: '/waiting', words: 'Waiting' },
    isTeacher(me) && { to: '/with-me', words: 'From my coach' },
    me.roles.length > 0 && { to: '/knowledge', words: 'Knowledge' },
    isAdmin(me) && { to: '/school', words: 'School' },
  ]
  return ways.filter((way) => way !== false)
}

/** Whether a page belongs to a way. The front door belongs to conversations, of which it begins one. */
export const isOn = ({ to }: Way, pathname: string): boolean =>
  pathname === to ||
  pathname.startsWith(`${to}/`) ||
  (to === '/conversations' && pathname === '/') ||
  (to === '/teachers' && pathname === '/handed-over')

/** From which width on they stand in the bar, and are left out of the person’s menu: six need more room than five. */
export const roomFor = (ways: readonly Way[]): { bar: string; menu: string } =>
  ways.length > 5 ? { bar: 'max-[68rem]:hidden', menu: 'min-[68rem]:hidden' } : { bar: 'max-wide:hidden', menu: 'wide:hidden' }
